package io.github.askwell.preview;

/// The preview could not start. The message says what is wrong and the hint what to do; both are
/// meant for the user.
public final class PreviewException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  PreviewException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
