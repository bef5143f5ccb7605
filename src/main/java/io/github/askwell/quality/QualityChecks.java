package io.github.askwell.quality;

import io.github.askwell.rule.Check;
import java.util.List;

/// The checks of this package.
public final class QualityChecks {
  public static final List<Check> ALL =
      List.of(new PlanOverTimeCheck(), new UncoveredCompetencyCheck());

  private QualityChecks() {}
}
