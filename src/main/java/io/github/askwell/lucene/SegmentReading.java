package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/// Reads out of a [LuceneIndex] what its files are written from. Terms are in the order of
/// `String`, which is the order of strings in JavaScript too.
public final class SegmentReading {
  private final List<LeafReader> segments;
  private final int documents;

  public SegmentReading(LuceneIndex index) {
    this.segments = index.segments();
    this.documents = index.reader().maxDoc();
    if (segments.size() > 1) {
      throw new IllegalStateException(segments.size() + " segments where one was asked for");
    }
  }

  /// What BM25 must know of a field.
  ///
  /// @param documents how many documents have the field
  /// @param terms how many terms it has in all of them together
  /// @param lengths how many terms it has in each, as Lucene remembers it: exact up to 39, then
  ///     rounded down to four significant bits
  public record FieldStatistics(int documents, long terms, int[] lengths) {}

  /// One entry for each document that holds the term, in order: its number and how often it does.
  public record Postings(int[] documents, int[] frequencies) {
    /// For each document how far its number is from the one before (the first: from 0), and then
    /// the frequency.
    public int[] deltas() {
      var deltas = new int[2 * documents.length];
      for (int i = 0; i < documents.length; i++) {
        deltas[2 * i] = documents[i] - (i == 0 ? 0 : documents[i - 1]);
        deltas[2 * i + 1] = frequencies[i];
      }
      return deltas;
    }
  }

  public FieldStatistics statistics(String field) {
    return read(
        segment -> {
          var terms = segment.terms(field);
          return terms == null
              ? new FieldStatistics(0, 0, new int[documents])
              : new FieldStatistics(
                  terms.getDocCount(), terms.getSumTotalTermFreq(), lengths(segment, field));
        },
        new FieldStatistics(0, 0, new int[0]));
  }

  private int[] lengths(LeafReader segment, String field) throws IOException {
    var lengths = new int[documents];
    var norms = segment.getNormValues(field);
    while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lengths[norms.docID()] = SmallFloat.byte4ToInt((byte) norms.longValue());
    }
    return lengths;
  }

  public SortedMap<String, Postings> postings(String field) {
    return read(
        segment -> {
          var postings = new TreeMap<String, Postings>();
          var terms = segment.terms(field);
          if (terms != null) {
            var each = terms.iterator();
            while (each.next() != null) {
              postings.put(each.term().utf8ToString(), postings(each));
            }
          }
          return postings;
        },
        new TreeMap<>());
  }

  private static Postings postings(TermsEnum term) throws IOException {
    var documents = new int[term.docFreq()];
    var frequencies = new int[term.docFreq()];
    var postings = term.postings(null, PostingsEnum.FREQS);
    for (int i = 0; postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
      documents[i] = postings.docID();
      frequencies[i] = postings.freq();
    }
    return new Postings(documents, frequencies);
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
