package io.github.askwell.wording;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The words of `coded.txt`, by their beginnings. Read at the first use.
///
/// @param masculine beginnings, none of which begins with another
/// @param feminine the same
/// @param technical whole words that are names of the trade
record CodedWords(
    NavigableSet<String> masculine, NavigableSet<String> feminine, Set<String> technical) {
  static final CodedWords LISTS = load();

  /// @param word in lower case
  boolean isMasculine(String word) {
    return begins(word, masculine) && !technical.contains(word);
  }

  /// @param word in lower case
  boolean isFeminine(String word) {
    return begins(word, feminine) && !technical.contains(word);
  }

  /// Of beginnings none of which begins with another, only the last one before the word can be its
  /// own.
  private static boolean begins(String word, NavigableSet<String> beginnings) {
    return Optional.ofNullable(beginnings.floor(word)).filter(word::startsWith).isPresent();
  }

  private static CodedWords load() {
    var text = WordList.resource("coded.txt");
    return new CodedWords(
        beginnings(line(text, "masculine")),
        beginnings(line(text, "feminine")),
        Set.copyOf(line(text, "not")));
  }

  private static NavigableSet<String> beginnings(List<String> words) {
    var shortest = new TreeSet<String>();
    words.stream().sorted().filter(word -> !begins(word, shortest)).forEach(shortest::add);
    return shortest;
  }

  private static List<String> line(String text, String name) {
    var line = text.lines().filter(l -> l.startsWith(name + " ")).findFirst().orElseThrow();
    return List.of(line.substring(name.length() + 1).split(" "));
  }
}
