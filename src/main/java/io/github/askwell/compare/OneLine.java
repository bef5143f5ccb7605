package io.github.askwell.compare;

import java.util.regex.Pattern;

/// Text of others on one line and without what cannot be seen, such as characters that turn the
/// direction of writing and could make a report read otherwise than it is.
final class OneLine {
  /// Kept are the characters without which words of Persian and some emoji come apart, and the hyphen
  /// that shows only where a line ends.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D\\u00AD]]+");

  private OneLine() {}

  static String of(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  /// The beginning of a text, to its last whole word where there is one.
  ///
  /// @param most in characters; what is left out has a sign of one more
  static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most);
    if (end < most / 2) {
      end = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
    return text.substring(0, end) + "…";
  }
}
