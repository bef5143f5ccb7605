package io.github.askwell.search;

import io.github.askwell.content.Route;
import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.SegmentReading;
import io.github.askwell.lucene.StopWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes an index as the files that `docs/search-format.md` describes: a manifest, whose name stays,
/// and a folder that is named by the contents of all files in it.
final class IndexFiles {
  /// Goes up with every change that a client of the version before could not read.
  static final int VERSION = 1;

  /// From this many documents on files grow, as their number does: both with the square root.
  private static final int MANY = 8000;

  private final List<SearchDocument> documents;
  private final SegmentReading segment;
  private final TermFiles terms;
  private final WordFiles words;
  private final WordFiles endings;
  private final RecordFiles records;

  /// @param medium from where the index will be read
  IndexFiles(List<SearchDocument> documents, LuceneIndex index, Route.Medium medium) {
    this.documents = documents;
    this.segment = new SegmentReading(index);
    double scale = Math.max(1, Math.sqrt(documents.size() / (double) MANY));
    this.terms = new TermFiles(index, segment, scale);
    this.words = WordFiles.byBeginning(index.words(), segment.terms());
    this.endings = WordFiles.byEnd(index.words(), segment.terms());
    this.records = new RecordFiles(documents, scale, medium);
  }

  /// @param manifest where the manifest is to be
  List<SearchIndex.File> written(Route manifest) {
    var contents = contents();
    var folder = new Route(Route.SEARCH_FILES.path() + name(contents) + "/");
    var files = new ArrayList<SearchIndex.File>();
    contents.forEach(
        (name, bytes) -> files.add(new SearchIndex.File(folder.path() + name, bytes, true)));
    files.add(new SearchIndex.File(manifest.path(), manifest(manifest.to(folder)), false));
    return files;
  }

  private Map<String, byte[]> contents() {
    var contents = new LinkedHashMap<String, byte[]>();
    add(contents, "terms", terms.postings());
    add(contents, "places", terms.places());
    add(contents, "words", words.files());
    add(contents, "endings", endings.files());
    add(contents, "records", records.files());
    contents.put("facets.json", new FacetFile(documents).bytes());
    return contents;
  }

  private static void add(Map<String, byte[]> contents, String series, List<byte[]> files) {
    for (int i = 0; i < files.size(); i++) {
      contents.put(series + "-" + i + ".json", files.get(i));
    }
  }

  private byte[] manifest(String folder) {
    return new Json()
        .object(json -> {
          json.name("version").value(VERSION);
          json.name("folder").value(folder);
          json.name("documents").value(documents.size());
          json.name("fields").object(fields -> LuceneIndex.FIELDS.forEach(f -> field(fields, f)));
          json.name("stopWords").value(String.join(" ", StopWords.ALL));
          json.name("terms").value(String.join(" ", terms.starts()));
          json.name("words").value(String.join(" ", words.starts()));
          json.name("endings").value(String.join(" ", endings.starts()));
          json.name("recordsPerFile").value(records.perFile());
        })
        .bytes();
  }

  private void field(Json json, String field) {
    var statistics = segment.statistics(field);
    json.name(field)
        .object(numbers -> {
          numbers.name("documents").value(statistics.documents());
          numbers.name("terms").value(statistics.terms());
        });
  }

  /// A name that is another one when any file is.
  private static String name(Map<String, byte[]> contents) {
    var all = sha256();
    contents.entrySet().parallelStream()
        .map(file -> {
          var digest = sha256();
          digest.update((file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
          return digest.digest(file.getValue());
        })
        .forEachOrdered(all::update);
    return HexFormat.of().formatHex(all.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
