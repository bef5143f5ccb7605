package io.github.askwell.scaffold;

/// What was wished for cannot be made. The message says why and the hint what to do; both are meant for
/// the user.
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  RefusedException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
