package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictedTest {
  private final Restricted restricted =
      new Restricted(
          List.of(
              new Restricted.Text("long", "One two, three four; five six seven eight. Nine ten!"),
              new Restricted.Text("short", "Blames the team for everything"),
              new Restricted.Text("tiny", "Blames others")));

  @Test
  void findsEightWordsInARowWhateverStandsBetweenThem() {
    assertEquals(
        List.of("long: three four five six seven eight nine ten "),
        restricted.leaksIn("… THREE four (five) six\nseven – eight nine/ten …"));
  }

  @Test
  void findsAShortTextAsAWhole() {
    assertEquals(
        List.of("short: blames the team for everything "),
        restricted.leaksIn("He blames the team for everything."));
  }

  @Test
  void letsFewerWordsPass() {
    assertEquals(
        List.of(), restricted.leaksIn("four five six seven eight nine ten, blames others"));
  }
}
