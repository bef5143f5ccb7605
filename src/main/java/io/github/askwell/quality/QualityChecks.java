package io.github.askwell.quality;

import io.github.askwell.rule.Check;
import java.util.List;

/// The checks of this package.
public final class QualityChecks {
  public static final List<Check> ALL =
      List.of(
          new BareAnchorCheck(),
          new DoubleBarrelledCheck(),
          new MissingAnchorsCheck(),
          new MissingProbesCheck(),
          new NearDuplicateCheck(),
          new NoDesignQuestionCheck(),
          new NoOwnerCheck(),
          new OverdueReviewCheck(),
          new PlanOverTimeCheck(),
          new RepeatedQuestionCheck(),
          new UncoveredCompetencyCheck(),
          new VaguePointCheck(),
          new YesNoQuestionCheck());

  private QualityChecks() {}
}
