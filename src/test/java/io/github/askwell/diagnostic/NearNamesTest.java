package io.github.askwell.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  @Test
  void findsSwappedMissingAndWrongLetters() {
    var known = List.of("system-design", "debugging", "collaboration");
    assertEquals(List.of("system-design"), NearNames.of("system-desing", known));
    assertEquals(List.of("debugging"), NearNames.of("debuging", known));
    assertEquals(List.of("collaboration"), NearNames.of("colaberation", known));
  }

  @Test
  void putsTheNearestFirst() {
    assertEquals(
        List.of("coding", "coding-quality"),
        NearNames.of("codin", List.of("coding-quality", "coding")));
  }

  @Test
  void suggestsNothingForSomethingElse() {
    assertEquals(List.of(), NearNames.of("kubernetes", List.of("design", "pytest")));
  }

  @Test
  void listsWhatIsKnownWhenNothingIsNear() {
    assertEquals("Known: a, b", NearNames.hint("zzzzzz", List.of("b", "a")));
  }

  @Test
  void shortensALongList() {
    var known = IntStream.range(10, 60).mapToObj(i -> "name-number-" + i).toList();
    var hint = NearNames.hint("zzz", known);
    assertTrue(hint.endsWith("name-number-21, … (50 in all)"), hint);
  }

  @Test
  void answersQuicklyForANameOfAMegabyte() {
    assertEquals(List.of(), NearNames.of("x".repeat(1_000_000), List.of("x".repeat(70))));
  }
}
