package io.github.askwell.search;

import io.github.askwell.search.Stretches.Stretch;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The dictionary: the words people type, in files by their beginnings and once more by their ends, so
/// that a misspelt word is near the right one in one of the two.
final class WordFiles {
  /// The size of a file in characters; about 1 kB when compressed.
  private static final int TARGET = 3 * 1024;

  /// Shorter words are neither completed to nor corrected to.
  private static final int SHORTEST = 2;

  /// The highest that is said of how frequent a word is.
  private static final int MOST_FREQUENT = 9;

  private final SortedMap<String, String> termByWord;
  private final SortedMap<String, Integer> terms;
  private final UnaryOperator<String> key;
  private final List<Stretch> stretches;

  /// @param termByWord the words, each with its term
  /// @param terms the number of postings of each term
  /// @param key makes of a word what it is sorted by; made of that, it gives the word
  private WordFiles(
      SortedMap<String, String> termByWord,
      SortedMap<String, Integer> terms,
      UnaryOperator<String> key) {
    this.termByWord = termByWord;
    this.terms = terms;
    this.key = key;
    var words = termByWord.keySet().stream().filter(word -> word.length() >= SHORTEST);
    this.stretches = Stretches.of(words.map(key).sorted().toList(), String::length, TARGET);
  }

  static WordFiles byBeginning(
      SortedMap<String, String> termByWord, SortedMap<String, Integer> terms) {
    return new WordFiles(termByWord, terms, UnaryOperator.identity());
  }

  static WordFiles byEnd(SortedMap<String, String> termByWord, SortedMap<String, Integer> terms) {
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
    var frequencies = words.stream().map(this::frequency).collect(Collectors.joining());
    return new Json().array(file -> file.strings(words).value(frequencies)).bytes();
  }

  /// A digit: how often the number of postings can be halved.
  private String frequency(String word) {
    int postings = terms.getOrDefault(termByWord.get(word), 1);
    return Integer.toString(Math.min(MOST_FREQUENT, 31 - Integer.numberOfLeadingZeros(postings)));
  }
}
