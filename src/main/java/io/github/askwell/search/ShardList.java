package io.github.askwell.search;

import io.github.askwell.search.SegmentReading.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Cuts the terms, with the words that people type for them, into stretches of the alphabet of about
/// the same size, so that a query loads only what it needs.
final class ShardList {
  /// The size to reach before the next shard begins, in characters; about 3 kB when compressed.
  private static final int TARGET = 8 * 1024;

  private final SortedMap<String, Term> terms;
  private final SortedMap<String, String> words;

  /// @param terms the postings of each term in each of the searched fields
  /// @param words the term of each word that differs from it
  ShardList(SortedMap<String, Term> terms, SortedMap<String, String> words) {
    this.terms = terms;
    this.words = words;
  }

  /// The postings of a term, one for each of the searched fields; empty where it does not occur.
  record Term(List<Postings> fields) {
    Term {
      fields = List.copyOf(fields);
    }
  }

  /// A stretch of the alphabet that begins with `start` and ends where the next begins.
  record Shard(String start, byte[] bytes) {}

  List<Shard> shards() {
    var sizes = sizes();
    var shards = new ArrayList<Shard>();
    var start = "";
    int size = 0;
    for (var key : sizes.keySet()) {
      if (size > TARGET) {
        shards.add(shard(start, terms.subMap(start, key), words.subMap(start, key)));
        start = key;
        size = 0;
      }
      size += sizes.get(key);
    }
    shards.add(shard(start, terms.tailMap(start), words.tailMap(start)));
    return shards;
  }

  private SortedMap<String, Integer> sizes() {
    var sizes = new TreeMap<String, Integer>();
    terms.forEach((key, term) -> sizes.put(key, write(new Json(), key, term).length()));
    words.forEach((key, term) -> sizes.merge(key, key.length() + term.length() + 7, Integer::sum));
    return sizes;
  }

  private static Shard shard(
      String start, SortedMap<String, Term> terms, SortedMap<String, String> words) {
    var json =
        new Json()
            .object(shard ->
                shard
                    .name("terms")
                    .array(each -> terms.forEach((key, term) -> write(each, key, term)))
                    .name("words")
                    .array(
                        each -> words.forEach((word, term) -> each.strings(List.of(word, term)))));
    return new Shard(start, json.bytes());
  }

  private static Json write(Json json, String key, Term term) {
    return json.array(parts -> {
      parts.value(key);
      term.fields().forEach(postings -> parts.numbers(postings.deltas()));
    });
  }
}
