package io.github.askwell.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void writesWhatAStringWouldHoweverItIsCut() {
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      var text = text(random);
      var out = new Utf8();
      for (int from = 0; from < text.length(); ) {
        int to = Math.min(text.length(), from + 1 + random.nextInt(3_000));
        write(out, text, from, to, random.nextInt(3));
        from = to;
      }
      assertArrayEquals(text.getBytes(UTF_8), out.bytes(), () -> "text " + text);
    }
  }

  private static void write(Utf8 out, String text, int from, int to, int how) {
    switch (how) {
      case 0 -> out.write(text, from, to - from);
      case 1 -> out.write(text.toCharArray(), from, to - from);
      default -> text.substring(from, to).chars().forEach(out::write);
    }
  }

  /// Any chars at all, halves of pairs on their own among them.
  private static String text(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(random.nextInt(4) == 0 ? 5_000 : 12);
    while (text.length() < length) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x1000));
        case 3 -> text.append((char) random.nextInt(0x900));
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }
}
