package io.github.askwell.quality;

import static java.util.Map.Entry.comparingByKey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private final double[] weights;

  /// @param texts their words by number, rarest first
  /// @param weights of the words by number
  private Likeness(List<int[]> texts, double[] weights) {
    this.weights = weights;
    this.texts =
        texts.stream()
            .map(words -> new Text(words, Arrays.stream(words).mapToDouble(w -> weights[w]).sum()))
            .toList();
  }

  /// @param words the numbers of its words in ascending order, rarest first
  /// @param weight of all its words
  private record Text(int[] words, double weight) {}

  /// Two texts that are alike, by their places in the list.
  record Pair(int earlier, int later) {}

  static Likeness of(List<String> texts) {
    var words = texts.stream().map(Likeness::words).toList();
    var counts = new HashMap<String, Integer>();
    words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
    var rarestFirst =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(comparingByKey()))
            .toList();
    var numbers = HashMap.<String, Integer>newHashMap(rarestFirst.size());
    rarestFirst.forEach(word -> numbers.put(word.getKey(), numbers.size()));
    return new Likeness(
        words.stream().map(set -> set.stream().mapToInt(numbers::get).sorted().toArray()).toList(),
        rarestFirst.stream().mapToDouble(w -> weight(w.getValue(), texts.size())).toArray());
  }

  private static double weight(int count, int total) {
    return 1 + Math.log(1 + (total - count + 0.5) / (count + 0.5));
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
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

  /// The pairs that are at least so alike, each text as the later one once at most.
  ///
  /// @param least from 0, exclusive, to 1, which is all words the same
  List<Pair> pairs(double least) {
    var found = new ArrayList<Pair>();
    var byWord = new HashMap<Integer, List<Integer>>();
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
  private int prefix(Text text, double least) {
    double rest = text.weight;
    int count = 0;
    while (count < text.words.length && rest >= least * text.weight) {
      rest -= weights[text.words[count++]];
    }
    return count;
  }

  /// The first text that is alike enough, or -1. Of texts that share a word that is not rare at all no
  /// more than a bounded number is looked at, so that no set of texts takes quadratic time.
  private int twin(Text text, int prefix, Map<Integer, List<Integer>> byWord, double least) {
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

  private double likeness(Text a, Text b) {
    double shared = 0;
    for (int i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
      if (a.words[i] == b.words[j]) {
        shared += weights[a.words[i]];
        j++;
        i++;
      } else if (a.words[i] < b.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    double all = a.weight + b.weight - shared;
    return all == 0 ? 0 : shared / all;
  }
}
