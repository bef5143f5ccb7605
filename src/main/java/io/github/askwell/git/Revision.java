package io.github.askwell.git;

/// A commit.
///
/// @param name what it was asked for by, such as `origin/main`
/// @param id its SHA-1 in hexadecimal digits
public record Revision(String name, String id) {
  private static final int ENOUGH_DIGITS = 10;

  /// The beginning of its id, enough to tell it from others.
  public String shortId() {
    return id.substring(0, Math.min(ENOUGH_DIGITS, id.length()));
  }
}
