package io.github.askwell.law;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.askwell.phrase.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Learns the weights of [Personal] by logistic regression: full gradients with a step for each weight
/// (AdaGrad, Duchi et al. 2011) and a penalty on large weights, in a fixed order and with [StrictMath], so
/// that it comes to the same on every machine.
final class PersonalTraining {
  private static final double PENALTY = 0.05;
  private static final double STEP = 0.5;
  private static final int ROUNDS = 300;
  private static final double START = 1e-3;

  /// How often a trait has to occur to be learnt.
  private static final int LEAST = 2;

  /// Weights nearer to none than this are left out.
  private static final double FAINT = 0.2;

  /// A row of a list.
  record Row(String text, boolean isPersonal) {}

  private final List<String> names;
  private final int[][] rows;
  private final double[] shares;
  private final double[] wanted;
  private final double[] weights;
  private final double[] squares;
  private double bias;
  private double biasSquares = START;

  private PersonalTraining(List<Row> lists) {
    var traits = lists.stream().map(row -> Personal.traits(Sentences.of(row.text()))).toList();
    var counts =
        traits.stream()
            .flatMap(Set::stream)
            .collect(groupingBy(trait -> trait, TreeMap::new, counting()));
    names =
        counts.entrySet().stream()
            .filter(trait -> trait.getValue() >= LEAST)
            .map(Map.Entry::getKey)
            .toList();
    var numbers = new TreeMap<String, Integer>();
    IntStream.range(0, names.size()).forEach(i -> numbers.put(names.get(i), i));
    rows =
        traits.stream()
            .map(row ->
                row.stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted().toArray())
            .toArray(int[][]::new);
    shares = traits.stream().mapToDouble(row -> 1 / StrictMath.sqrt(row.size())).toArray();
    wanted = lists.stream().mapToDouble(row -> row.isPersonal() ? 1 : 0).toArray();
    weights = new double[names.size()];
    squares = new double[names.size()];
    Arrays.fill(squares, START);
  }

  /// What `personal.txt` has to hold when these rows are all that is known.
  static String learn(List<Row> lists) {
    var training = new PersonalTraining(lists);
    for (int i = 0; i < ROUNDS; i++) {
      training.round();
    }
    return training.text();
  }

  private void round() {
    var gradient = new double[weights.length];
    double biasGradient = 0;
    for (int i = 0; i < rows.length; i++) {
      double share = shares[i];
      double sum = 0;
      for (int trait : rows[i]) {
        sum += weights[trait];
      }
      double wrong = 1 / (1 + StrictMath.exp(-(bias + sum * share))) - wanted[i];
      for (int trait : rows[i]) {
        gradient[trait] += wrong * share;
      }
      biasGradient += wrong;
    }
    step(gradient, biasGradient);
  }

  private void step(double[] gradient, double biasGradient) {
    for (int i = 0; i < weights.length; i++) {
      double slope = gradient[i] + PENALTY * weights[i];
      squares[i] += slope * slope;
      weights[i] -= STEP * slope / StrictMath.sqrt(squares[i]);
    }
    biasSquares += biasGradient * biasGradient;
    bias -= STEP * biasGradient / StrictMath.sqrt(biasSquares);
  }

  private String text() {
    var text = new StringBuilder(String.format(Locale.ROOT, "%.2f\n", bias));
    for (int i = 0; i < weights.length; i++) {
      if (Math.abs(weights[i]) >= FAINT) {
        text.append(String.format(Locale.ROOT, "%.2f", weights[i]))
            .append(' ')
            .append(names.get(i))
            .append('\n');
      }
    }
    return text.toString();
  }
}
