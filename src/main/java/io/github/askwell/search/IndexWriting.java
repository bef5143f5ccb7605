package io.github.askwell.search;

import io.github.askwell.content.Route;
import io.github.askwell.search.SegmentReading.Postings;
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

  /// The content-addressed files by path; two with the same bytes are one.
  private final SortedMap<String, SearchIndex.File> files = new TreeMap<>();

  IndexWriting(List<SearchDocument> documents, LuceneIndex index) {
    this.documents = documents;
    this.segment = new SegmentReading(index);
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
    var shards = new ShardList(terms(), words).shards();
    var bundles = new RecordList(documents).bundles();
    return new Json()
        .object(json -> {
          json.name("version").value(VERSION);
          json.name("documents").value(documents.size());
          json.name("stopWords").strings(StopWords.ALL);
          json.name("columns").value(add(new Columns(documents, segment).bytes()));
          json.name("shardStarts").array(a -> shards.forEach(s -> a.value(s.start())));
          json.name("shards").array(a -> shards.forEach(s -> a.value(add(s.bytes()))));
          json.name("recordStarts").array(a -> bundles.forEach(b -> a.value(b.start())));
          json.name("records").array(a -> bundles.forEach(b -> a.value(add(b.bytes()))));
        })
        .bytes();
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

  /// Keeps a file and says its name, which is made from its bytes.
  private String add(byte[] bytes) {
    var name = hash(bytes) + ".json";
    var path = Route.SEARCH.path() + name;
    files.put(path, new SearchIndex.File(path, bytes, true));
    return name;
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
