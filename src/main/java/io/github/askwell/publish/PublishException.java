package io.github.askwell.publish;

/// The site could not be written. The message says what is wrong and the hint what to do; both are
/// meant for the user.
public final class PublishException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  PublishException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  PublishException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
