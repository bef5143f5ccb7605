package io.github.askwell.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Files that say that they are scorecards: those that are not are refused in words, whole.
class HostileFilesIT {
  private static final Path CARD = Path.of("src/test/resources/kit/scorecard.json");
  private static final int SEED = 20261123;
  private static final int MUTATIONS = 1500;
  private static final int DEEP = 100_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What stands, as JSON, where something else should.
  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "2.5",
          "6",
          "1e300",
          "\"\"",
          "\"<script>alert(1)</script>\"",
          "\"not-assessed\"",
          "\"2026-02-31T10:00:00Z\"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "{\"__proto__\": {\"rating\": 5, \"evidence\": \"x\"}}");

  private static KitModules modules;
  private static String card;

  @BeforeAll
  static void open() throws IOException {
    modules = new KitModules();
    card = Files.readString(CARD);
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  @Test
  void whatIsReadIsExactlyWhatTheDocumentsAllow() {
    var files = new ArrayList<>(List.of(card));
    changed(JSON.readTree(card), files);
    var random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      files.add(mistyped(random));
    }
    var answers = answers(files);
    var wrong = new ArrayList<String>();
    int allowed = 0;
    for (int i = 0; i < files.size(); i++) {
      boolean fits = ScorecardFormat.allows(files.get(i));
      var expected = fits ? "read" : "refused";
      allowed += fits ? 1 : 0;
      if (!expected.equals(answers.get(i))) {
        wrong.add(answers.get(i) + " instead of " + expected + ": " + files.get(i));
      }
    }
    assertEquals(List.of(), wrong.stream().limit(3).toList(), wrong.size() + " files");
    assertTrue(files.size() > 2500, files.size() + " files");
    assertTrue(allowed > 100 && allowed < files.size() / 2, allowed + " of them allowed");
  }

  /// `read` with all that is made of a scorecard, `refused` in words, or what was thrown.
  private static List<?> answers(List<String> files) {
    return (List<?>)
        modules.run(
            """
            async (files) => {
              const { parsed, missing, total } = await import("./js/kit/scorecard.js");
              const { FORMS } = await import("./js/kit/exports.js");
              const { agreement, differences, raters, spreads } = await import("./js/kit/panel.js");
              return files.map((file) => {
                try {
                  const { card, error } = parsed(file);
                  if (!card) return typeof error === "string" && error.length < 1500 ? "refused" : "unexplained";
                  for (const use of [missing, total, ...FORMS.map(({ write }) => write)]) use(card);
                  for (const use of [agreement, differences, raters, spreads]) use([card, card]);
                  return "read";
                } catch (error) {
                  return String(error.stack);
                }
              });
            }\
            """,
            files);
  }

  /// The file with one value changed, for each value that it has: replaced, left out, twice, or with
  /// another beside it.
  private static void changed(JsonNode whole, List<String> files) {
    for (var container : containers(whole)) {
      switch (container) {
        case ObjectNode object -> {
          for (var key : List.copyOf(object.propertyNames())) {
            var value = object.get(key);
            STRANGE.forEach(strange -> files.add(with(whole, object, key, strange)));
            object.remove(key);
            files.add(whole.toString());
            files.add(with(whole, object, key + "x", value.toString()));
            object.set(key, value);
          }
          files.add(with(whole, object, "__proto__", "{}"));
          files.add(with(whole, object, "constructor", "{}"));
        }
        case ArrayNode array -> {
          for (int i = 0; i < array.size(); i++) {
            var value = array.get(i);
            for (var strange : STRANGE) {
              array.set(i, JSON.readTree(strange));
              files.add(whole.toString());
            }
            array.set(i, value);
            array.add(value);
            files.add(whole.toString());
            array.remove(array.size() - 1);
          }
        }
        default -> throw new AssertionError(container);
      }
    }
  }

  private static String with(JsonNode whole, ObjectNode object, String key, String value) {
    var before = object.get(key);
    object.set(key, JSON.readTree(value));
    var file = whole.toString();
    if (before == null) {
      object.remove(key);
    } else {
      object.set(key, before);
    }
    return file;
  }

  private static List<JsonNode> containers(JsonNode node) {
    var found = new ArrayList<JsonNode>();
    if (node.isContainer()) {
      found.add(node);
      node.valueStream().forEach(value -> found.addAll(containers(value)));
    }
    return found;
  }

  private static String mistyped(Random random) {
    var text = new StringBuilder(card);
    int mistakes = 1 + random.nextInt(2);
    for (int i = 0; i < mistakes && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setLength(at);
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, "[]{}\":,0a-\\".charAt(random.nextInt(11)));
        case 3 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        default -> {
          int quote = text.indexOf("\"", at);
          text.insert(quote < 0 ? 0 : quote + 1, "<img src=x onerror=alert(1)>");
        }
      }
    }
    return text.toString();
  }

  /// Browsers read JSON that is nested further than they write it.
  @ParameterizedTest
  @ValueSource(strings = {"format", "version", "plan", "rubric", "answers", "locked", "stranger"})
  void aValueOfAnyDepthIsRefusedWherever(String key) {
    var head = "{\"format\":\"askwell-scorecard\",\"version\":1,";
    var deep = "\"" + key + "\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
    assertTrue(error(head + deep).startsWith("The "), error(head + deep));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, DEEP})
  void deepNestingIsRefused(int depth) {
    var file = "[".repeat(depth) + "]".repeat(depth);
    assertEquals("The file is not a scorecard of Askwell.", error(file));
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
    assertTrue(error(" ".repeat(5_000_001)).contains("larger"), "refused in words");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": 1 | "version": 2 | The scorecard is of version 2; this page reads version 1.
          "state": "asked" | "state": "heard" | answers.slow-function.state is none of open, asked, not-asked.
          "seconds": 731 | "seconds": "731" | answers.slow-function.seconds is not a number from 0
          "minutes": 12 | "minutes": 12, "more": 1 | plan.questions[0] has “more”, which this version does not know.
          "print": "cf01c193" | "print": "latest" | plan.questions[0].print is not of 8 hexadecimal digits.
          "weight": 40 | "weight": 4 | the weights in rubric sum to 64, not to 100.
          "evidence": "-1 on guessing: found the lock with py-spy." | "evidence": " " | says that it is final, and is not. Debugging: say what was said or done.
          "verdict": "strong-yes" | "verdict": null | says that it is final, and is not. Give your verdict
          "changed": "2026-11-23T11 | "changed": "2026-02-30T11 | changed is not a time such as
          "reason": "A typing error" | "reason": "" | amendments[0].reason is empty.
          """)
  void anErrorNamesThePlace(String right, String wrong, String words) {
    assertTrue(card.contains(right), right);
    var error = error(card.replace(right, wrong));
    assertTrue(error.contains(words), error);
  }

  private static String error(String file) {
    return (String)
        modules.run(
            "async (file) => (await import('./js/kit/scorecard.js')).parsed(file).error", file);
  }
}
