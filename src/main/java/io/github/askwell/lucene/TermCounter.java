package io.github.askwell.lucene;

import io.github.askwell.lucene.ContentAnalyzer.Form;
import io.github.askwell.lucene.Vocabulary.Term;
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

/// Counts the terms of texts, and remembers which words they were made of. Each distinct word is
/// stemmed once, however often it occurs. For one thread.
final class TermCounter {
  /// The types of what stands beside the words of a text.
  private static final Set<String> BESIDE =
      Set.of(SynonymGraphFilter.TYPE_SYNONYM, PartsFilter.PART);

  private final Analyzer words;
  private final Analyzer stemmer = ContentAnalyzer.stemmer();
  private final CharArrayMap<Counter> byWord = new CharArrayMap<>(1 << 12, false);
  private final Map<Term, Counter> byTerm = new HashMap<>();
  private final Vocabulary vocabulary;

  TermCounter(List<List<String>> synonyms, Vocabulary vocabulary) {
    this.words = ContentAnalyzer.indexing(Form.SURFACE, synonyms);
    this.vocabulary = vocabulary;
  }

  /// What was counted of a term in the text at hand.
  private static final class Counter {
    private final Term term;
    private int words;
    private int beside;
    private final IntList places = new IntList();

    Counter(Term term) {
      this.term = term;
    }
  }

  /// The terms of a text, in the order in which they first occur.
  FieldTerms count(String text) {
    var met = new ArrayList<Counter>();
    try (var stream = words.tokenStream("", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(PositionIncrementAttribute.class);
      var type = stream.addAttribute(TypeAttribute.class);
      int next = 0;
      stream.reset();
      while (stream.incrementToken()) {
        var counter = counter(word);
        if (counter.words + counter.beside == 0) {
          met.add(counter);
        }
        if (place.getPositionIncrement() == 0) {
          counter.beside++;
        } else {
          counter.words++;
        }
        if (!BESIDE.contains(type.type())) {
          counter.places.add(next++);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return taken(met);
  }

  private static FieldTerms taken(List<Counter> met) {
    var counts = new ArrayList<FieldTerms.Count>(met.size());
    for (var each : met) {
      counts.add(new FieldTerms.Count(each.term, each.words, each.beside, each.places.taken()));
      each.words = 0;
      each.beside = 0;
    }
    return new FieldTerms(counts);
  }

  private Counter counter(CharTermAttribute word) {
    var known = byWord.get(word.buffer(), 0, word.length());
    if (known != null) {
      return known;
    }
    var text = Terms.of(stemmer, word.toString()).getFirst();
    var counter = byTerm.computeIfAbsent(vocabulary.term(text), Counter::new);
    byWord.put(word.toString(), counter);
    return counter;
  }

  /// Adds the words that were met, in lower case as people type them, each with its term.
  void addWords(Map<String, String> termByWord) {
    byWord.forEach(
        (word, counter) -> termByWord.put(new String((char[]) word), counter.term.text()));
  }
}
