package io.github.askwell.lucene;

import io.github.askwell.lucene.ContentAnalyzer.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;

/// Counts the terms of texts, and remembers which words they were made of. Each distinct word is
/// stemmed once, however often it occurs. For one thread.
final class TermCounter {
  /// The types of what stands beside the words of a text.
  private static final Set<String> BESIDE =
      Set.of(SynonymGraphFilter.TYPE_SYNONYM, PartsFilter.PART);

  private final Analyzer words;
  private final Analyzer stemmer = ContentAnalyzer.stemmer();
  private final CharArrayMap<Term> byWord = new CharArrayMap<>(1 << 12, false);
  private final Map<String, Term> byText = new HashMap<>();

  TermCounter(List<List<String>> synonyms) {
    this.words = ContentAnalyzer.indexing(Form.SURFACE, synonyms);
  }

  /// A term with what was counted of it in the text at hand.
  private static final class Term {
    private final String text;
    private final BytesRef bytes;
    private int words;
    private int beside;
    private final IntList places = new IntList();

    Term(String text) {
      this.text = text;
      this.bytes = new BytesRef(text);
    }
  }

  /// The terms of a text, in the order in which they first occur.
  FieldTerms count(String text) {
    var met = new ArrayList<Term>();
    try (var stream = words.tokenStream("", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(PositionIncrementAttribute.class);
      var type = stream.addAttribute(TypeAttribute.class);
      int next = 0;
      stream.reset();
      while (stream.incrementToken()) {
        var term = term(word);
        if (term.words + term.beside == 0) {
          met.add(term);
        }
        if (place.getPositionIncrement() == 0) {
          term.beside++;
        } else {
          term.words++;
        }
        if (!BESIDE.contains(type.type())) {
          term.places.add(next++);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return taken(met);
  }

  private static FieldTerms taken(List<Term> met) {
    var counts = new ArrayList<FieldTerms.Count>(met.size());
    for (var term : met) {
      counts.add(
          new FieldTerms.Count(
              term.bytes, term.text, term.words, term.beside, term.places.taken()));
      term.words = 0;
      term.beside = 0;
    }
    return new FieldTerms(counts);
  }

  private Term term(CharTermAttribute word) {
    var known = byWord.get(word.buffer(), 0, word.length());
    if (known != null) {
      return known;
    }
    var text = Terms.of(stemmer, word.toString()).getFirst();
    var term = byText.computeIfAbsent(text, Term::new);
    byWord.put(word.toString(), term);
    return term;
  }

  /// Adds the words that were met, in lower case as people type them, each with its term.
  void addWords(Map<String, String> termByWord) {
    byWord.forEach((word, term) -> termByWord.put(new String((char[]) word), term.text));
  }
}
