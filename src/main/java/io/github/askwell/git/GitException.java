package io.github.askwell.git;

/// Git does not know what it was asked for. The message says what is wrong and the hint what to do;
/// both are meant for the user.
public final class GitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  GitException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
