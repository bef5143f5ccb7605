package io.github.askwell.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeSource.State;
import org.jspecify.annotations.Nullable;

/// Puts the [SpecialWords] of a text among the words that a tokenizer finds in the rest of it.
///
/// The tokenizer must read what [#rest] makes of the text.
final class SpecialWordFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
  private final Deque<MatchResult> special = new ArrayDeque<>();

  /// A word that was read and comes after a special one.
  private @Nullable State next;

  SpecialWordFilter(TokenStream words) {
    super(words);
  }

  /// Takes the special words out of a text that is about to be read, and keeps them for later.
  Reader rest(Reader text) {
    try {
      var all = new StringWriter();
      text.transferTo(all);
      var found = SpecialWords.in(all.toString());
      special.clear();
      special.addAll(found);
      next = null;
      return new StringReader(SpecialWords.without(all.toString(), found));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    boolean there = next != null || input.incrementToken();
    if (next != null) {
      restoreState(next);
      next = null;
    }
    var first = special.peek();
    if (first == null || there && place.startOffset() < first.start()) {
      return there;
    }
    next = there ? captureState() : null;
    clearAttributes();
    term.append(first.group());
    place.setOffset(first.start(), first.end());
    special.remove();
    return true;
  }
}
