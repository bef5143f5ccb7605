package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Finds which of a few texts is most like some words.
public final class Likeness {
  private static final String NAME = "name";
  private static final String TEXT = "text";
  private static final float ENOUGH = 0.5f;

  /// Advises a module for speed, which few texts have no need of, on the console of whoever waits for a
  /// message. Held here, because loggers that nobody holds forget what they were told.
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVICE.setLevel(Level.SEVERE);
  }

  private Likeness() {}

  /// The name of the text that ranks first for the words as BM25 has it, by their stems and without stop
  /// words; nothing when none has half of them.
  ///
  /// @param texts by their names; the first of those that are equally like the words is taken
  public static Optional<String> nearest(String words, SortedMap<String, String> texts) {
    try (var analyzer = new EnglishAnalyzer();
        var folder = new ByteBuffersDirectory()) {
      var query = new QueryBuilder(analyzer).createMinShouldMatchQuery(TEXT, words, ENOUGH);
      if (query == null) {
        return Optional.empty();
      }
      try (var writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
        for (var text : texts.entrySet()) {
          var document = new Document();
          document.add(new StoredField(NAME, text.getKey()));
          document.add(new TextField(TEXT, text.getValue(), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(folder)) {
        var found = new IndexSearcher(reader).search(query, 1).scoreDocs;
        return found.length == 0
            ? Optional.empty()
            : Optional.of(reader.storedFields().document(found[0].doc).get(NAME));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // All of it is in memory.
    }
  }
}
