package io.github.askwell.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Parts a text into sentences and words.
///
/// A sentence ends at `.`, `?`, `!`, `…`, `:` or `;` before a blank, and at a line break. Words are runs of
/// letters and digits; `-` and `/` part words. Contractions are undone (`what's` is `what is`, `don't` is
/// `do not`) and the possessive ending is dropped (`husband's` is `husband`). U+FFFC stands for something
/// that is no language, such as code, and is a word by itself.
public final class Sentences {
  /// Stands for code and the like in a text.
  public static final char OBJECT = '\uFFFC';

  private static final char LAST_ASCII = '\u007f';
  private static final Map<String, String> ENDINGS =
      Map.of("re", "are", "ve", "have", "ll", "will", "d", "would", "m", "am");
  private static final Map<String, String> NEGATIVES =
      Map.of("won", "will", "can", "can", "shan", "shall", "ain", "are");

  private static final List<String> BEFORE_IS =
      List.of(
          "what", "where", "how", "who", "when", "why", "that", "it", "there", "here", "he", "she");

  private final String text;
  private final List<List<Word>> sentences = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private int at;

  private Sentences(String text) {
    this.text = text;
  }

  /// The sentences of a text, none of them empty.
  public static List<List<Word>> of(String text) {
    return new Sentences(text).read();
  }

  private List<List<Word>> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
      } else if (isSmallLetter(c) || Character.isLetterOrDigit(c) || c == OBJECT) {
        word();
      } else {
        mark(c);
        at++;
      }
    }
    endSentence();
    return sentences;
  }

  private void mark(char c) {
    switch (c) {
      case '\n', '\r' -> endSentence();
      case '.', '?', '!', '…', ':', ';' -> {
        boolean initial = c == '.' && !words.isEmpty() && words.getLast().text().length() == 1;
        boolean last = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        if (last && !initial) {
          endSentence();
        }
      }
      case ',', '(', ')', '–', '—' -> endClause();
      default -> {}
    }
  }

  private void endClause() {
    if (!words.isEmpty()) {
      var last = words.removeLast();
      words.add(new Word(last.text(), last.start(), last.end(), true));
    }
  }

  private void endSentence() {
    if (!words.isEmpty()) {
      endClause();
      sentences.add(List.copyOf(words));
      words = new ArrayList<>();
    }
  }

  private void word() {
    int start = at;
    int end = run(start);
    boolean apostrophe =
        end + 1 < text.length()
            && isApostrophe(text.charAt(end))
            && Character.isLetter(text.charAt(end + 1));
    at = apostrophe ? run(end + 1) : end;
    var head = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (apostrophe) {
      contraction(head, text.substring(end + 1, at).toLowerCase(Locale.ROOT), start);
    } else {
      add(head, start);
    }
  }

  private void contraction(String head, String tail, int start) {
    if (tail.equals("t") && head.endsWith("n")) {
      var verb = head.substring(0, head.length() - 1);
      add(NEGATIVES.getOrDefault(head, verb), start);
      add("not", start);
    } else if (tail.equals("s")) {
      add(head, start);
      if (BEFORE_IS.contains(head)) {
        add("is", start);
      }
    } else if (ENDINGS.containsKey(tail)) {
      add(head, start);
      add(ENDINGS.get(tail), start);
    } else {
      add(head + tail, start);
    }
  }

  private void add(String word, int start) {
    words.add(new Word(word, start, at, false));
  }

  private int run(int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return isSmallLetter(c)
        || Character.isLetterOrDigit(c)
        || c > LAST_ASCII && (c == OBJECT || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /// Most are, and asking what a character is takes much longer.
  private static boolean isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }
}
