package io.github.askwell.search;

import io.github.askwell.search.SearchDocument.Facet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
      var values = new TreeSet<FacetValue>();
      documents.forEach(document -> values.addAll(document.values(facet)));
      json.name(facet.word())
          .array(each ->
              values.forEach(
                  value -> each.object(inside -> value(inside, value, holders(facet, value)))));
    }
  }

  private static void value(Json json, FacetValue value, int[] holders) {
    json.name("id").value(value.id());
    json.name("label").value(value.label());
    json.name("documents").numbers(holders);
  }

  private int[] holders(Facet facet, FacetValue value) {
    return IntStream.range(0, documents.size())
        .filter(i -> documents.get(i).values(facet).contains(value))
        .toArray();
  }
}
