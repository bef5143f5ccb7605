package io.github.askwell.lucene;

import java.util.HashMap;
import java.util.Map;

/// Where the words of texts stand, term by term. Texts are added in their order.
public final class Places {
  private static final int[] NOWHERE = {};

  private final Map<String, IntList> byTerm = new HashMap<>();

  Places() {}

  void add(FieldTerms terms) {
    for (var count : terms.counts()) {
      var numbers = byTerm.computeIfAbsent(count.text(), _ -> new IntList());
      numbers.add(count.places().length);
      int before = 0;
      for (int place : count.places()) {
        numbers.add(place - before);
        before = place;
      }
    }
  }

  /// Where a term stands: for each text that has it, in order, how many places follow, and then how far
  /// each is from the one before (the first: from 0). A text has it without a place when it stands only
  /// beside other words.
  public int[] of(String term) {
    var numbers = byTerm.get(term);
    return numbers == null ? NOWHERE : numbers.all();
  }
}
