package io.github.askwell.phrase;

import io.github.askwell.diagnostic.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds phrases of a catalogue in a text, in time linear in the length of the text.
///
/// The notation of a phrase, made of blank-separated parts:
///
/// | part | matches |
/// |---|---|
/// | `kids` | this word, in any case |
/// | `kids\|children\|@kin` | one of these words or of these phrases by name |
/// | `your?` | this or nothing |
/// | `..3` | up to three words of any kind |
/// | `!tree\|node` | nothing, where none of these words follows |
/// | `$` | the end of a clause: a comma, a dash, a bracket, or the end of the sentence |
/// | `^` | the beginning of the sentence |
/// | `( a b \| c )` | one of these sequences; `( a b ) ?` this sequence or nothing |
///
/// A phrase never reaches over the end of a sentence. Words are those of [Sentences].
public final class Phrases<T> {
  private final List<Entry<T>> entries = new ArrayList<>();
  private final Map<String, BitSet> byKey = new HashMap<>();
  private final Map<String, Phrase> names = new HashMap<>();

  /// A phrase that was found.
  ///
  /// @param span where it stands in the text
  public record Match<T>(T value, Span span) {}

  private record Entry<T>(T value, Phrase phrase, Objection unless) {}

  /// What rules a phrase out. It is read when the phrase is first found, which most never are.
  private static final class Objection {
    private final String source;
    private final Map<String, Phrase> names;
    private volatile Optional<Phrase> read = Optional.empty();

    Objection(String source, Map<String, Phrase> names) {
      this.source = source;
      this.names = names;
    }

    Phrase phrase() {
      if (read.isEmpty()) {
        read =
            Optional.of(
                source.isBlank()
                    ? new Phrase.Either(List.of())
                    : PhraseParser.parse(source, names));
      }
      return read.get();
    }
  }

  /// Gives a phrase a name that later phrases can use.
  ///
  /// @param name with `@` in front
  public void name(String name, String phrase) {
    if (names.putIfAbsent(name, PhraseParser.parse(phrase, names)) != null) {
      throw new IllegalArgumentException("'" + name + "' has two meanings");
    }
  }

  /// Adds a phrase to look for.
  ///
  /// @param unless a phrase that rules it out when it stands anywhere in the same sentence; empty for none
  /// @throws IllegalArgumentException when the notation of the phrase is wrong, a name is unknown, or no word
  ///     is certain to be in it; mistakes in `unless` show when the phrase is first found
  public void add(T value, String phrase, String unless) {
    var parsed = PhraseParser.parse(phrase, names);
    var keys = parsed.keys();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no word is certain to be in: " + phrase);
    }
    for (var key : keys) {
      byKey.computeIfAbsent(key, _ -> new BitSet()).set(entries.size());
    }
    entries.add(new Entry<>(value, parsed, new Objection(unless, names)));
  }

  /// What is found in the sentences of a text, by place and then in the order of the catalogue.
  public List<Match<T>> in(List<List<Word>> sentences) {
    var found = new ArrayList<Match<T>>();
    for (var sentence : sentences) {
      for (int from = 0;
          from == 0 || from + Window.SIZE / 2 < sentence.size();
          from += Window.SIZE / 2) {
        int to = Math.min(sentence.size(), from + Window.SIZE);
        find(sentence.subList(from, to), found);
      }
    }
    found.sort(Comparator.comparingInt(match -> match.span().start()));
    return found.stream().distinct().toList();
  }

  private void find(List<Word> words, List<Match<T>> found) {
    var candidates = new BitSet();
    for (var word : words) {
      var keyed = byKey.get(word.text());
      if (keyed != null) {
        candidates.or(keyed);
      }
    }
    if (!candidates.isEmpty()) {
      var window = new Window(words);
      candidates.stream().forEach(i -> find(entries.get(i), window, words, found));
    }
  }

  private static <T> void find(
      Entry<T> entry, Window window, List<Word> words, List<Match<T>> found) {
    boolean there = entry.phrase.ends(window, window.all()) != 0;
    if (!there || entry.unless.phrase().ends(window, window.all()) != 0) {
      return;
    }
    int next = 0;
    for (int start = 0; start < words.size(); start++) {
      long ends = start < next ? 0 : entry.phrase.ends(window, 1L << start);
      if (ends != 0) {
        next = Math.max(start + 1, Long.numberOfTrailingZeros(ends));
        var last = words.get(Math.max(start, next - 1));
        found.add(new Match<>(entry.value, new Span(words.get(start).start(), last.end())));
      }
    }
  }
}
