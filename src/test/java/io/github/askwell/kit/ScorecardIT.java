package io.github.askwell.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a scorecard takes in, adds up to, and gives out.
class ScorecardIT {
  private static final Path FOLDER = Path.of("src/test/resources/kit");
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));
  private static final int SEED = 20261123;
  private static final int MUTATIONS = 3000;
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

  /// Each file with one mistake or more: an error in words or a scorecard that is one, and never an exception.
  @Test
  void noFileBreaksTheReading() {
    var random = new Random(SEED);
    var files = new ArrayList<String>();
    for (int i = 0; i < MUTATIONS; i++) {
      files.add(mutated(random));
    }
    var thrown =
        modules.run(
            """
            async (files) => {
              const { parsed, missing, total } = await import("./js/kit/scorecard.js");
              const { FORMS } = await import("./js/kit/exports.js");
              const { differences, spreads } = await import("./js/kit/panel.js");
              const broken = [];
              let accepted = 0;
              for (const file of files) {
                try {
                  const { card, error } = parsed(file);
                  if (!card && typeof error !== "string") broken.push(file);
                  if (!card) continue;
                  accepted++;
                  missing(card); total(card); differences([card, card]); spreads([card, card]);
                  for (const form of FORMS) form.write(card);
                } catch (error) {
                  broken.push(error.stack + file);
                }
              }
              return accepted > 10 && accepted < files.length / 2 ? broken : [`${accepted} accepted`];
            }\
            """,
            files);
    assertEquals(List.of(), thrown);
  }

  private static String mutated(Random random) {
    var text = new StringBuilder(card);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(6)) {
        case 0 -> text.setLength(at);
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, "[]{}\":,0a-\\".charAt(random.nextInt(11)));
        case 3 -> replace(text, at, "\"", "\"__proto__");
        case 4 ->
            replace(
                text,
                at,
                ": ",
                ": "
                    + List.of("null", "[]", "{}", "1e9", "\"x\"", "true").get(random.nextInt(6))
                    + ", \"x\": ");
        default -> replace(text, at, "\"", "\"<img src=x onerror=alert(1)>");
      }
      if (text.isEmpty()) {
        return "";
      }
    }
    return text.toString();
  }

  private static void replace(StringBuilder text, int from, String old, String other) {
    int at = text.indexOf(old, from);
    if (at >= 0) {
      text.replace(at, at + old.length(), other);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 100_000})
  void deepNestingIsRefused(int depth) {
    var file = "[".repeat(depth) + "]".repeat(depth);
    assertTrue(String.valueOf(error(file)).startsWith("The file is not"), "refused in words");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
    assertTrue(String.valueOf(error(" ".repeat(5_000_001))).contains("larger"), "refused in words");
  }

  private static Object error(String file) {
    return modules.run(
        "async (file) => (await import('./js/kit/scorecard.js')).parsed(file).error", file);
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
