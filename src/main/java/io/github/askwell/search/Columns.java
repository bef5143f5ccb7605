package io.github.askwell.search;

import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.SegmentReading;
import io.github.askwell.search.SearchDocument.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes what a client must know of every document before it can rank or filter any: the lengths
/// of its fields and the values of its facets.
final class Columns {
  private final List<SearchDocument> documents;
  private final SegmentReading segment;

  Columns(List<SearchDocument> documents, SegmentReading segment) {
    this.documents = documents;
    this.segment = segment;
  }

  byte[] bytes() {
    return new Json()
        .object(json -> {
          json.name("fields").object(this::fields);
          json.name("facets").object(this::facets);
        })
        .bytes();
  }

  private void fields(Json json) {
    LuceneIndex.FIELDS.forEach(
        field -> json.name(field).object(inside -> statistics(inside, segment.statistics(field))));
  }

  private static void statistics(Json json, SegmentReading.FieldStatistics statistics) {
    json.name("documents").value(statistics.documents());
    json.name("terms").value(statistics.terms());
    json.name("lengths").numbers(statistics.lengths());
  }

  private void facets(Json json) {
    for (var facet : Facet.values()) {
      json.name(facet.word())
          .array(each ->
              holders(facet)
                  .forEach(
                      (value, holders) -> each.object(inside -> value(inside, value, holders))));
    }
  }

  private static void value(Json json, FacetValue value, List<Integer> holders) {
    json.name("id").value(value.id());
    json.name("label").value(value.label());
    json.name("documents").array(each -> holders.forEach(each::value));
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
