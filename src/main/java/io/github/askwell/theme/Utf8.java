package io.github.askwell.theme;

import java.io.Writer;
import java.util.Arrays;

/// Collects text as UTF-8: pages are written out in small pieces, and this spares each of them a lock
/// and the whole of them a second pass. Half of a surrogate pair comes out as `?`, as it does from
/// [String#getBytes].
final class Utf8 extends Writer {
  private static final int MOST_BYTES = 3; // for one char, half of a pair included

  private final char[] piece = new char[1024];
  private byte[] bytes = new byte[32 * 1024];
  private int length;
  private char high;

  @Override
  public void write(char[] text, int start, int count) {
    reserve((count + 1) * MOST_BYTES);
    int at = length;
    for (int i = start; i < start + count; i++) {
      char c = text[i];
      if (c < 0x80 && high == 0) {
        bytes[at++] = (byte) c;
      } else {
        at = encode(c, at);
      }
    }
    length = at;
  }

  @Override
  public void write(String text, int start, int count) {
    for (int from = start; from < start + count; from += piece.length) {
      int to = Math.min(start + count, from + piece.length);
      text.getChars(from, to, piece, 0);
      write(piece, 0, to - from);
    }
  }

  @Override
  public void write(int c) {
    piece[0] = (char) c;
    write(piece, 0, 1);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  byte[] bytes() {
    if (high != 0) {
      reserve(1);
      bytes[length++] = '?';
      high = 0;
    }
    return Arrays.copyOf(bytes, length);
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /// Writes a char at a position and gives the position after it.
  private int encode(char c, int position) {
    int at = position;
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        return encodePair(Character.toCodePoint(first, c), at);
      }
      bytes[at++] = '?';
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (c < 0x80) {
      bytes[at++] = (byte) c;
    } else if (c < 0x800) {
      bytes[at++] = (byte) (0xC0 | c >> 6);
      bytes[at++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isLowSurrogate(c)) {
      bytes[at++] = '?';
    } else {
      bytes[at++] = (byte) (0xE0 | c >> 12);
      bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[at++] = (byte) (0x80 | c & 0x3F);
    }
    return at;
  }

  private int encodePair(int point, int position) {
    int at = position;
    bytes[at++] = (byte) (0xF0 | point >> 18);
    bytes[at++] = (byte) (0x80 | point >> 12 & 0x3F);
    bytes[at++] = (byte) (0x80 | point >> 6 & 0x3F);
    bytes[at++] = (byte) (0x80 | point & 0x3F);
    return at;
  }
}
