package io.github.askwell.search;

import io.github.askwell.lucene.Places;
import io.github.askwell.lucene.SegmentReading.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Cuts the terms, with the words that people type for them, into stretches of the alphabet of about
/// the same size, so that a query loads only what it needs.
final class ShardList {
  /// The size to reach before the next shard begins, in characters; about 3 kB when compressed.
  private static final int TARGET = 8 * 1024;

  private final SortedMap<String, Term> terms;
  private final SortedMap<String, String> words;
  private final List<Places> places;

  /// @param terms the postings of each term in each of the searched fields
  /// @param words the term of each word that differs from it
  /// @param places where terms stand, for each of the searched fields
  ShardList(SortedMap<String, Term> terms, SortedMap<String, String> words, List<Places> places) {
    this.terms = terms;
    this.words = words;
    this.places = places;
  }

  /// The postings of a term, one for each of the searched fields; empty where it does not occur.
  record Term(List<Postings> fields) {
    Term {
      fields = List.copyOf(fields);
    }
  }

  /// A stretch of the alphabet that begins with `start` and ends where the next begins.
  ///
  /// @param bytes its terms and words
  /// @param places where its terms stand
  record Shard(String start, byte[] bytes, byte[] places) {}

  /// What one key adds to a shard, as JSON; empty when it is not a term, or not a word.
  private record Entry(String key, String term, String word) {
    int size() {
      return term.length() + word.length();
    }
  }

  List<Shard> shards() {
    var entries = entries();
    var starts = new ArrayList<>(List.of(0));
    int size = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (size > TARGET) {
        starts.add(i);
        size = 0;
      }
      size += entries.get(i).size();
    }
    starts.add(entries.size());
    return IntStream.range(0, starts.size() - 1)
        .parallel()
        .mapToObj(i -> {
          var start = i == 0 ? "" : entries.get(starts.get(i)).key();
          return shard(start, entries.subList(starts.get(i), starts.get(i + 1)));
        })
        .toList();
  }

  private List<Entry> entries() {
    var keys = new TreeSet<>(terms.keySet());
    keys.addAll(words.keySet());
    return keys.parallelStream()
        .map(key -> {
          var term = terms.get(key);
          var word = words.get(key);
          return new Entry(
              key,
              term == null ? "" : json(key, term).text(),
              word == null ? "" : new Json().strings(List.of(key, word)).text());
        })
        .toList();
  }

  private Shard shard(String start, List<Entry> entries) {
    var json =
        new Json()
            .object(shard -> {
              shard.name("terms").array(each -> entries.forEach(e -> each.written(e.term())));
              shard.name("words").array(each -> entries.forEach(e -> each.written(e.word())));
            });
    return new Shard(start, json.bytes(), places(entries));
  }

  private byte[] places(List<Entry> entries) {
    return new Json()
        .array(each ->
            entries.stream()
                .filter(entry -> !entry.term().isEmpty())
                .forEach(entry -> each.array(parts -> places(parts, entry.key()))))
        .bytes();
  }

  private void places(Json parts, String key) {
    parts.value(key);
    places.forEach(field -> parts.numbers(field.of(key)));
  }

  private static Json json(String key, Term term) {
    return new Json()
        .array(parts -> {
          parts.value(key);
          term.fields().forEach(postings -> parts.numbers(postings.deltas()));
        });
  }
}
