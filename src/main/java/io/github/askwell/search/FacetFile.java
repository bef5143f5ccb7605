package io.github.askwell.search;

import io.github.askwell.search.SearchDocument.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The file with what documents are filtered by.
final class FacetFile {
  private final List<SearchDocument> documents;

  FacetFile(List<SearchDocument> documents) {
    this.documents = documents;
  }

  byte[] bytes() {
    return new Json()
        .object(json -> {
          for (var facet : Facet.values()) {
            json.name(facet.word())
                .array(values ->
                    holders(facet)
                        .forEach((value, holders) -> values.object(v -> write(v, value, holders))));
          }
        })
        .bytes();
  }

  private static void write(Json json, FacetValue value, List<Integer> holders) {
    json.name("id").value(value.id());
    json.name("label").value(value.label());
    json.name("documents")
        .array(numbers -> {
          int before = 0;
          for (int holder : holders) {
            numbers.value(holder - before);
            before = holder;
          }
        });
  }

  /// The numbers of the documents that have a value, in order, for each value of a facet.
  private SortedMap<FacetValue, List<Integer>> holders(Facet facet) {
    var holders = new TreeMap<FacetValue, List<Integer>>();
    for (int i = 0; i < documents.size(); i++) {
      for (var value : documents.get(i).values(facet)) {
        holders.computeIfAbsent(value, _ -> new ArrayList<>()).add(i);
      }
    }
    return holders;
  }
}
