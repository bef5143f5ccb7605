package io.github.askwell.leak;

import java.util.List;
import java.util.function.LongPredicate;

/// A set of numbers that are as good as random, none of them 0. For one thread at a time while it grows.
final class Hashes {
  private static final int FIRST = 1 << 10;

  /// So many bits for a number: one number in ten or so that is not in the set is looked for in the table.
  private static final int BITS = 8;

  private long[] table = new long[FIRST];
  private int size;

  void add(long number) {
    int at = place(number);
    if (table[at] == 0) {
      table[at] = number;
      size++;
      if (2 * size > table.length) {
        grow();
      }
    }
  }

  private void grow() {
    var old = table;
    table = new long[2 * old.length];
    for (long number : old) {
      if (number != 0) {
        table[place(number)] = number;
      }
    }
  }

  private boolean has(long number) {
    return table[place(number)] != 0;
  }

  /// What tells whether a number is in one of the sets as they are now. Most of what it is asked for is not,
  /// and found out from a bit that is close at hand.
  static LongPredicate any(List<Hashes> sets) {
    int room = sets.stream().mapToInt(set -> set.table.length).max().orElse(0);
    var bits = new long[Math.max(FIRST, Integer.highestOneBit(BITS * (room / 2) / Long.SIZE))];
    for (var set : sets) {
      for (long number : set.table) {
        bits[bit(number, bits)] |= 1L << (number >>> 58);
      }
    }
    return number ->
        (bits[bit(number, bits)] & 1L << (number >>> 58)) != 0
            && sets.stream().anyMatch(set -> set.has(number));
  }

  /// Other bits of the number than its place in the table is from.
  private static int bit(long number, long[] bits) {
    return (int) (number >>> 32) & (bits.length - 1);
  }

  /// Where a number stands, or would.
  private int place(long number) {
    int at = (int) number & (table.length - 1);
    while (table[at] != 0 && table[at] != number) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }
}
