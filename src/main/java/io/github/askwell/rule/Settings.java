package io.github.askwell.rule;

import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Site;
import java.util.List;
import java.util.Map;

/// What a check is to go by besides the content that it judges.
///
/// @param numbers the values of its [Option.Number]s by name
/// @param words the values of its [Option.Words] by name
public record Settings(
    Map<String, Integer> numbers, Map<String, List<String>> words, Circumstances circumstances) {
  public Settings {
    numbers = Map.copyOf(numbers);
    words = Map.copyOf(words);
  }

  /// What holds for all content.
  ///
  /// @param occasion when the content is checked
  /// @param doNotAsk what to keep out of an interview, and what to ask instead
  public record Circumstances(Occasion occasion, Site site, List<DoNotAsk> doNotAsk) {
    public Circumstances {
      doNotAsk = List.copyOf(doNotAsk);
    }
  }

  /// The value of a number that the check has among its options.
  ///
  /// @throws IllegalArgumentException when it has no such option
  public int number(String name) {
    return found(numbers, name);
  }

  /// The value of a list of words that the check has among its options.
  ///
  /// @throws IllegalArgumentException when it has no such option
  public List<String> words(String name) {
    return found(words, name);
  }

  private static <T> T found(Map<String, T> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the check has no option '" + name + "'");
    }
    return value;
  }
}
