package io.github.askwell.diagnostic;

/// A stretch of a source text: from `start`, inclusive, to `end`, exclusive, in UTF-16 code units
/// counted from 0 at the beginning of the file.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /// The empty span at an offset.
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  /// The same stretch, counted from `offset` characters earlier.
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// The smallest span that covers both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
