package io.github.askwell.law;

import io.github.askwell.rule.Check;
import java.util.List;

/// The checks of this package.
public final class LawChecks {
  public static final List<Check> ALL =
      List.of(new ProtectedTopicCheck(), new PersonalQuestionCheck());

  private LawChecks() {}
}
