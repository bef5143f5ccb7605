package io.github.askwell.phrase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A description of phrases. It is matched from all places of a window at once, by arithmetic on sets of
/// places, so that no description and no text can take long.
sealed interface Phrase {
  /// Where phrases end that begin at one of `starts`.
  long ends(Window window, long starts);

  /// Words of which every phrase has at least one; empty when there are none to name.
  Set<String> keys();

  /// One of some words.
  record AnyOf(Set<String> words) implements Phrase {
    public AnyOf {
      words = Set.copyOf(words);
    }

    @Override
    public long ends(Window window, long starts) {
      return (starts & before(window)) << 1;
    }

    private long before(Window window) {
      long places = 0;
      for (var word : words) {
        places |= window.before(word);
      }
      return places;
    }

    @Override
    public Set<String> keys() {
      return words;
    }
  }

  /// A place where none of some words follows.
  record NoneOf(AnyOf words) implements Phrase {
    @Override
    public long ends(Window window, long starts) {
      return starts & ~words.before(window);
    }

    @Override
    public Set<String> keys() {
      return Set.of();
    }
  }

  /// Up to so many words of any kind.
  record Gap(int most) implements Phrase {
    @Override
    public long ends(Window window, long starts) {
      long ends = starts;
      for (int i = 0; i < most; i++) {
        ends |= ends << 1 & window.all();
      }
      return ends;
    }

    @Override
    public Set<String> keys() {
      return Set.of();
    }
  }

  /// The end of a clause.
  record ClauseEnd() implements Phrase {
    @Override
    public long ends(Window window, long starts) {
      return starts & window.clauseEnds();
    }

    @Override
    public Set<String> keys() {
      return Set.of();
    }
  }

  /// The beginning of a sentence.
  record SentenceStart() implements Phrase {
    @Override
    public long ends(Window window, long starts) {
      return starts & 1;
    }

    @Override
    public Set<String> keys() {
      return Set.of();
    }
  }

  /// A phrase or nothing.
  record Perhaps(Phrase phrase) implements Phrase {
    @Override
    public long ends(Window window, long starts) {
      return starts | phrase.ends(window, starts);
    }

    @Override
    public Set<String> keys() {
      return Set.of();
    }
  }

  /// One phrase after the other.
  record Sequence(List<Phrase> parts) implements Phrase {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public long ends(Window window, long starts) {
      long ends = starts;
      for (var part : parts) {
        if (ends == 0) {
          return 0;
        }
        ends = part.ends(window, ends);
      }
      return ends;
    }

    /// Those of the part whose words are rarest in questions.
    @Override
    public Set<String> keys() {
      return parts.stream()
          .map(Phrase::keys)
          .filter(keys -> !keys.isEmpty())
          .min((a, b) -> Integer.compare(CommonWords.weight(a), CommonWords.weight(b)))
          .orElse(Set.of());
    }
  }

  /// One of some phrases.
  record Either(List<Phrase> phrases) implements Phrase {
    public Either {
      phrases = List.copyOf(phrases);
    }

    @Override
    public long ends(Window window, long starts) {
      long ends = 0;
      for (var phrase : phrases) {
        ends |= phrase.ends(window, starts);
      }
      return ends;
    }

    @Override
    public Set<String> keys() {
      var keys = phrases.stream().map(Phrase::keys).toList();
      return keys.stream().anyMatch(Set::isEmpty)
          ? Set.of()
          : keys.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
  }

  /// How often words that every question is made of stand in it, roughly.
  final class CommonWords {
    private static final Set<String> WORDS =
        Stream.of(
                "a an the is are was were be been do does did have has had will would could can may might",
                "you your yourself i we us our they their it that this what which who whom how when where",
                "why in on at to of for from with by about as and or not any some many much more most",
                "if there here own work working team time last make take get go use know think feel")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    static int weight(Set<String> words) {
      int weight = 0;
      for (var word : words) {
        weight += WORDS.contains(word) ? 100 : 1;
      }
      return weight;
    }
  }
}
