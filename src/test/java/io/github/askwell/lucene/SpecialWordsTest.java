package io.github.askwell.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class SpecialWordsTest {
  private static final String CHARACTERS = "aC1_ .+#/=!<>&|:?*-\n,é";

  @Test
  void skipsNothingThatThePatternFinds() {
    var random = new Random(7);
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      var expected = places(SpecialWords.PATTERN.matcher(text).results().toList());
      assertEquals(expected, places(SpecialWords.in(text.toString())), text::toString);
      found += expected.size();
    }
    assertTrue(found > 10_000, found + " special words");
  }

  @Test
  void leavesBlanksInTheirPlaces() {
    var text = "C++ and .NET";
    assertEquals("    and     ", SpecialWords.without(text, SpecialWords.in(text)));
  }

  private static List<String> places(List<MatchResult> words) {
    return words.stream().map(word -> word.start() + word.group()).toList();
  }
}
