package io.github.askwell.format;

import io.github.askwell.diagnostic.Diagnostic;

/// Writes diagnostics as GitHub Actions reads them from a log: each becomes an annotation beside its
/// line in a pull request.
///
/// The form is that of
/// [workflow commands](https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
/// GitHub shows ten errors and ten warnings of a step beside the lines, and all of them in the log.
final class GithubAnnotations {
  private GithubAnnotations() {}

  /// One command, without a line break at its end.
  static String format(Diagnostic diagnostic) {
    var at = diagnostic.location();
    var command =
        switch (diagnostic.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    return "::%s file=%s,line=%d,col=%d,endColumn=%d,title=%s::%s"
        .formatted(
            command,
            property(at.file()),
            at.line(),
            at.column(),
            at.column() + Math.max(1, at.length()),
            property(diagnostic.id()),
            data(diagnostic.message() + "\nhint: " + diagnostic.hint()));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
