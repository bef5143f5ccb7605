package io.github.askwell.picture;

import java.util.Arrays;

/// Writes numbers of any count of bits, the lowest bit first.
final class BitWriter {
  private static final int BYTE = 8;
  private byte[] out = new byte[1 << 14];
  private int size;
  private long bits;
  private int count;

  /// @param length how many bits of the value count, up to 32; the others are 0
  void write(long value, int length) {
    bits |= value << count;
    count += length;
    while (count >= BYTE) {
      push();
      count -= BYTE;
    }
  }

  /// Fills the last byte.
  void align() {
    if (count > 0) {
      push();
      count = 0;
    }
  }

  private void push() {
    if (size == out.length) {
      out = Arrays.copyOf(out, 2 * size);
    }
    out[size++] = (byte) bits;
    bits >>>= BYTE;
  }

  byte[] bytes() {
    return Arrays.copyOf(out, size);
  }
}
