package io.github.askwell.quality;

import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// A question that was asked before is answered the better for it.
final class RepeatedQuestionCheck implements Check.OfLibrary {
  private static final About ABOUT =
      About.of("repeated-question", Severity.WARNING)
          .option(new Option.Words("loop", List.of()))
          .source(
              "Campion, Palmer & Campion (1997), A review of structure in the selection interview",
              "https://doi.org/10.1111/j.1744-6570.1997.tb00709.x");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    var loop = settings.words("loop");
    var found = new ArrayList<Finding>();
    var asked = new HashMap<String, String>();
    for (var plan : library.plans()) {
      var own = loop.contains(plan.id()) ? plan.role() : plan.id();
      for (int i = 0; i < plan.slots().size(); i++) {
        var question = plan.slots().get(i).question();
        var earlier = asked.putIfAbsent(own + " " + question, plan.id());
        if (earlier != null) {
          found.add(finding(plan, question, earlier));
        }
      }
    }
    return found.stream();
  }

  private static Finding finding(Plan plan, String question, String earlier) {
    return new Finding(
        plan.origin().at("/questions"),
        earlier.equals(plan.id())
            ? "the plan asks '" + question + "' twice"
            : "the question '" + question + "' is asked in the plan '" + earlier + "' already",
        "ask something else that gives evidence for the same competency");
  }
}
