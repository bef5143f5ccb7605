package io.github.askwell.machine;

import java.util.regex.Pattern;

/// Writes text as XML holds it.
final class Xml {
  /// What XML wants escaped, and what it cannot hold: control characters and halves of pairs.
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[&<>\"\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

  private Xml() {}

  static String text(String text) {
    return isPlain(text)
        ? text
        : SPECIAL
            .matcher(text)
            .replaceAll(match ->
                switch (match.group().charAt(0)) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> "";
                });
  }

  /// Whether a text is of letters, digits and what addresses are written with, as most are.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '-' || (c > ':' && c < 'A') || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
