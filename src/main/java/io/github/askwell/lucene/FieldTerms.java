package io.github.askwell.lucene;

import io.github.askwell.lucene.Vocabulary.Term;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// The terms of one field of one document, counted.
record FieldTerms(List<Count> counts) {
  FieldTerms {
    counts = List.copyOf(counts);
  }

  /// How often a term occurs.
  ///
  /// @param words how often a word of the text stands for it
  /// @param beside how often it stands beside another word as its synonym, which makes the text no
  ///     longer
  /// @param places where its words stand among those of the text, from 0, in order; the words beside
  ///     them have none
  record Count(Term term, int words, int beside, int[] places) {}

  /// The same for Lucene: each term once with its frequency, then each synonym as often as it occurs,
  /// at the place of the word before it. Frequencies and the length of the field come out as if every
  /// word were given in its place.
  TokenStream tokens() {
    return new Tokens(counts);
  }

  private static final class Tokens extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);
    private final List<Count> counts;
    private int next;
    private int beside;
    private int synonyms;

    Tokens(List<Count> counts) {
      this.counts = counts;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      return word() || synonym();
    }

    private boolean word() {
      while (next < counts.size()) {
        var count = counts.get(next++);
        if (count.words() > 0) {
          set(count.term().bytes(), count.words(), 1);
          return true;
        }
      }
      return false;
    }

    private boolean synonym() {
      for (; beside < counts.size(); beside++, synonyms = 0) {
        var count = counts.get(beside);
        if (synonyms < count.beside()) {
          synonyms++;
          set(count.term().bytes(), 1, 0);
          return true;
        }
      }
      return false;
    }

    private void set(BytesRef bytes, int times, int increment) {
      term.setBytesRef(bytes);
      frequency.setTermFrequency(times);
      place.setPositionIncrement(increment);
    }
  }
}
