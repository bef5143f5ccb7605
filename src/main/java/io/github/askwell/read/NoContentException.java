package io.github.askwell.read;

/// The folder that should hold the content cannot be used at all: it is missing or not a folder.
public final class NoContentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  NoContentException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /// What the user can do about it.
  public String hint() {
    return hint;
  }
}
