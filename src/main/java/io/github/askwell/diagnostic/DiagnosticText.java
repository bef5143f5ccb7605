package io.github.askwell.diagnostic;

import java.util.stream.Collectors;

/// Writes diagnostics for people at a terminal.
///
/// ```text
/// content/questions/api-security.md:7:13: error: unknown competency 'system-desing' [unknown-reference]
///   7 | competencies: [system-desing]
///     |                ^^^^^^^^^^^^^
/// hint: did you mean 'system-design'? Known: coding-quality, system-design
/// ```
public final class DiagnosticText {
  private static final int SHOWN_COLUMNS = 160;
  private static final int SHOWN_BEFORE = 60;

  private final boolean colour;

  /// A writer of plain text or, for a terminal, of text with ANSI colours.
  public DiagnosticText(boolean colour) {
    this.colour = colour;
  }

  /// A diagnostic with the line it stands in; several lines, each with a line break at its end.
  public String format(Diagnostic diagnostic) {
    var at = diagnostic.location();
    return bold(visible(at.toString()))
        + ": "
        + severity(diagnostic.severity())
        + ": "
        + bold(visible(diagnostic.message()))
        + " ["
        + diagnostic.id()
        + "]\n"
        + frame(at, diagnostic.severity())
        + "hint: "
        + visible(diagnostic.hint())
        + "\n";
  }

  private String frame(Location at, Severity severity) {
    if (at.lineText().isBlank()) {
      return "";
    }
    var number = Integer.toString(at.line());
    int from = at.column() > SHOWN_COLUMNS - SHOWN_BEFORE ? at.column() - 1 - SHOWN_BEFORE : 0;
    var shown = excerpt(at.lineText(), from);
    int lead = from > 0 ? 2 : 0;
    int column = Math.min(at.column() - 1 - from + lead, shown.length());
    int carets = Math.clamp(at.length(), 1, Math.max(1, shown.length() - column));
    var gutter = " ".repeat(number.length());
    var under = padding(shown.substring(0, column)) + paint(severity, "^".repeat(carets));
    return "  %s | %s\n  %s | %s\n".formatted(number, visible(shown), gutter, under);
  }

  private static String excerpt(String line, int from) {
    int end = Math.min(line.length(), from + SHOWN_COLUMNS);
    return (from > 0 ? "… " : "") + line.substring(from, end) + (end < line.length() ? " …" : "");
  }

  /// As many blanks as the text is wide; a tab stays a tab so that the caret stands under its column.
  private static String padding(String text) {
    return text.chars()
        .mapToObj(c -> c == '\t' ? "\t" : Character.isLowSurrogate((char) c) ? "" : " ")
        .collect(Collectors.joining());
  }

  /// The text with control characters shown, so that content cannot write to the terminal itself.
  private static String visible(String text) {
    return text.codePoints()
        .map(c -> c != '\t' && isUnsafe(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private String severity(Severity severity) {
    return paint(severity, severity.word());
  }

  private String bold(String text) {
    return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private String paint(Severity severity, String text) {
    var code =
        switch (severity) {
          case ERROR -> "31";
          case WARNING -> "33";
          case INFO -> "36";
        };
    return colour ? "\u001B[1;" + code + "m" + text + "\u001B[0m" : text;
  }
}
