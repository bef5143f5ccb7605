package io.github.askwell.check;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import java.util.List;

/// All rules.
public final class Checks {
  private static final List<Check> ALL =
      List.of(new CandidateLinkCheck(), new PlanOverTimeCheck(), new UncoveredCompetencyCheck());

  private Checks() {}

  /// What the rules find in a library, sorted by place.
  public static List<Diagnostic> judge(Library library) {
    return ALL.parallelStream().flatMap(check -> check.judge(library)).sorted().toList();
  }

  /// The ids of all rules, by the alphabet.
  public static List<String> ids() {
    return ALL.stream().map(Check::id).sorted().toList();
  }
}
