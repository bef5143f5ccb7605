package io.github.askwell.rule;

import java.util.List;

/// Something about a check that can be set in `site.yaml`, as in
/// `checks: {long-question: {severity: info, words: 45}}`.
public sealed interface Option {
  /// The key in `site.yaml`: lower-case words with hyphens. `severity` is taken.
  String name();

  /// A whole number.
  ///
  /// @param least the lowest value that may be set
  /// @param most the highest
  record Number(String name, int byDefault, int least, int most) implements Option {
    public Number {
      if (byDefault < least || byDefault > most) {
        throw new IllegalArgumentException(name + " is out of range: " + byDefault);
      }
    }
  }

  /// A list of words or phrases. What `site.yaml` lists takes the place of the default.
  record Words(String name, List<String> byDefault) implements Option {
    public Words {
      byDefault = List.copyOf(byDefault);
    }
  }
}
