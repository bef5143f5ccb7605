package io.github.askwell.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Several measurements of the same thing, in the order they were made.
record Figures(List<Double> values) {
  Figures {
    values = List.copyOf(values);
  }

  double least() {
    return quantile(0);
  }

  double median() {
    return quantile(0.5);
  }

  double most() {
    return quantile(1);
  }

  /// The value below which this share of the measurements lies, by linear interpolation.
  double quantile(double share) {
    var sorted = values.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  /// How each measurement compares with the other's of the same round.
  Figures over(Figures other) {
    return new Figures(
        IntStream.range(0, values.size())
            .mapToObj(i -> values.get(i) / other.values.get(i))
            .toList());
  }

  /// Round by round, this and the other together.
  Figures plus(Figures other) {
    return new Figures(
        IntStream.range(0, values.size())
            .mapToObj(i -> values.get(i) + other.values.get(i))
            .toList());
  }

  /// A number with two decimals.
  static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
