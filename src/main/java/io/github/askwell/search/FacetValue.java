package io.github.askwell.search;

import java.util.Comparator;

/// One of the values that results can be narrowed to, in the order in which people choose from them.
///
/// @param id the word in addresses
/// @param label the words people read
/// @param rank its place among the values of its facet; those of the same rank stand by label
record FacetValue(String id, String label, int rank) implements Comparable<FacetValue> {
  private static final Comparator<FacetValue> ORDER =
      Comparator.comparingInt(FacetValue::rank)
          .thenComparing(FacetValue::label)
          .thenComparing(FacetValue::id);

  @Override
  public int compareTo(FacetValue other) {
    return ORDER.compare(this, other);
  }
}
