package io.github.askwell.search;

import io.github.askwell.lucene.SegmentReading.Spread;
import io.github.askwell.search.Stretches.Stretch;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The dictionary: the words people type, in files by their beginnings and once more by their ends, so
/// that a misspelt word is near the right one in one of the two.
final class WordFiles {
  /// The size of a file in characters; about 1 kB when compressed.
  private static final int TARGET = 2 * 1024;

  /// Shorter words are neither completed to nor corrected to.
  private static final int SHORTEST = 2;

  private final SortedMap<String, String> termByWord;
  private final SortedMap<String, Spread> terms;
  private final UnaryOperator<String> key;
  private final List<Stretch> stretches;

  /// @param termByWord the words, each with its term
  /// @param terms where each term stands
  /// @param key makes of a word what it is sorted by; made of that, it gives the word
  private WordFiles(
      SortedMap<String, String> termByWord,
      SortedMap<String, Spread> terms,
      UnaryOperator<String> key) {
    this.termByWord = termByWord;
    this.terms = terms;
    this.key = key;
    var sizes = new TreeMap<String, Integer>();
    for (var word : termByWord.keySet()) {
      if (word.length() >= SHORTEST) {
        sizes.put(key.apply(word), word.length());
      }
    }
    this.stretches = Stretches.of(sizes, TARGET);
  }

  static WordFiles byBeginning(
      SortedMap<String, String> termByWord, SortedMap<String, Spread> terms) {
    return new WordFiles(termByWord, terms, UnaryOperator.identity());
  }

  static WordFiles byEnd(SortedMap<String, String> termByWord, SortedMap<String, Spread> terms) {
    return new WordFiles(termByWord, terms, word -> new StringBuilder(word).reverse().toString());
  }

  List<String> starts() {
    return stretches.stream().map(Stretch::start).toList();
  }

  List<byte[]> files() {
    return stretches.parallelStream().map(stretch -> file(stretch.keys())).toList();
  }

  private byte[] file(List<String> keys) {
    var words = keys.stream().map(key).toList();
    var likelihoods = words.stream().map(this::likelihood).collect(Collectors.joining());
    return new Json().array(file -> file.strings(words).value(likelihoods)).bytes();
  }

  /// How likely it is that a word is meant, as a digit to the base of 36.
  private String likelihood(String word) {
    var spread = terms.get(termByWord.get(word));
    return Integer.toString(spread == null ? 0 : spread.likelihood(), Character.MAX_RADIX);
  }
}
