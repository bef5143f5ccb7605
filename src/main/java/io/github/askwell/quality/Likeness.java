package io.github.askwell.quality;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// How alike texts are: the weight of the words they share, by the weight of all their words.
///
/// A word weighs the more the fewer texts it stands in: one more than in BM25,
/// `1 + ln(1 + (N - n + 0.5) / (n + 0.5))`, so that what two texts share counts among few texts too. Endings are cut and words without meaning of their own left out.
///
/// Pairs are found without comparing each with each: two texts that are alike enough share one of their
/// rarest words (the prefix filter of Chaudhuri, Ganti and Kaushik), so that only texts that share such
/// a word are compared.
final class Likeness {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#]*+");
  private static final int MOST_COMPARED = 200;
  private static final Set<String> EMPTY =
      Set.of(
          "a",
          "an",
          "and",
          "any",
          "are",
          "as",
          "at",
          "be",
          "been",
          "by",
          "can",
          "could",
          "did",
          "do",
          "does",
          "for",
          "from",
          "had",
          "has",
          "have",
          "how",
          "i",
          "if",
          "in",
          "is",
          "it",
          "its",
          "me",
          "of",
          "on",
          "or",
          "our",
          "so",
          "some",
          "that",
          "the",
          "their",
          "them",
          "then",
          "there",
          "they",
          "this",
          "to",
          "was",
          "we",
          "were",
          "what",
          "when",
          "where",
          "which",
          "who",
          "why",
          "will",
          "with",
          "would",
          "you",
          "your",
          "yourself",
          "tell",
          "about",
          "describe",
          "time");

  private final List<Text> texts;

  private Likeness(List<Text> texts) {
    this.texts = texts;
  }

  /// A text as its words, rarest first, with their weights.
  private record Text(String[] words, double[] weights, double weight) {}

  /// Two texts that are alike, by their places in the list.
  record Pair(int earlier, int later) {}

  static Likeness of(List<String> texts) {
    var words = texts.stream().map(Likeness::words).toList();
    var counts = new HashMap<String, Integer>();
    words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return new Likeness(words.stream().map(set -> text(set, counts, texts.size())).toList());
  }

  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (!EMPTY.contains(matcher.group())) {
        words.add(stem(matcher.group()));
      }
    }
    return words;
  }

  private static String stem(String word) {
    for (var ending : List.of("ing", "ed", "es", "s")) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static Text text(Set<String> words, Map<String, Integer> counts, int total) {
    var sorted =
        words.stream()
            .sorted(
                comparingInt((String word) -> counts.getOrDefault(word, 0)).thenComparing(w -> w))
            .toArray(String[]::new);
    var weights =
        Arrays.stream(sorted)
            .mapToDouble(word -> {
              int n = counts.getOrDefault(word, 0);
              return 1 + Math.log(1 + (total - n + 0.5) / (n + 0.5));
            })
            .toArray();
    return new Text(sorted, weights, Arrays.stream(weights).sum());
  }

  /// The pairs that are at least so alike, each text as the later one once at most.
  ///
  /// @param least from 0, exclusive, to 1, which is all words the same
  List<Pair> pairs(double least) {
    var found = new ArrayList<Pair>();
    var byWord = new HashMap<String, List<Integer>>();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      int prefix = prefix(text, least);
      int twin = twin(text, prefix, byWord, least);
      if (twin >= 0) {
        found.add(new Pair(twin, i));
        continue; // others that are like it are like its twin
      }
      for (int k = 0; k < prefix; k++) {
        byWord.computeIfAbsent(text.words[k], _ -> new ArrayList<>()).add(i);
      }
    }
    return found;
  }

  /// The number of words, rarest first, of which a text that is alike enough must share one: without
  /// them it is not alike enough.
  private static int prefix(Text text, double least) {
    double rest = text.weight;
    int count = 0;
    while (count < text.words.length && rest >= least * text.weight) {
      rest -= text.weights[count++];
    }
    return count;
  }

  /// The first text that is alike enough, or -1. Of texts that share a word that is not rare at all no
  /// more than a bounded number is looked at, so that no set of texts takes quadratic time.
  private int twin(Text text, int prefix, Map<String, List<Integer>> byWord, double least) {
    var seen = new HashSet<Integer>();
    for (int k = 0; k < prefix; k++) {
      for (int other : byWord.getOrDefault(text.words[k], List.of())) {
        boolean isNew = seen.size() < MOST_COMPARED && seen.add(other);
        if (isNew && likeness(text, texts.get(other)) >= least) {
          return other;
        }
      }
    }
    return -1;
  }

  private static double likeness(Text a, Text b) {
    var words = Set.of(b.words);
    double shared = 0;
    for (int i = 0; i < a.words.length; i++) {
      shared += words.contains(a.words[i]) ? a.weights[i] : 0;
    }
    double all = a.weight + b.weight - shared;
    return all == 0 ? 0 : shared / all;
  }
}
