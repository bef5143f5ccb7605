package io.github.askwell.phrase;

import java.util.HashSet;
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
      return (starts & window.before(words)) << 1;
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
      return starts & ~window.before(words.words());
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
      Set<String> rarest = Set.of();
      int least = Integer.MAX_VALUE;
      for (var part : parts) {
        var keys = part.keys();
        int weight = keys.isEmpty() ? least : CommonWords.weight(keys);
        if (weight < least) {
          rarest = keys;
          least = weight;
        }
      }
      return rarest;
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
      var all = new HashSet<String>();
      for (var phrase : phrases) {
        var keys = phrase.keys();
        if (keys.isEmpty()) {
          return Set.of();
        }
        all.addAll(keys);
      }
      return all;
    }
  }

  /// How often words stand in questions, roughly.
  final class CommonWords {
    private static final Set<String> EVERYWHERE =
        words(
            "a an the is are was were be been do does did have has had will would could can may might",
            "you your yourself i we our they their it that this what which who whom how when where",
            "why in on at to of for from with by about as and or not any some many more most");
    private static final Set<String> OFTEN =
        words(
            "us much if there here own work working team time last make take get go use know think feel part",
            "one first only so then than out up back over after before other same new good name down",
            "find show see look tell say call describe explain consider come put run build check checks",
            "need needs require requires problem trouble matter web there now today currently",
            "service services training role company job memory change class easy hard possible right");

    private CommonWords() {}

    static int weight(Set<String> words) {
      int weight = 0;
      for (var word : words) {
        weight += EVERYWHERE.contains(word) ? 1000 : OFTEN.contains(word) ? 60 : 1;
      }
      return weight;
    }

    private static Set<String> words(String... lines) {
      return Stream.of(lines)
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
