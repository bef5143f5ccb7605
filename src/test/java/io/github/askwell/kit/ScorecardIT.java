package io.github.askwell.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a scorecard takes in, adds up to, and gives out.
class ScorecardIT {
  private static final Path FOLDER = Path.of("src/test/resources/kit");
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));
  private static KitModules modules;
  private static String card;

  @BeforeAll
  static void open() throws IOException {
    modules = new KitModules();
    card = Files.readString(FOLDER.resolve("scorecard.json"));
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  @Test
  void whatWasExportedIsReadAgainWhole() {
    var again =
        modules.run(
            """
            async (text) => {
              const { parsed } = await import("./js/kit/scorecard.js");
              const { FORMS } = await import("./js/kit/exports.js");
              const { card, error } = parsed(text);
              if (error) return error;
              const read = parsed(FORMS[0].write(card));
              return JSON.stringify(read.card) === JSON.stringify(JSON.parse(text)) ? "same" : read.error;
            }\
            """,
            card);
    assertEquals("same", again);
  }

  /// Coding quality weighs 30, system design 30 and debugging 40 percent.
  @ParameterizedTest
  @CsvSource({
    "4, 2, 5, 3.8, 100",
    "4, , 5, 4.571428571, 70",
    ", , 5, , 40",
    ", , , , 0",
    "1, 1, 1, 1, 100",
  })
  void theTotalIsTheWeightedMeanOfWhatWasAssessed(
      String coding, String design, String debugging, Double value, double coverage) {
    var ratings = new java.util.HashMap<String, Object>();
    ratings.put("coding-quality", coding == null ? "not-assessed" : Integer.valueOf(coding));
    ratings.put("system-design", design == null ? "not-assessed" : Integer.valueOf(design));
    ratings.put("debugging", debugging == null ? "not-assessed" : Integer.valueOf(debugging));
    var total =
        (Map<?, ?>)
            modules.run(
                """
                async ({ text, ratings }) => {
                  const { parsed, total } = await import("./js/kit/scorecard.js");
                  const { card } = parsed(text);
                  for (const [id, rating] of Object.entries(ratings)) card.ratings[id].rating = rating;
                  const { value, shown, coverage } = total(card);
                  return { value: shown ? value : null, coverage };
                }\
                """,
                Map.of("text", card, "ratings", ratings));
    assertEquals(coverage, ((Number) total.get("coverage")).doubleValue(), 1e-9);
    if (value == null) {
      assertNull(total.get("value"));
    } else {
      assertEquals(value, ((Number) total.get("value")).doubleValue(), 1e-6);
    }
  }

  @Test
  void whatIsFinalKeepsWhatItSaidWhenItIsOpenedAgain() {
    var kept =
        modules.run(
            """
            async (text) => {
              const { amend, lock, parsed } = await import("./js/kit/scorecard.js");
              const { card } = parsed(text);
              amend(card, "Heard it again", "2026-11-23T12:00:00Z");
              card.ratings.debugging.rating = 2;
              lock(card, "2026-11-23T12:01:00Z");
              const { before, reason } = card.amendments.at(-1);
              return [before.ratings.debugging.rating, card.ratings.debugging.rating, reason, before.locked];
            }\
            """,
            card);
    assertEquals(List.of(5, 2, "Heard it again", "2026-11-23T11:02:03.000Z"), kept);
  }

  @Test
  void everyExportIsAsItsGoldenHasIt() throws IOException {
    var exports =
        (Map<?, ?>)
            modules.run(
                """
                async (text) => {
                  const { parsed } = await import("./js/kit/scorecard.js");
                  const { FORMS } = await import("./js/kit/exports.js");
                  return Object.fromEntries(FORMS.slice(1).map(({ file, write }) => [file, write(parsed(text).card)]));
                }\
                """,
                card);
    assertEquals(8, exports.size());
    for (var export : exports.entrySet()) {
      var golden = FOLDER.resolve("scorecard." + export.getKey());
      if (UPDATE) {
        Files.writeString(golden, (String) export.getValue());
      }
      assertEquals(Files.readString(golden), export.getValue(), golden.toString());
    }
  }
}
