package io.github.askwell.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void githubReadsOneCommandForEachWithItsMarksEscaped() {
    var at = new Location("content/a, b:c.md", 7, 3, 2, "100 %");
    var found = new Diagnostic("raw-html", Severity.INFO, at, "50 % of\n'x'", "write, then: go");
    print(Printer.Form.github, 0, List.of(found));
    assertEquals(
        "::notice file=content/a%2C b%3Ac.md,line=7,col=3,endColumn=5,title=raw-html"
            + "::50 %25 of%0A'x'%0Ahint: write, then: go\n",
        out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void theBoundShowsTheGravestInOrderAndSaysHowManyMoreThereAre() {
    var all = List.of(at(1, Severity.INFO), at(2, Severity.ERROR), at(3, Severity.WARNING));
    print(Printer.Form.text, 2, all);
    var text = err.toString();
    assertFalse(text.contains(":1:1"), text);
    assertTrue(text.indexOf(":2:1") < text.indexOf(":3:1"), text);
    assertTrue(text.contains("and 1 more, which --max leaves out"), text);
    assertEquals("", out.toString());
  }

  @Test
  void manyAreSummedUpByRule() {
    var many = IntStream.range(1, 13).mapToObj(line -> at(line, Severity.WARNING)).toList();
    print(Printer.Form.text, 1, many);
    assertTrue(err.toString().endsWith("\n     12  warning  a-rule\n\n"), err.toString());
    print(Printer.Form.json, 0, many);
    assertTrue(out.toString().endsWith("]\n"), out.toString());
  }

  @Test
  void colourIsThereOnlyWhenAskedFor() {
    print(Printer.Form.text, 0, List.of(at(1, Severity.ERROR)));
    assertFalse(err.toString().contains("\u001B["));
    new Printer(Printer.Form.text, 0, true, () -> "1")
        .print(List.of(at(1, Severity.ERROR)), new PrintWriter(out), new PrintWriter(err));
    assertTrue(err.toString().contains("\u001B[1;31merror"));
  }

  private void print(Printer.Form form, int most, List<Diagnostic> diagnostics) {
    new Printer(form, most, false, () -> "1.2.3")
        .print(diagnostics, new PrintWriter(out), new PrintWriter(err));
  }

  private static Diagnostic at(int line, Severity severity) {
    return new Diagnostic("a-rule", severity, new Location("a.md", line, 1, 1, "x"), "no", "mend");
  }
}
