package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
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

/// A Lucene index in memory: one segment, in which the number of a text is its place in the list.
public final class LuceneIndex implements AutoCloseable {
  /// The searched fields; the title comes first wherever both are written.
  public static final List<String> FIELDS = List.of("title", "body");

  /// Kept here, or its level would be forgotten. Lucene warns that a faster implementation of
  /// vectors, which are not used, is switched off in Java; nobody who builds a site can act on that.
  private static final Logger LOGGER = Logger.getLogger("org.apache.lucene.internal.vectorization");

  static {
    LOGGER.setLevel(Level.SEVERE);
  }

  private static final FieldType SEARCHED = searched();

  /// Documents are counted in parallel this many at a time, then added by one thread in their order.
  private static final int BATCH = 1024;

  /// More than the index of any site, in megabytes, so that it is written once and never merged.
  private static final double BUFFER = 1900;

  private final DirectoryReader reader;
  private final SortedMap<String, String> words;
  private final List<Places> places;

  private LuceneIndex(
      DirectoryReader reader, SortedMap<String, String> words, List<Places> places) {
    this.reader = reader;
    this.words = words;
    this.places = places;
  }

  /// A text taken apart.
  private record Counted(Text text, FieldTerms title, FieldTerms body) {}

  public static LuceneIndex of(List<Text> texts, List<List<String>> synonyms) {
    var directory = new ByteBuffersDirectory();
    try {
      var vocabulary = new Vocabulary();
      var places = List.of(new Places(vocabulary), new Places(vocabulary));
      var counters = new Counters(synonyms, vocabulary);
      write(texts, counters, directory, places);
      var words = counters.words();
      return new LuceneIndex(DirectoryReader.open(directory), words, places);
    } catch (IOException e) {
      throw new UncheckedIOException("indexing in memory", e);
    }
  }

  private static void write(
      List<Text> texts, Counters counters, ByteBuffersDirectory directory, List<Places> places)
      throws IOException {
    try (var writer = new IndexWriter(directory, config())) {
      var next = CompletableFuture.completedFuture(List.<Counted>of());
      for (int start = 0; start < texts.size() + BATCH; start += BATCH) {
        var counted = next.join();
        next = counting(texts, start, counters);
        for (var text : counted) {
          writer.addDocument(document(text));
          places.getFirst().add(text.title());
          places.getLast().add(text.body());
        }
      }
      writer.forceMerge(1);
    }
  }

  /// Counts the documents of the batch that begins with a number, while others are being added.
  private static CompletableFuture<List<Counted>> counting(
      List<Text> texts, int start, Counters counters) {
    int size = texts.size();
    var batch = texts.subList(Math.min(size, start), Math.min(size, start + BATCH));
    return CompletableFuture.supplyAsync(
        () -> batch.parallelStream().map(text -> counted(text, counters.mine())).toList());
  }

  /// One counter for each thread.
  private static final class Counters {
    private final Queue<TermCounter> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<TermCounter> mine;

    Counters(List<List<String>> synonyms, Vocabulary vocabulary) {
      this.mine =
          ThreadLocal.withInitial(() -> {
            var counter = new TermCounter(synonyms, vocabulary);
            all.add(counter);
            return counter;
          });
    }

    TermCounter mine() {
      return mine.get();
    }

    SortedMap<String, String> words() {
      var words = new TreeMap<String, String>();
      all.forEach(each -> each.addWords(words));
      return words;
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setRAMBufferSizeMB(BUFFER)
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static Counted counted(Text text, TermCounter counter) {
    return new Counted(text, counter.count(text.title()), counter.count(text.body()));
  }

  private static Document document(Counted source) {
    var document = new Document();
    document.add(new Field("title", source.title().tokens(), SEARCHED));
    document.add(new Field("body", source.body().tokens(), SEARCHED));
    source
        .text()
        .keywords()
        .forEach((name, values) ->
            values.forEach(value -> document.add(new StringField(name, value, Field.Store.NO))));
    return document;
  }

  private static FieldType searched() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /// The words of all documents, in lower case as people type them, each with the term it is searched
  /// by.
  public SortedMap<String, String> words() {
    return words;
  }

  /// Where words stand in each of [#FIELDS].
  public List<Places> places() {
    return places;
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
