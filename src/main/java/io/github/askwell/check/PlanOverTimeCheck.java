package io.github.askwell.check;

import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import java.util.stream.Stream;

/// A plan whose parts take longer than the interview eats the time kept for the candidate.
final class PlanOverTimeCheck implements Check {
  @Override
  public String id() {
    return "plan-over-time";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Diagnostic> judge(Library library) {
    return library.plans().stream()
        .filter(plan -> plan.plannedMinutes() > plan.time().total())
        .map(this::diagnostic);
  }

  private Diagnostic diagnostic(Plan plan) {
    int over = plan.plannedMinutes() - plan.time().total();
    return new Diagnostic(
        id(),
        severity(),
        plan.origin().at("/minutes"),
        "the plan '%s' needs %d minutes and has %d"
            .formatted(plan.title(), plan.plannedMinutes(), plan.time().total()),
        "take out a question or shorten some by %d minutes in all; leave the closing to the candidate"
            .formatted(over));
  }
}
