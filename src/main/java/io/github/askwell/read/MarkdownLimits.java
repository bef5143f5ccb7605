package io.github.askwell.read;

import java.util.Optional;
import java.util.regex.Pattern;

/// Limits on Markdown that nobody reaches by writing, but that keep a hostile file from taking
/// minutes or all of the stack.
final class MarkdownLimits {
  private static final int MOST_TEXT = 256 * 1024;
  private static final int MOST_IN_BLOCK = 20_000;
  private static final int MOST_SIGNS = 600;
  private static final int MOST_LABELS = 500;
  private static final int MOST_LEVELS = 40;
  private static final int LONGEST_RUN = 200;

  /// A tag with so many attributes: as a line of its own, the parser would take a step of the stack
  /// for each.
  private static final Pattern LONG_TAG =
      Pattern.compile(
          "<[A-Za-z][A-Za-z0-9-]*+(?:\\s++[A-Za-z_:][\\w:.-]*+"
              + "(?:\\s*+=\\s*+(?:[^\"'=<>`\\s]++|'[^']*+'|\"[^\"]*+\"))?+){100}");

  /// The length of a word times the number of its joints: where it may be the beginning of an
  /// address, the parser looks to its end from each of them.
  private static final long MOST_LOOKS = 1_000_000;

  /// In a line as short as this, words and tags are within their limits: a tag of a hundred
  /// attributes has two hundred characters, a word with [#MOST_LOOKS] a thousand.
  private static final int SHORT_LINE = 200;

  /// A limit that is passed at a position in the text.
  record Passed(Rule rule, int position, String message, String hint) {}

  private final String text;
  private int labels;
  private int blockStart;
  private int signs;

  private MarkdownLimits(String text) {
    this.text = text;
  }

  /// The first limit that a text passes.
  static Optional<Passed> judge(String text) {
    if (text.length() > MOST_TEXT) {
      return tooLong(0, "the text is longer than " + MOST_TEXT / 1024 + " thousand characters");
    }
    return new MarkdownLimits(text).lines();
  }

  private Optional<Passed> lines() {
    for (int start = 0; start < text.length(); ) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      var passed = line(start, end);
      if (passed.isPresent()) {
        return passed;
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private Optional<Passed> line(int start, int end) {
    if (levels(start, end) > MOST_LEVELS) {
      return Optional.of(
          new Passed(
              Rule.TOO_DEEP,
              start,
              "lists and quotes are nested more than " + MOST_LEVELS + " levels deep",
              "remove the nesting"));
    }
    if (isBlank(start, end)) {
      blockStart = end + 1;
      signs = 0;
      return Optional.empty();
    }
    if (end - blockStart > MOST_IN_BLOCK) {
      return tooLong(start, "a paragraph is longer than " + MOST_IN_BLOCK + " characters");
    }
    var word = words(start, end);
    if (word.isPresent()) {
      return word;
    }
    var tag = LONG_TAG.matcher(text).region(start, end);
    return end - start > SHORT_LINE && tag.find()
        ? tooLong(tag.start(), "a tag has more than 100 attributes")
        : signs(start, end);
  }

  private boolean isBlank(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  private Optional<Passed> words(int start, int end) {
    if (end - start <= SHORT_LINE) {
      return Optional.empty();
    }
    int wordStart = start;
    long joints = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ("+-.".indexOf(c) >= 0) {
        joints++;
      } else if (!Character.isLetterOrDigit(c)) {
        wordStart = i + 1;
        joints = 0;
      }
      if (joints * (i + 1 - wordStart) > MOST_LOOKS) {
        return tooLong(wordStart, "a word is longer than 1000 characters");
      }
    }
    return Optional.empty();
  }

  private Optional<Passed> signs(int start, int end) {
    int run = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      run = i > start && c == text.charAt(i - 1) ? run + 1 : 1;
      boolean isSign =
          switch (c) {
            case '*', '_', '~', '[', '`', '<' -> true;
            default -> false;
          };
      signs += isSign && run < 4 ? 1 : 0;
      labels += c == ']' && i + 1 < end && text.charAt(i + 1) == ':' ? 1 : 0;
      if (isSign && run > LONGEST_RUN || signs > MOST_SIGNS || labels > MOST_LABELS) {
        return tooLong(i, "too many of the signs * _ ~ [ ` < stand together");
      }
    }
    return Optional.empty();
  }

  /// How deep a line can be nested at most: its quote and list marks, and its indentation.
  private int levels(int start, int end) {
    int marks = 0;
    int blanks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        blanks++;
      } else if (c == '\t') {
        blanks += 4;
      } else if (c == '>' || isListMark(i, end)) {
        marks++;
      } else if (c < '0' || c > '9') {
        break;
      }
    }
    return marks + Math.max(0, blanks - marks) / 2;
  }

  private boolean isListMark(int at, int end) {
    boolean isMark = "-+*.)".indexOf(text.charAt(at)) >= 0;
    return isMark && (at + 1 == end || Character.isWhitespace(text.charAt(at + 1)));
  }

  private static Optional<Passed> tooLong(int position, String message) {
    return Optional.of(
        new Passed(Rule.TOO_LONG, position, message, "split the text into shorter parts"));
  }
}
