package io.github.askwell.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Up to 62 neighbouring words of a sentence. A set of places between them is a `long`: bit *i* is the
/// place before word *i*.
final class Window {
  static final int SIZE = 62;

  private final Map<String, Long> places = new HashMap<>();
  private final long clauseEnds;
  private final long all;

  Window(List<Word> words) {
    long ends = 1L << words.size();
    for (int i = 0; i < words.size(); i++) {
      places.merge(words.get(i).text(), 1L << i, (a, b) -> a | b);
      if (words.get(i).endsClause()) {
        ends |= 1L << (i + 1);
      }
    }
    clauseEnds = ends;
    all = (2L << words.size()) - 1;
  }

  /// The places before one of some words.
  long before(Set<String> words) {
    long before = 0;
    if (words.size() <= places.size()) {
      for (var word : words) {
        before |= places.getOrDefault(word, 0L);
      }
    } else {
      for (var place : places.entrySet()) {
        before |= words.contains(place.getKey()) ? place.getValue() : 0;
      }
    }
    return before;
  }

  /// The places at the end of a clause.
  long clauseEnds() {
    return clauseEnds;
  }

  long all() {
    return all;
  }
}
