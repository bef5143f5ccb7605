package io.github.askwell.cli;

import io.github.askwell.build.BuildResult;

/// What the program tells the shell.
final class ExitCode {
  /// Done; there may be warnings.
  static final int DONE = 0;

  /// The content or the templates have errors.
  static final int CONTENT = 1;

  /// The command line is wrong.
  static final int USAGE = 2;

  /// The machine said no: something cannot be read, written or bound.
  static final int MACHINE = 3;

  /// Askwell has a mistake; the number is `EX_SOFTWARE` of sysexits.h.
  static final int BUG = 70;

  private ExitCode() {}

  /// Whether the sources made a site.
  static int of(BuildResult<?> result) {
    return result.site().isPresent() ? DONE : CONTENT;
  }
}
