package io.github.askwell.diagnostic;

import java.util.Locale;

/// How much a [Diagnostic] matters, most serious first.
public enum Severity {
  /// The site cannot be built from this; the build fails.
  ERROR,
  /// Probably a mistake; fails the build only under `--strict`.
  WARNING,
  /// Worth knowing; never fails a build.
  INFO;

  /// The word shown to people and written to JSON: `error`, `warning` or `info`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
