package io.github.askwell.search;

import io.github.askwell.content.Route;
import io.github.askwell.lucene.Text;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// A page, or a section of one, that a search can lead to.
///
/// @param type what it is
/// @param title what is shown as its name; plain text
/// @param place where it stands
/// @param text what else is searched and shown in excerpts; plain text, blocks parted by line breaks
/// @param roles the titles of the roles it was written for; empty when it serves all
/// @param facets what it is filtered by
record SearchDocument(
    Type type,
    String title,
    Place place,
    String text,
    List<String> roles,
    SortedMap<Facet, SortedSet<FacetValue>> facets) {
  SearchDocument {
    roles = List.copyOf(roles);
    facets = Collections.unmodifiableSortedMap(new TreeMap<>(facets));
  }

  /// Its values of a facet; empty when it has none.
  SortedSet<FacetValue> values(Facet facet) {
    return facets.getOrDefault(facet, Collections.emptySortedSet());
  }

  /// What is searched of documents, in their order.
  static List<Text> texts(List<SearchDocument> documents) {
    return documents.stream().map(SearchDocument::indexed).toList();
  }

  private Text indexed() {
    var keywords = new TreeMap<String, List<String>>();
    facets.forEach((facet, values) ->
        keywords.put(facet.word(), values.stream().map(FacetValue::id).toList()));
    return new Text(title, text, keywords);
  }

  /// A page or an anchor on it.
  ///
  /// @param fragment the anchor without `#`; empty for the page itself
  record Place(Route page, String fragment) {
    /// The address from the root of the site, as a link has to name it.
    String url(Route.Medium medium) {
      var path = page.in(medium).path();
      return fragment.isEmpty() ? path : path + "#" + fragment;
    }
  }

  /// What a document is, in the order in which the filter lists it.
  enum Type {
    ROLE("Role"),
    GUIDE("Interview guide"),
    QUESTION("Question"),
    COMPETENCY("Competency"),
    TECHNOLOGY("Technology"),
    TIP("Tip"),
    PLAN("Interview plan"),
    FAQ("FAQ"),
    DO_NOT_ASK("Do not ask");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /// The word in addresses, such as `do-not-ask`.
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words people read.
    String label() {
      return label;
    }
  }

  /// What results can be narrowed by.
  enum Facet {
    TYPE,
    ROLE,
    COMPETENCY,
    LEVEL;

    /// The word in addresses, such as `role`.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
