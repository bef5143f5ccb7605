package io.github.askwell.scaffold;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values as YAML, in quotes only where they are needed.
final class YamlText {
  /// Signs on one line that begin with a letter or digit.
  private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}][^\\p{C}\\p{Zl}\\p{Zp}]*+");

  /// The signs that mean something in a list on one line.
  private static final Pattern IN_LIST = Pattern.compile("[,\\[\\]{}:#]");

  /// What would be a number, a date or a word with a meaning.
  private static final Pattern MEANT =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|[0-9][-+0-9._:a-fox]*");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private YamlText() {}

  /// A text as a value on a line of its own.
  static String text(String value) {
    return isPlain(value) ? value : quoted(value);
  }

  /// Words as a list on one line.
  static String list(List<String> values) {
    return values.stream()
        .map(value -> IN_LIST.matcher(value).find() ? quoted(value) : word(value))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// A word, or a number, which the schema will judge.
  static String word(String value) {
    return NUMBER.matcher(value).matches() ? value : text(value);
  }

  private static boolean isPlain(String value) {
    return SIMPLE.matcher(value).matches()
        && !MEANT.matcher(value).matches()
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.endsWith(":")
        && value.equals(value.strip());
  }

  private static String quoted(String value) {
    return value.codePoints().anyMatch(YamlText::isInvisible)
        ? "\"" + escaped(value) + "\""
        : "'" + value.replace("'", "''") + "'";
  }

  private static boolean isInvisible(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
  }

  private static String escaped(String value) {
    var text = new StringBuilder();
    value
        .codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            text.append('\\').appendCodePoint(c);
          } else if (isInvisible(c)) {
            text.append("\\u%04x".formatted(c));
          } else {
            text.appendCodePoint(c);
          }
        });
    return text.toString();
  }
}
