package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms that an analyzer makes of a text, in order.
public final class Terms {
  private Terms() {}

  public static List<String> of(Analyzer analyzer, String text) {
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var terms = new ArrayList<String>();
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return List.copyOf(terms);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
  }
}
