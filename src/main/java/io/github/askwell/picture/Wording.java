package io.github.askwell.picture;

import java.text.Normalizer;
import java.util.Optional;

/// What of a text a face can show.
final class Wording {
  private Wording() {}

  /// A text with single spaces and without the ornaments that a face lacks, such as emoji. Nothing when
  /// it lacks a letter: words with holes are worse than none.
  static Optional<String> in(Face face, String text) {
    var shown = new StringBuilder();
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int character : composed.codePoints().toArray()) {
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        shown.append(' ');
      } else if (face.has(character)) {
        shown.appendCodePoint(character);
      } else if (!isOrnament(character)) {
        return Optional.empty();
      }
    }
    return Optional.of(shown.toString().replaceAll(" +", " ").strip()).filter(it -> !it.isEmpty());
  }

  /// Whether a character can be left out without spoiling a word. The ranges are written down because
  /// each version of Java knows characters that the one before did not.
  private static boolean isOrnament(int character) {
    return character < ' '
        || character == 0xad
        || isIn(character, 0x200b, 0x200f)
        || isIn(character, 0x2028, 0x202e)
        || isIn(character, 0x2060, 0x2069)
        || isIn(character, 0x20d0, 0x20ff)
        || isIn(character, 0x2190, 0x2bff)
        || isIn(character, 0xfe00, 0xfe0f)
        || character == 0xfeff
        || isIn(character, 0x1f000, 0x1faff)
        || isIn(character, 0xe0000, 0xe01ef);
  }

  private static boolean isIn(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
