package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// Reads out of a [LuceneIndex] what its files are written from. Terms are in the order of
/// `String`, which is the order of strings in JavaScript too.
public final class SegmentReading {
  private static final int[] NONE = {};

  private final List<LeafReader> segments;
  private final Map<String, int[]> lengths = new HashMap<>();
  private final SortedMap<String, Spread> terms;

  public SegmentReading(LuceneIndex index) {
    this.segments = index.segments();
    if (segments.size() > 1) {
      throw new IllegalStateException(segments.size() + " segments where one was asked for");
    }
    LuceneIndex.FIELDS.forEach(
        field -> lengths.put(field, read(segment -> lengths(segment, field), NONE)));
    this.terms = read(SegmentReading::terms, Collections.emptySortedMap());
  }

  /// What BM25 must know of a field.
  ///
  /// @param documents how many documents have the field
  /// @param terms how many terms it has in all of them together
  public record FieldStatistics(int documents, long terms) {}

  /// One entry for each document that holds the term, in order: its number, how often it does, and how
  /// many terms the field has there, as Lucene remembers it: exact up to 39, then rounded down to four
  /// significant bits.
  public record Postings(int[] documents, int[] frequencies, int[] lengths) {
    static final Postings NOWHERE = new Postings(NONE, NONE, NONE);
  }

  public FieldStatistics statistics(String field) {
    return read(
        segment -> {
          var terms = segment.terms(field);
          return new FieldStatistics(terms.getDocCount(), terms.getSumTotalTermFreq());
        },
        new FieldStatistics(0, 0));
  }

  private static int[] lengths(LeafReader segment, String field) throws IOException {
    var lengths = new int[segment.maxDoc()];
    var norms = segment.getNormValues(field);
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lengths[norms.docID()] = SmallFloat.byte4ToInt((byte) norms.longValue());
    }
    return lengths;
  }

  /// In how many titles and in how many bodies a term stands.
  public record Spread(int titles, int bodies) {
    private static final int TITLE = 16;

    /// How many postings it has.
    public int postings() {
      return titles + bodies;
    }

    /// How likely it is that a word is meant, on a scale that rises by one as it doubles; a title counts as
    /// much as 16 bodies, for people look for what things are called.
    public int likelihood() {
      return 31 - Integer.numberOfLeadingZeros(Math.max(1, TITLE * titles + bodies));
    }

    private Spread plus(Spread other) {
      return new Spread(titles + other.titles, bodies + other.bodies);
    }
  }

  /// Every term, and where it stands.
  public SortedMap<String, Spread> terms() {
    return terms;
  }

  private static SortedMap<String, Spread> terms(LeafReader segment) throws IOException {
    var spreads = new TreeMap<String, Spread>();
    for (var field : LuceneIndex.FIELDS) {
      boolean isTitle = field.equals(LuceneIndex.FIELDS.getFirst());
      var terms = terms(segment, field);
      while (terms.next() != null) {
        int found = terms.docFreq();
        var spread = isTitle ? new Spread(found, 0) : new Spread(0, found);
        spreads.merge(terms.term().utf8ToString(), spread, Spread::plus);
      }
    }
    return Collections.unmodifiableSortedMap(spreads);
  }

  /// A reader of postings; for one thread.
  public PostingsReader postings() {
    return read(PostingsReader::new, new PostingsReader());
  }

  /// Reads the postings of one term after another.
  public final class PostingsReader {
    private final Map<String, TermsEnum> terms = new HashMap<>();

    private PostingsReader() {}

    private PostingsReader(LeafReader segment) throws IOException {
      for (var field : LuceneIndex.FIELDS) {
        terms.put(field, SegmentReading.terms(segment, field));
      }
    }

    /// The postings of a term in a field; none where it does not occur.
    public Postings of(String field, String term) {
      var each = terms.getOrDefault(field, TermsEnum.EMPTY);
      try {
        return each.seekExact(new BytesRef(term)) ? postings(each, field) : Postings.NOWHERE;
      } catch (IOException e) {
        throw new UncheckedIOException("reading an index in memory", e);
      }
    }

    private Postings postings(TermsEnum term, String field) throws IOException {
      var all = lengths.getOrDefault(field, NONE);
      var found =
          new Postings(new int[term.docFreq()], new int[term.docFreq()], new int[term.docFreq()]);
      var postings = term.postings(null, PostingsEnum.FREQS);
      for (int i = 0; postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
        found.documents[i] = postings.docID();
        found.frequencies[i] = postings.freq();
        found.lengths[i] = all[postings.docID()];
      }
      return found;
    }
  }

  private static TermsEnum terms(LeafReader segment, String field) throws IOException {
    var terms = segment.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private <T> T read(Reading<T> reading, T none) {
    try {
      return segments.isEmpty() ? none : reading.of(segments.getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException("reading an index in memory", e);
    }
  }

  private interface Reading<T> {
    T of(LeafReader segment) throws IOException;
  }
}
