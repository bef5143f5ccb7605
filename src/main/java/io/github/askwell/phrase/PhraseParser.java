package io.github.askwell.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the notation of [Phrases]: sequences parted by a `|` between blanks, of parts that are
/// alternatives parted by a `|` without.
final class PhraseParser {
  private final Map<String, Phrase> names;
  private final String source;
  private int at;

  private PhraseParser(String source, Map<String, Phrase> names) {
    this.source = source;
    this.names = names;
  }

  /// @throws IllegalArgumentException when the notation is wrong or a name is unknown
  static Phrase parse(String source, Map<String, Phrase> names) {
    var parser = new PhraseParser(source, names);
    var phrase = parser.sequences();
    if (parser.at < source.length()) {
      throw parser.wrong("')' without '('");
    }
    return phrase;
  }

  private Phrase sequences() {
    var phrases = new ArrayList<Phrase>();
    do {
      phrases.add(sequence());
    } while (skips('|'));
    return oneOf(phrases);
  }

  private Phrase sequence() {
    var parts = new ArrayList<Phrase>();
    blanks();
    while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      parts.add(part());
      blanks();
    }
    if (parts.isEmpty()) {
      throw wrong("nothing where a phrase should be");
    }
    return parts.size() == 1 ? parts.getFirst() : new Phrase.Sequence(parts);
  }

  private Phrase part() {
    if (skips('!')) {
      return new Phrase.NoneOf(new Phrase.AnyOf(alternatives().keys()));
    }
    var phrase = alternatives();
    return skips('?') ? new Phrase.Perhaps(phrase) : phrase;
  }

  private Phrase alternatives() {
    var phrases = new ArrayList<Phrase>();
    do {
      phrases.add(single());
    } while (skips('|'));
    return oneOf(phrases);
  }

  /// Alternatives, the single words among them as one set.
  private static Phrase oneOf(List<Phrase> phrases) {
    if (phrases.size() == 1) {
      return phrases.getFirst();
    }
    var words = new HashSet<String>();
    var others = new ArrayList<Phrase>();
    for (var phrase : phrases) {
      if (phrase instanceof Phrase.AnyOf(var some)) {
        words.addAll(some);
      } else {
        others.add(phrase);
      }
    }
    if (!words.isEmpty()) {
      others.addFirst(new Phrase.AnyOf(words));
    }
    return others.size() == 1 ? others.getFirst() : new Phrase.Either(others);
  }

  private Phrase single() {
    if (skips('(')) {
      var phrase = sequences();
      if (!skips(')')) {
        throw wrong("'(' without ')'");
      }
      return phrase;
    }
    if (skips('$')) {
      return new Phrase.ClauseEnd();
    }
    if (skips('^')) {
      return new Phrase.SentenceStart();
    }
    return word();
  }

  private Phrase word() {
    int start = at;
    at = plainEnd(start);
    if (at > start && (at == source.length() || isEnd(source.charAt(at)))) {
      return new Phrase.AnyOf(Set.of(source.substring(start, at)));
    }
    while (at < source.length() && !isEnd(source.charAt(at))) {
      at++;
    }
    var word = source.substring(start, at);
    if (word.startsWith("..")) {
      return new Phrase.Gap(Integer.parseInt(word.substring(2)));
    }
    if (word.startsWith("@")) {
      return named(word);
    }
    if (!isWord(word)) {
      throw wrong("not a word in lower case: '" + word + "'");
    }
    return new Phrase.AnyOf(Set.of(word));
  }

  /// Where the small letters end that most words are made of.
  private int plainEnd(int start) {
    int end = start;
    while (end < source.length() && source.charAt(end) >= 'a' && source.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }

  private static boolean isEnd(char c) {
    return c == ' ' || c == '|' || c == '(' || c == ')' || c == '?';
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) || Character.isUpperCase(c)) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private Phrase named(String name) {
    var phrase = names.get(name);
    if (phrase == null) {
      throw wrong("unknown name '" + name + "'");
    }
    return phrase;
  }

  private boolean skips(char c) {
    boolean there = at < source.length() && source.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void blanks() {
    while (skips(' ')) {}
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " at " + at + " in: " + source);
  }
}
