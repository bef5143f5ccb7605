package io.github.askwell.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/// Writes diagnostics for other programs: an array of objects with the keys `id`, `severity`, `file`,
/// `line`, `column`, `message` and `hint`, one object a line, in the order given.
public final class DiagnosticJson {
  private DiagnosticJson() {}

  /// The array, without a line break at its end.
  public static String format(List<Diagnostic> diagnostics) {
    return diagnostics.isEmpty()
        ? "[]"
        : diagnostics.stream()
            .map(DiagnosticJson::object)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
  }

  /// The same with what a program needs to show the place itself: the keys `length` and `lineText`
  /// as in [Location].
  public static String formatWithLines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(DiagnosticJson::objectWithLine)
        .collect(Collectors.joining(",\n  ", "[", "]"));
  }

  private static String objectWithLine(Diagnostic diagnostic) {
    var at = diagnostic.location();
    var object = object(diagnostic);
    return "%s, \"length\": %d, \"lineText\": %s}"
        .formatted(object.substring(0, object.length() - 1), at.length(), string(at.lineText()));
  }

  private static String object(Diagnostic diagnostic) {
    var at = diagnostic.location();
    return "{\"id\": %s, \"severity\": %s, \"file\": %s, \"line\": %d, \"column\": %d, \"message\": %s, \"hint\": %s}"
        .formatted(
            string(diagnostic.id()),
            string(diagnostic.severity().word()),
            string(at.file()),
            at.line(),
            at.column(),
            string(diagnostic.message()),
            string(diagnostic.hint()));
  }

  /// A JSON string (RFC 8259, section 7). Characters that some readers mishandle, control characters,
  /// line separators and lone surrogates, are escaped too.
  public static String string(String text) {
    var json = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> appendCharacter(json, c);
          }
        });
    return json.append('"').toString();
  }

  private static void appendCharacter(StringBuilder json, int c) {
    boolean escaped =
        c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || c >= 0xD800 && c <= 0xDFFF;
    if (escaped) {
      json.append("\\u%04x".formatted(c));
    } else {
      json.appendCodePoint(c);
    }
  }
}
