package io.github.askwell.leak;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A set of numbers that are as good as random, for many threads: first all add, then all ask. Most of what it
/// is asked for is not in it, and found out from few bits that are close at hand.
final class Hashes {
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int BITS = 1 << 26;
  private static final int MOST_FEW = 1 << 12;

  private final long[] table;
  private final int mask;
  private final long[] hints;

  /// @param most how many numbers there will be at most
  Hashes(int most) {
    int size = Integer.highestOneBit(Math.max(4, most)) << 2;
    this.table = new long[size];
    this.mask = size - 1;
    this.hints = new long[(most <= MOST_FEW ? BITS >> 8 : BITS) / Long.SIZE];
  }

  /// Adds a number other than 0.
  void add(long number) {
    LONGS.getAndBitwiseOr(hints, hint(number), 1L << (number >>> 58));
    int at = (int) number & mask;
    while (true) {
      long there = (long) LONGS.compareAndExchange(table, at, 0L, number);
      if (there == 0 || there == number) {
        return;
      }
      at = (at + 1) & mask;
    }
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
