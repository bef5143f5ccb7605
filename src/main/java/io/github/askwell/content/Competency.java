package io.github.askwell.content;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something a candidate is rated on, with anchors that say what each rating looks like.
///
/// @param card what a candidate may read of it
/// @param indicators behaviour that shows it
/// @param anchors what one sees or hears at a rating, by rating from 1 to 5; 1, 3 and 5 are there
public record Competency(
    Card card,
    Prose definition,
    List<Prose> indicators,
    SortedMap<Integer, Prose> anchors,
    Origin origin)
    implements Entry {
  public Competency {
    indicators = List.copyOf(indicators);
    anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
  }

  @Override
  public String id() {
    return card.id();
  }

  @Override
  public Kind kind() {
    return Kind.COMPETENCY;
  }

  @Override
  public String title() {
    return card.name();
  }

  /// What a candidate may read of a competency.
  public record Card(String id, String name, String summary) {}
}
