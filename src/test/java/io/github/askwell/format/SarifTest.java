package io.github.askwell.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What GitHub code scanning requires of a log, and its limits.
class SarifTest {
  private static final Diagnostic HTML =
      new Diagnostic(
          "raw-html",
          Severity.WARNING,
          new Location("content/über uns.md", 7, 3, 4, "a <b> \"c\""),
          "raw HTML '<b>'",
          "write **b**");

  @Test
  void aLogHasWhatGithubAsksFor() {
    var log = log(List.of(HTML));
    assertEquals("2.1.0", log.get("version").asString());
    assertTrue(log.get("$schema").asString().startsWith("https://"), log.toString());
    assertEquals(1, log.get("runs").size());
    var run = log.at("/runs/0");
    assertEquals("askwell", run.at("/tool/driver/name").asString());
    assertEquals("1.2.3", run.at("/tool/driver/semanticVersion").asString());
    assertEquals("askwell/", run.at("/automationDetails/id").asString());
    assertEquals("utf16CodeUnits", run.get("columnKind").asString());
  }

  @Test
  void aRuleIsDescribedOnceAndItsResultsPointToIt() {
    var other =
        new Diagnostic("a-rule", Severity.ERROR, HTML.location(), "something else", "mend it");
    var run = log(List.of(HTML, HTML, other)).at("/runs/0");
    var rules = run.at("/tool/driver/rules");
    assertEquals(2, rules.size());
    for (var rule : rules.valueStream().toList()) {
      for (var part : List.of("/shortDescription/text", "/fullDescription/text", "/help/text")) {
        assertTrue(!rule.at(part).asString().isBlank(), part);
      }
      assertEquals("https://docs.example/" + rule.get("id").asString(), text(rule, "/helpUri"));
    }
    for (var result : run.get("results").valueStream().toList()) {
      var rule = rules.get(result.get("ruleIndex").asInt());
      assertEquals(rule.get("id"), result.get("ruleId"));
    }
  }

  @Test
  void aResultHasItsPlaceAsAnAddressAndARegionOfAtLeastOneColumn() {
    var result = log(List.of(HTML)).at("/runs/0/results/0");
    assertEquals("warning", text(result, "/level"));
    assertEquals("raw HTML '<b>'. Hint: write **b**", text(result, "/message/text"));
    var place = result.at("/locations/0/physicalLocation");
    assertEquals("content/%C3%BCber%20uns.md", text(place, "/artifactLocation/uri"));
    assertEquals(
        "{\"startLine\":7,\"startColumn\":3,\"endColumn\":7}", place.get("region").toString());
    var point = new Location("a.md", 1, 1, 0, "");
    var bare = new Diagnostic("a-rule", Severity.INFO, point, "no", "mend");
    var region = log(List.of(bare)).at("/runs/0/results/0/locations/0/physicalLocation/region");
    assertEquals("{\"startLine\":1,\"startColumn\":1,\"endColumn\":2}", region.toString());
  }

  @Test
  void fingerprintsAreOfTheLineAndNeverTwiceTheSame() {
    var results = log(List.of(HTML, HTML)).at("/runs/0/results");
    Set<String> prints = new HashSet<>();
    results.forEach(r -> prints.add(text(r, "/partialFingerprints/primaryLocationLineHash")));
    assertEquals(2, prints.size());
    var lower = new Location("content/über uns.md", 9, 1, 4, "  a <b> \"c\"");
    var moved = new Diagnostic("raw-html", Severity.WARNING, lower, "raw HTML '<b>'", "write");
    var print = log(List.of(moved)).at("/runs/0/results/0/partialFingerprints");
    assertTrue(prints.contains(text(print, "/primaryLocationLineHash")), print.toString());
  }

  @Test
  void theGravestAreKeptWhenThereAreMoreThanGithubTakes() {
    var many =
        IntStream.rangeClosed(1, Sarif.MOST_RESULTS + 1)
            .mapToObj(line ->
                new Diagnostic(
                    "a-rule",
                    line == Sarif.MOST_RESULTS + 1 ? Severity.ERROR : Severity.INFO,
                    new Location("a.md", line, 1, 1, ""),
                    "no",
                    "mend"))
            .toList();
    var results = log(many).at("/runs/0/results");
    assertEquals(Sarif.MOST_RESULTS, results.size());
    assertEquals("error", text(results, "/0/level"));
  }

  @Test
  void nothingFoundIsARunWithoutResults() {
    var run = log(List.of()).at("/runs/0");
    assertTrue(run.get("results").isArray() && run.get("results").isEmpty());
  }

  @Test
  void everyRulePageGivesOneSentence() {
    var page = RulePages.page("unknown-reference");
    assertTrue(page.markdown().startsWith("# unknown-reference\n"), page.markdown());
    assertTrue(page.summary().endsWith(".") && !page.summary().contains("\n"), page.summary());
  }

  private static JsonNode log(List<Diagnostic> diagnostics) {
    var sarif =
        new Sarif(
            "1.2.3",
            id ->
                new Sarif.Page(
                    "It is wrong.", "# " + id, Optional.of("https://docs.example/" + id)));
    return JsonMapper.shared().readTree(sarif.format(diagnostics));
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString();
  }
}
