package io.github.askwell.leak;

import java.util.Arrays;

/// A set of numbers that are as good as random, to be asked by many threads. Most of what it is asked for is
/// not in it, and found out from few bits that are close at hand.
final class Hashes {
  private static final int BITS = 1 << 26;
  private static final int MOST_FEW = 1 << 12;

  private final long[] table;
  private final int mask;
  private final long[] hints;

  /// @param numbers may repeat; 0 is not kept
  Hashes(long[] numbers) {
    int size = Integer.highestOneBit(Math.max(4, numbers.length)) << 2;
    this.table = new long[size];
    this.mask = size - 1;
    this.hints = new long[(numbers.length <= MOST_FEW ? BITS >> 8 : BITS) / Long.SIZE];
    Arrays.stream(numbers).filter(number -> number != 0).forEach(this::add);
  }

  private void add(long number) {
    hints[hint(number)] |= 1L << (number >>> 58);
    int at = (int) number & mask;
    while (table[at] != 0 && table[at] != number) {
      at = (at + 1) & mask;
    }
    table[at] = number;
  }

  /// Its upper bits choose the bit; those in the middle the place.
  private int hint(long number) {
    return (int) (number >>> 32) & (hints.length - 1);
  }

  boolean has(long number) {
    if ((hints[hint(number)] & 1L << (number >>> 58)) == 0) {
      return false;
    }
    for (int at = (int) number & mask; table[at] != 0; at = (at + 1) & mask) {
      if (table[at] == number) {
        return true;
      }
    }
    return false;
  }
}
