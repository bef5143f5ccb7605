package io.github.askwell.compare;

import java.util.List;
import java.util.stream.Collectors;

/// A paragraph, heading or item of a page as a reader sees it.
///
/// @param words what it says; never empty
record Block(Kind kind, List<Word> words) {
  Block {
    words = List.copyOf(words);
  }

  /// What a block is.
  enum Kind {
    HEADING,
    ITEM,
    TEXT
  }

  /// A word, or the stand-in of a picture.
  ///
  /// @param link where it leads; empty when nowhere
  record Word(String text, String link) {}

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
