package io.github.askwell.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
  private static final DiagnosticText PLAIN = new DiagnosticText(false);

  @Test
  void showsPlaceMessageLineCaretAndHint() {
    assertEquals(
        """
        content/a.md:2:5: error: unknown competency 'desing' [unknown-reference]
          2 | id: desing
            |     ^^^^^^
        hint: did you mean 'design'?
        """,
        PLAIN.format(diagnostic("---\nid: desing\n---\n", new Span(8, 14))));
  }

  @Test
  void marksAPointWithOneCaretAlsoAtTheEndOfALine() {
    var text = PLAIN.format(diagnostic("abc\n", Span.at(3)));
    assertTrue(text.contains("  1 | abc\n    |    ^\n"), text);
  }

  @Test
  void keepsTheCaretUnderItsColumnAfterTabsAndWideCharacters() {
    var text = PLAIN.format(diagnostic("\t\uD83D\uDE00x", new Span(3, 4)));
    assertTrue(text.contains("  1 | \t\uD83D\uDE00x\n    | \t ^\n"), text);
  }

  @Test
  void showsTheNeighbourhoodInAVeryLongLine() {
    var text =
        PLAIN.format(diagnostic("a".repeat(5000) + "!" + "b".repeat(5000), new Span(5000, 5001)));
    assertTrue(text.lines().allMatch(line -> line.length() < 200), text);
    var lines = text.lines().toList();
    assertEquals('!', lines.get(1).charAt(lines.get(2).indexOf('^')));
  }

  @Test
  void leavesOutTheFrameOfAnEmptyLine() {
    assertEquals(2, PLAIN.format(diagnostic("", Span.at(0))).lines().count());
  }

  @Test
  void letsNoControlCharacterThrough() {
    var text = PLAIN.format(diagnostic("a\u001B[31mb\u202Ec", new Span(0, 1)));
    assertFalse(text.contains("\u001B") || text.contains("\u202E"), text);
  }

  @Test
  void coloursOnlyWhenAsked() {
    var coloured = new DiagnosticText(true).format(diagnostic("abc", new Span(0, 3)));
    assertTrue(coloured.contains("\u001B[1;31merror\u001B[0m"), coloured);
  }

  private static Diagnostic diagnostic(String text, Span span) {
    var location = new SourceFile("content/a.md", text).locate(span);
    return new Diagnostic(
        "unknown-reference",
        Severity.ERROR,
        location,
        "unknown competency 'desing'",
        "did you mean 'design'?");
  }
}
