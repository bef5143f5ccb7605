package io.github.askwell.quality;

import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.stream.Stream;

/// A plan whose parts take longer than the interview eats the time kept for the candidate.
final class PlanOverTimeCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("plan-over-time", Severity.ERROR)
          .source(
              "U.S. Office of Personnel Management, Structured Interviews: A Practical Guide",
              "https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    return item instanceof Plan plan && plan.plannedMinutes() > plan.time().total()
        ? Stream.of(finding(plan))
        : Stream.empty();
  }

  private static Finding finding(Plan plan) {
    int over = plan.plannedMinutes() - plan.time().total();
    return new Finding(
        plan.origin().at("/minutes"),
        "the plan '%s' needs %d minutes and has %d"
            .formatted(plan.title(), plan.plannedMinutes(), plan.time().total()),
        "take out a question or shorten some by %d minute%s in all; leave the closing to the candidate"
            .formatted(over, over == 1 ? "" : "s"));
  }
}
