package io.github.askwell.lucene;

import java.util.ArrayList;
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
  static final Pattern PATTERN = Pattern.compile(String.join("|", NAME, DOTTED, SLASHED, OPERATOR));

  private SpecialWords() {}

  /// Where they stand in a text, in order.
  static List<MatchResult> in(String text) {
    var found = new ArrayList<MatchResult>();
    var matcher = PATTERN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i >= end && isSign(text, i)) {
        int start = Math.max(end, startOfRun(text, i));
        end = endOfRun(text, i);
        matcher.region(start, end);
        while (matcher.find()) {
          found.add(matcher.toMatchResult());
        }
      }
    }
    return found;
  }

  /// Whether a special word may have this sign, going by it and what follows. Most texts have few, and
  /// matching the pattern everywhere takes far longer than all else that is done with them.
  private static boolean isSign(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case '+', '#', '<', '>' -> true;
      case '.', '/' -> next > ' ';
      case '=', '|', '-' -> next == '=' || next == '>' || next == '|';
      case ':', '*', '!', '&', '?' -> "=:*&?".indexOf(next) >= 0;
      default -> false;
    };
  }

  private static int startOfRun(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) > ' ') {
      start--;
    }
    return start;
  }

  private static int endOfRun(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return end;
  }

  /// The text with blanks where they stand.
  static String without(String text, List<MatchResult> words) {
    if (words.isEmpty()) {
      return text;
    }
    var rest = new StringBuilder(text);
    words.forEach(
        word -> rest.replace(word.start(), word.end(), " ".repeat(word.group().length())));
    return rest.toString();
  }
}
