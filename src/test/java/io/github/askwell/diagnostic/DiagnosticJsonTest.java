package io.github.askwell.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {
  @Test
  void writesAnEmptyArray() {
    assertEquals("[]", DiagnosticJson.format(List.of()));
  }

  @Test
  void writesTheKeysThatProgramsRelyOn() {
    var at = new Location("content/a.md", 7, 13, 4, "the line");
    var diagnostic = new Diagnostic("raw-html", Severity.WARNING, at, "no '<b>'", "write **b**");
    assertEquals(
        """
        [
          {"id": "raw-html", "severity": "warning", "file": "content/a.md", "line": 7, "column": 13, \
        "message": "no '<b>'", "hint": "write **b**"}
        ]\
        """,
        DiagnosticJson.format(List.of(diagnostic)));
  }

  @Test
  void addsTheLineForProgramsThatShowIt() {
    var at = new Location("content/a.md", 7, 3, 3, "a <b>");
    var diagnostic = new Diagnostic("raw-html", Severity.ERROR, at, "no '<b>'", "write **b**");
    var json = DiagnosticJson.formatWithLines(List.of(diagnostic));

    assertTrue(json.startsWith("[{\"id\": \"raw-html\", "), json);
    assertTrue(json.endsWith(", \"length\": 3, \"lineText\": \"a <b>\"}]"), json);
    assertEquals("[]", DiagnosticJson.formatWithLines(List.of()));
  }

  @Test
  void escapesWhateverCouldBreakAReader() {
    var at = new Location("a", 1, 1, 0, "");
    var message = "\"\\\n\t\u0001\u2028\uD800é\uD83D\uDE00";
    var json =
        DiagnosticJson.format(List.of(new Diagnostic("a", Severity.INFO, at, message, "mend it")));
    var expected = "\"message\": \"\\\"\\\\\\n\\t\\u0001\\u2028\\ud800é\uD83D\uDE00\"";
    assertEquals(true, json.contains(expected), json);
  }
}
