package io.github.askwell.search;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Role;
import io.github.askwell.search.SearchDocument.Facet;
import io.github.askwell.search.SearchDocument.Type;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers what a document is filtered by.
final class FacetValues {
  private final Library library;
  private final SortedMap<Facet, SortedSet<FacetValue>> facets = new TreeMap<>();

  FacetValues(Library library, Type type) {
    this.library = library;
    put(Facet.TYPE, new FacetValue(type.word(), type.label(), type.ordinal()));
  }

  FacetValues roles(List<Role> roles) {
    roles.forEach(role -> put(Facet.ROLE, role));
    return this;
  }

  FacetValues competencies(List<String> ids) {
    ids.forEach(id -> put(Facet.COMPETENCY, library.competency(id)));
    return this;
  }

  FacetValues levels(List<Level> levels) {
    levels.forEach(
        level -> put(Facet.LEVEL, new FacetValue(level.word(), level.label(), level.ordinal())));
    return this;
  }

  /// The values by facet.
  SortedMap<Facet, SortedSet<FacetValue>> map() {
    return facets;
  }

  private void put(Facet facet, Entry entry) {
    put(facet, new FacetValue(entry.id(), entry.title(), 0));
  }

  private void put(Facet facet, FacetValue value) {
    facets.computeIfAbsent(facet, _ -> new TreeSet<>()).add(value);
  }
}
