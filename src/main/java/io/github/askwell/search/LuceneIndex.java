package io.github.askwell.search;

import io.github.askwell.search.ContentAnalyzer.Form;
import io.github.askwell.search.SearchDocument.Facet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A Lucene index in memory: one segment, in which a document's number is its place in the list.
final class LuceneIndex implements AutoCloseable {
  /// The searched fields; the title comes first wherever both are written.
  static final List<String> FIELDS = List.of("title", "body");

  /// The field that holds the words as people type them.
  static final String SURFACES = "surfaces";

  /// Kept here, or its level would be forgotten. Lucene warns that a faster implementation of
  /// vectors, which are not used, is switched off in Java; nobody who builds a site can act on that.
  private static final Logger LOGGER = Logger.getLogger("org.apache.lucene.internal.vectorization");

  static {
    LOGGER.setLevel(Level.SEVERE);
  }

  private static final FieldType SEARCHED = indexed(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType LISTED = indexed(IndexOptions.DOCS, true);

  private final DirectoryReader reader;

  private LuceneIndex(DirectoryReader reader) {
    this.reader = reader;
  }

  static LuceneIndex of(List<SearchDocument> documents, List<List<String>> synonyms) {
    var directory = new ByteBuffersDirectory();
    try {
      write(documents, synonyms, directory);
      return new LuceneIndex(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("indexing in memory", e);
    }
  }

  private static void write(
      List<SearchDocument> documents, List<List<String>> synonyms, ByteBuffersDirectory directory)
      throws IOException {
    try (var stems = ContentAnalyzer.indexing(Form.STEM, synonyms);
        var surfaces = ContentAnalyzer.indexing(Form.SURFACE, synonyms);
        var writer = new IndexWriter(directory, config(stems, surfaces))) {
      for (var document : documents) {
        writer.addDocument(document(document));
      }
      writer.forceMerge(1);
    }
  }

  private static IndexWriterConfig config(Analyzer stems, Analyzer surfaces) {
    return new IndexWriterConfig(new PerFieldAnalyzerWrapper(stems, Map.of(SURFACES, surfaces)))
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static Document document(SearchDocument source) {
    var document = new Document();
    document.add(new Field("title", source.title(), SEARCHED));
    document.add(new Field("body", source.text(), SEARCHED));
    document.add(new Field(SURFACES, source.title() + "\n" + source.text(), LISTED));
    for (var facet : Facet.values()) {
      for (var value : source.values(facet)) {
        document.add(new StringField(facet.word(), value.id(), Field.Store.NO));
      }
    }
    return document;
  }

  private static FieldType indexed(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  DirectoryReader reader() {
    return reader;
  }

  /// The segment; an index without documents has none.
  List<LeafReader> segments() {
    return reader.leaves().stream().map(leaf -> leaf.reader()).toList();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing an index in memory", e);
    }
  }
}
