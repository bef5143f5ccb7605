package io.github.askwell.leak;

/// Words in a row, by the numbers of the words. A run of a length is a number again.
///
/// @param words nobody may change them afterwards
record Runs(long[] words) {
  /// How many words there are.
  int size() {
    return words.length;
  }

  /// Whether all words of a run are numbers, which give nothing away; index files are full of them.
  boolean isNumbers(int start, int length) {
    long all = Words.DIGITS;
    for (int i = start; i < start + length; i++) {
      all &= words[i];
    }
    return all != 0;
  }

  /// The number of a run, as good as random and never 0.
  ///
  /// @param start from 0 to [#size] less the length
  long number(int start, int length) {
    long run = length;
    for (int i = start; i < start + length; i++) {
      run = run * 0x9E3779B97F4A7C15L + words[i];
    }
    return Words.mixed(run);
  }

  /// Runs of one length.
  record OfLength(Runs runs, int length) {
    boolean hasAt(int start) {
      return start + length <= runs.size();
    }

    long number(int start) {
      return runs.number(start, length);
    }
  }
}
