package io.github.askwell.search;

import java.util.List;

/// Words that say nothing of what a query is about, beside others that do. `no` and `not` are none:
/// `NOT NULL` and `no code` mean them.
final class StopWords {
  /// By the alphabet, in lower case.
  static final List<String> ALL =
      List.of(
          """
          a an and are as at be but by do for from had has have how i if in into is it its of on or
          our such that the their then there these they this to was we what when where which who
          will with would you your\
          """
              .split("\\s+"));

  private StopWords() {}
}
