package io.github.askwell.wording;

import io.github.askwell.rule.Check;
import io.github.askwell.rule.Settings;
import java.util.List;

/// The checks of this package.
public final class WordingChecks {
  public static final List<Check> ALL =
      List.of(
          new ExclusionaryWordingCheck(),
          new GenderCodedWordingCheck(),
          new LongQuestionCheck(),
          new LongSentenceCheck());

  private WordingChecks() {}

  /// Whether the site is in English: the words and the evidence behind the rules are.
  static boolean apply(Settings settings) {
    return settings.circumstances().site().identity().language().matches("en(-.*)?");
  }
}
