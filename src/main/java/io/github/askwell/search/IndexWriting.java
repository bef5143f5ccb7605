package io.github.askwell.search;

import io.github.askwell.content.Route;
import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.Places;
import io.github.askwell.lucene.SegmentReading;
import io.github.askwell.lucene.SegmentReading.Postings;
import io.github.askwell.lucene.StopWords;
import io.github.askwell.search.RecordList.Bundle;
import io.github.askwell.search.ShardList.Shard;
import io.github.askwell.search.ShardList.Term;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes an index as the files that `docs/search-format.md` describes.
final class IndexWriting {
  /// Goes up with every change that a client of the version before could not read.
  static final int VERSION = 1;

  private static final Postings NOWHERE = new Postings(new int[0], new int[0]);

  private final List<SearchDocument> documents;
  private final SegmentReading segment;
  private final SortedMap<String, String> words;
  private final List<Places> places;

  /// The content-addressed files by path; two with the same bytes are one.
  private final SortedMap<String, SearchIndex.File> files = new TreeMap<>();

  IndexWriting(List<SearchDocument> documents, LuceneIndex index) {
    this.documents = documents;
    this.segment = new SegmentReading(index);
    this.places = index.places();
    this.words = new TreeMap<>(index.words());
    words.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
  }

  SearchIndex write() {
    var manifest = new SearchIndex.File(Route.SEARCH_MANIFEST.path(), manifest(), false);
    var all = new ArrayList<>(files.values());
    all.add(manifest);
    return new SearchIndex(all, documents.size());
  }

  private byte[] manifest() {
    var shards = new ShardList(terms(), words, places).shards();
    var bundles = new RecordList(documents).bundles();
    return new Json()
        .object(json -> {
          json.name("version").value(VERSION);
          json.name("documents").value(documents.size());
          json.name("stopWords").strings(StopWords.ALL);
          json.name("columns").value(add(List.of(columns())).getFirst());
          json.name("shardStarts").array(a -> shards.forEach(s -> a.value(s.start())));
          json.name("shards").strings(add(shards.stream().map(Shard::bytes).toList()));
          json.name("places").strings(add(shards.stream().map(Shard::places).toList()));
          json.name("recordStarts").array(a -> bundles.forEach(b -> a.value(b.start())));
          json.name("records").strings(add(bundles.stream().map(Bundle::bytes).toList()));
        })
        .bytes();
  }

  private byte[] columns() {
    return new Columns(documents, segment).bytes();
  }

  private SortedMap<String, Term> terms() {
    var fields = LuceneIndex.FIELDS.stream().map(segment::postings).toList();
    var terms = new TreeMap<String, Term>();
    for (var field : fields) {
      for (var term : field.keySet()) {
        terms.computeIfAbsent(
            term, _ -> new Term(fields.stream().map(f -> f.getOrDefault(term, NOWHERE)).toList()));
      }
    }
    return terms;
  }

  /// Keeps files and says their names, which are made from their bytes.
  private List<String> add(List<byte[]> contents) {
    var names = contents.parallelStream().map(bytes -> hash(bytes) + ".json").toList();
    for (int i = 0; i < names.size(); i++) {
      var path = Route.SEARCH.path() + names.get(i);
      files.put(path, new SearchIndex.File(path, contents.get(i), true));
    }
    return names;
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
