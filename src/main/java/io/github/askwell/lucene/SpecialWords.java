package io.github.askwell.lucene;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds words that are more than their letters: names that end in signs (`C++`, `F#`, `A+`) or begin
/// with a dot (`.NET`), single letters joined by a slash (`I/O`, `A/B`), and operators (`==`, `&&`).
/// UAX #29 would take them apart, or for no words at all.
///
/// Only ASCII is looked at. The browser has the same pattern.
final class SpecialWords {
  private static final String NAME =
      "(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9]*(?:\\+\\+(?![A-Za-z_+#])|[+#](?![A-Za-z0-9_+#]))";
  private static final String DOTTED = "(?<![A-Za-z0-9_.])\\.[A-Za-z][A-Za-z0-9]+";
  private static final String SLASHED =
      "(?<![A-Za-z0-9_/.])(?:[A-Za-z]/[A-Za-z0-9]{1,5}|[A-Za-z0-9]{1,5}/[A-Za-z])(?![A-Za-z0-9_/])";
  private static final String OPERATOR =
      "(?<![=!<>&|:?+*/-])"
          + "(?:===|!==|<=>|>>>|&&|\\|\\||==|!=|=>|->|<-|<=|>=|::|\\?\\?|\\|>|:=|\\+=|-=|\\*=|/=|\\*\\*|<<|>>|<>)"
          + "(?![=!<>&|:?+*/-])";
  private static final Pattern PATTERN =
      Pattern.compile(String.join("|", NAME, DOTTED, SLASHED, OPERATOR));

  private SpecialWords() {}

  /// Where they stand in a text, in order.
  static List<MatchResult> in(String text) {
    return PATTERN.matcher(text).results().toList();
  }

  /// The text with blanks where they stand.
  static String without(String text, List<MatchResult> words) {
    var rest = new StringBuilder(text);
    words.forEach(
        word -> rest.replace(word.start(), word.end(), " ".repeat(word.group().length())));
    return rest.toString();
  }
}
