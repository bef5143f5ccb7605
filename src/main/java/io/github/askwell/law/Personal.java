package io.github.askwell.law;

import io.github.askwell.phrase.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much a sentence sounds like a question about the person rather than about the work: the weights of
/// its words and of pairs of them, learnt by logistic regression from the lists under
/// `src/test/resources/law`. A test learns them anew and holds `personal.txt` to the result.
final class Personal {
  /// From here on a sentence counts as personal. At 0 it would be as likely as not.
  static final double BOUND = 0.75;

  private static final Set<String> ADDRESSED = Set.of("you", "your", "yours", "yourself");
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");
  private static final int LEAST_STEM = 4;

  private final Map<String, Double> weights;
  private final double bias;

  Personal(Map<String, Double> weights, double bias) {
    this.weights = Map.copyOf(weights);
    this.bias = bias;
  }

  /// The weights that come with the program. Read at the first use.
  static Personal get() {
    return Loaded.PERSONAL;
  }

  /// The logarithm of the odds that sentences are about the person, tempered by their length; hopeless
  /// where nobody is addressed.
  double odds(List<List<Word>> sentences) {
    boolean addressed =
        sentences.stream().flatMap(List::stream).anyMatch(word -> ADDRESSED.contains(word.text()));
    return addressed ? odds(traits(sentences)) : Double.NEGATIVE_INFINITY;
  }

  private double odds(Set<String> traits) {
    double sum = 0;
    for (var trait : traits) {
      sum += weights.getOrDefault(trait, 0.0);
    }
    return bias + sum / Math.sqrt(traits.size());
  }

  /// What sentences are judged by: their words, pairs of neighbours (`a b`), and pairs with a word between
  /// them (`a * b`). A sentence begins with the word `^` and ends with `$`.
  static Set<String> traits(List<List<Word>> sentences) {
    var traits = new LinkedHashSet<String>();
    sentences.forEach(sentence -> add(sentence, traits));
    return traits;
  }

  private static void add(List<Word> sentence, Set<String> traits) {
    var words = new ArrayList<String>();
    words.add("^");
    sentence.forEach(word -> words.add(stem(word.text())));
    words.add("$");
    traits.addAll(words.subList(1, words.size() - 1));
    for (int i = 1; i < words.size(); i++) {
      traits.add(words.get(i - 1) + " " + words.get(i));
      if (i > 1) {
        traits.add(words.get(i - 2) + " * " + words.get(i));
      }
    }
  }

  private static String stem(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() >= LEAST_STEM + ending.length()) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /// Reads lines of a weight, a blank and what it is of; the first line is the bias alone.
  static Personal read(String text) {
    var lines = text.lines().toList();
    var weights = new HashMap<String, Double>();
    for (var line : lines.subList(1, lines.size())) {
      int blank = line.indexOf(' ');
      weights.put(line.substring(blank + 1), Double.valueOf(line.substring(0, blank)));
    }
    return new Personal(weights, Double.parseDouble(lines.getFirst()));
  }

  private static final class Loaded {
    static final Personal PERSONAL = read(Catalogue.resource("personal.txt"));
  }
}
