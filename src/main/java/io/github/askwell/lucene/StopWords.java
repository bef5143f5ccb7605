package io.github.askwell.lucene;

import java.util.List;

/// Words that say nothing of what a query is about, beside others that do. `no` and `not` are none:
/// `NOT NULL` and `no code` mean them.
public final class StopWords {
  /// By the alphabet, in lower case.
  public static final List<String> ALL =
      List.of(
          """
          a an and are as at be but by do for from had has have how i if in into is it its of on or
          our such that the their then there these they this to was we what when where which who
          will with would you your\
          """
              .split("\\s+"));

  private StopWords() {}
}
