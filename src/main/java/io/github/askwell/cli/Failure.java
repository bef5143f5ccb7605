package io.github.askwell.cli;

/// The end of a command that cannot go on, with what to tell the user.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;
  private final String hint;

  Failure(int exitCode, String message, String hint) {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  /// The user asked for what there is not; the message of the exception says so.
  static Failure usage(Exception reason, String hint) {
    return new Failure(ExitCode.USAGE, String.valueOf(reason.getMessage()), hint);
  }

  int exitCode() {
    return exitCode;
  }

  String hint() {
    return hint;
  }
}
