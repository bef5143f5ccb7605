package io.github.askwell.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A text in lines of about the same length, as large as it fits.
///
/// @param size pixels for an em
record Headline(List<Line> lines, int size) {
  private static final int SMALLER = 4;
  private static final String MORE = "…";

  /// What a headline has to fit into.
  ///
  /// @param width pixels
  /// @param height pixels
  /// @param largest pixels for an em
  /// @param smallest the size at which what does not fit is cut off
  record Room(int width, int height, int largest, int smallest) {

    /// Room for one line at one size.
    static Room line(int width, int size) {
      return new Room(width, leading(size), size, size);
    }

    private int lines(int size) {
      return Math.max(1, height / leading(size));
    }
  }

  /// From one base line to the next.
  private static int leading(int size) {
    return size * 112 / 100;
  }

  int leading() {
    return leading(size);
  }

  static Headline of(Face face, String text, Room room) {
    var words = words(face, text);
    for (int size = room.largest(); size >= room.smallest(); size -= SMALLER) {
      double width = (double) room.width() / size;
      var lines = wrapped(words, width);
      if (lines.size() <= room.lines(size) && lines.stream().allMatch(it -> width(it) <= width)) {
        return new Headline(set(face, balanced(words, lines.size(), width)), size);
      }
    }
    return cut(face, words, room);
  }

  /// A word and how much room it takes, as shares of the size.
  private record Word(String text, double width, double space) {}

  private static List<Word> words(Face face, String text) {
    double space = Line.of(face, " ").width();
    return Arrays.stream(text.split(" "))
        .map(word -> new Word(word, Line.of(face, word).width(), space))
        .toList();
  }

  private static double width(List<Word> line) {
    return line.stream().mapToDouble(word -> word.width() + word.space()).sum()
        - line.getFirst().space();
  }

  private static List<List<Word>> wrapped(List<Word> words, double width) {
    var lines = new ArrayList<List<Word>>();
    double left = -1;
    for (var word : words) {
      if (word.width() > left) {
        lines.add(new ArrayList<>());
        left = width;
      }
      lines.getLast().add(word);
      left -= word.width() + word.space();
    }
    return lines;
  }

  /// The lines at the least width that takes no more of them.
  private static List<List<Word>> balanced(List<Word> words, int count, double width) {
    double longest = words.stream().mapToDouble(Word::width).max().orElse(0);
    double enough = width;
    double little = longest;
    for (int i = 0; i < 10; i++) {
      double middle = (enough + little) / 2;
      if (wrapped(words, middle).size() <= count) {
        enough = middle;
      } else {
        little = middle;
      }
    }
    return wrapped(words, enough);
  }

  /// The words with those too long for a line broken anywhere.
  private static List<Word> broken(Face face, List<Word> words, double width) {
    var parts = new ArrayList<Word>();
    for (var word : words) {
      var rest = word;
      while (rest.width() > width) {
        int end = fitting(face, rest.text(), width);
        parts.addAll(words(face, rest.text().substring(0, end)));
        rest = words(face, rest.text().substring(end)).getFirst();
      }
      parts.add(rest);
    }
    return parts;
  }

  /// Where the longest beginning of a text that fits ends; it is never empty.
  private static int fitting(Face face, String text, double width) {
    var line = Line.of(face, text);
    int end = 1;
    while (end < line.glyphs().length
        && line.places()[end] + face.width(line.glyphs()[end]) <= width) {
      end++;
    }
    return text.offsetByCodePoints(0, end);
  }

  /// As many lines as there is room for at the smallest size.
  private static Headline cut(Face face, List<Word> words, Room room) {
    double width = (double) room.width() / room.smallest();
    var lines = wrapped(broken(face, words, width), width);
    int count = Math.min(room.lines(room.smallest()), lines.size());
    var shown = new ArrayList<>(set(face, lines.subList(0, count)));
    if (count < lines.size()) {
      var last = joined(lines.get(count - 1));
      int end = fitting(face, last, width - Line.of(face, MORE).width());
      shown.set(count - 1, Line.of(face, last.substring(0, end).strip() + MORE));
    }
    return new Headline(shown, room.smallest());
  }

  private static List<Line> set(Face face, List<List<Word>> lines) {
    return lines.stream().map(line -> Line.of(face, joined(line))).toList();
  }

  private static String joined(List<Word> line) {
    return line.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
