package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The stems of English words, as the search has them. For one thread at a time.
public final class Stems {
  private final OneWord word = new OneWord();
  private final TokenStream stemmed = new PorterStemFilter(word);

  /// The stem of a word.
  ///
  /// @param letters in lower case
  public String of(CharSequence letters) {
    word.next = letters;
    try {
      stemmed.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing is read.
    }
    return word.term.toString();
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private CharSequence next = "";

    @Override
    public boolean incrementToken() {
      term.setEmpty().append(next);
      return true;
    }
  }
}
