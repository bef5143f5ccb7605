package io.github.askwell.search;

import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.Places;
import io.github.askwell.lucene.SegmentReading;
import io.github.askwell.lucene.SegmentReading.Postings;
import io.github.askwell.search.Stretches.Stretch;
import java.util.List;
import java.util.TreeMap;

/// The files with the postings of the terms, and those with their places.
final class TermFiles {
  /// The size of a file in characters; about 1.3 kB when compressed.
  private static final int TARGET = 3 * 1024;

  /// About how many characters a posting takes.
  private static final int POSTING = 8;

  private final SegmentReading segment;
  private final List<Places> places;
  private final List<Stretch> stretches;

  /// @param scale by what the size of a file is multiplied
  TermFiles(LuceneIndex index, SegmentReading segment, double scale) {
    this.segment = segment;
    this.places = index.places();
    var sizes = new TreeMap<String, Integer>();
    segment
        .terms()
        .forEach((term, spread) -> sizes.put(term, term.length() + POSTING * spread.postings()));
    this.stretches = Stretches.of(sizes, scale * TARGET);
  }

  List<String> starts() {
    return stretches.stream().map(Stretch::start).toList();
  }

  List<byte[]> postings() {
    return stretches.parallelStream().map(stretch -> postings(stretch.keys())).toList();
  }

  private byte[] postings(List<String> terms) {
    var reader = segment.postings();
    return new Json()
        .array(file ->
            terms.forEach(term ->
                file.array(entry -> {
                  entry.value(term);
                  LuceneIndex.FIELDS.forEach(
                      field -> entry.array(numbers -> write(numbers, reader.of(field, term))));
                })))
        .bytes();
  }

  private static void write(Json numbers, Postings postings) {
    int before = 0;
    for (int i = 0; i < postings.documents().length; i++) {
      numbers.value(postings.documents()[i] - before);
      numbers.value(postings.frequencies()[i]);
      numbers.value(postings.lengths()[i]);
      before = postings.documents()[i];
    }
  }

  List<byte[]> places() {
    return stretches.parallelStream().map(stretch -> places(stretch.keys())).toList();
  }

  private byte[] places(List<String> terms) {
    return new Json()
        .array(file ->
            terms.forEach(term ->
                file.array(entry -> {
                  entry.value(term);
                  places.forEach(field -> entry.numbers(field.of(term)));
                })))
        .bytes();
  }
}
