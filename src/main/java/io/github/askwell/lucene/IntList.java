package io.github.askwell.lucene;

import java.util.Arrays;

/// Numbers, as many as come.
final class IntList {
  private static final int[] NONE = {};

  private int[] numbers = NONE;
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(4, size + size / 2));
    }
    numbers[size++] = number;
  }

  /// The numbers so far, with which the list begins anew.
  int[] taken() {
    var taken = size == 0 ? NONE : Arrays.copyOf(numbers, size);
    size = 0;
    return taken;
  }
}
