package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticChangeTest {
  private static final Diagnostic TYPO = at("faq.yaml", 3, "unknown 'a'", "x: a");

  @Test
  void isNothingWhenAllIsAsItWas() {
    assertChange(List.of(TYPO), List.of(TYPO), List.of(), List.of());
  }

  @Test
  void tellsWhatIsNewFromWhatIsGone() {
    var other = at("site.yaml", 9, "unknown 'b'", "y: b");
    assertChange(List.of(TYPO), List.of(other), List.of(other), List.of(TYPO));
  }

  @Test
  void isTheSameStillWhenItsLineMoved() {
    assertChange(
        List.of(TYPO), List.of(at("faq.yaml", 30, "unknown 'a'", "x: a")), List.of(), List.of());
  }

  @Test
  void isTheSameStillWhenItsLineReadsOtherwise() {
    assertChange(
        List.of(TYPO), List.of(at("faq.yaml", 3, "unknown 'a'", "x: [a]")), List.of(), List.of());
  }

  @Test
  void isTheSameStillWhenItSaysAnotherNumberOfTheSameLine() {
    var before = at("plan.yaml", 4, "the plan takes 70 of 60 minutes", "minutes: 60");
    var after = at("plan.yaml", 4, "the plan takes 65 of 60 minutes", "minutes: 60");
    assertChange(List.of(before), List.of(after), List.of(), List.of());
  }

  @Test
  void isTheSameStillWhenItsFileHasAnotherName() {
    assertChange(
        List.of(TYPO), List.of(at("more.yaml", 3, "unknown 'a'", "x: a")), List.of(), List.of());
  }

  @Test
  void countsTheSameMistakeEachTimeItIsMade() {
    var again = at("faq.yaml", 5, "unknown 'a'", "x: a");
    assertChange(List.of(TYPO), List.of(TYPO, again), List.of(again), List.of());
    assertChange(List.of(TYPO, again), List.of(again), List.of(), List.of(TYPO));
  }

  @Test
  void showsTheGravestFirst() {
    var error = at(Severity.ERROR, "z.yaml", 1, "wrong", "z");
    assertChange(List.of(), List.of(TYPO, error), List.of(error, TYPO), List.of());
  }

  @Test
  void saysTheSameInWhateverOrderItIsTold() {
    var random = new Random(7);
    var before = mistakes(random, 40);
    var after = mistakes(random, 40);
    var change = DiagnosticChange.between(before, after);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(before, random);
      Collections.shuffle(after, random);
      var again = DiagnosticChange.between(before, after);
      assertEquals(change.added().size(), again.added().size());
      assertEquals(before.size() - after.size(), again.gone().size() - again.added().size());
    }
  }

  private static List<Diagnostic> mistakes(Random random, int count) {
    var mistakes = new ArrayList<Diagnostic>();
    for (int i = 0; i < count; i++) {
      var name = "unknown '" + random.nextInt(4) + "'";
      mistakes.add(at("f" + random.nextInt(3), 1 + random.nextInt(9), name, "x: " + name));
    }
    return mistakes;
  }

  private static void assertChange(
      List<Diagnostic> before,
      List<Diagnostic> after,
      List<Diagnostic> added,
      List<Diagnostic> gone) {
    assertEquals(new DiagnosticChange(added, gone), DiagnosticChange.between(before, after));
  }

  private static Diagnostic at(String file, int line, String message, String lineText) {
    return at(Severity.WARNING, file, line, message, lineText);
  }

  private static Diagnostic at(
      Severity severity, String file, int line, String message, String lineText) {
    return new Diagnostic(
        "some-rule", severity, new Location(file, line, 1, 1, lineText), message, "mend it");
  }
}
