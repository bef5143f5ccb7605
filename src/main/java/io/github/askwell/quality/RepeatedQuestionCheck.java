package io.github.askwell.quality;

import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.diagnostic.NearNames;
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

  /// A question that whoever takes an interview has been asked before: in the same plan, or in another
  /// one of the loop for the same role and level.
  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    var loop = settings.words("loop");
    var found = new ArrayList<Finding>(unknown(library, loop));
    var asked = new HashMap<Asked, String>();
    for (var plan : library.plans()) {
      boolean loops = loop.contains(plan.id());
      for (int i = 0; i < plan.slots().size(); i++) {
        var question = plan.slots().get(i).question();
        var interview = loops ? plan.role() + " " + plan.level() : "the plan " + plan.id();
        var earlier = asked.putIfAbsent(new Asked(interview, question), plan.id());
        if (earlier != null) {
          found.add(finding(plan, i, earlier));
        }
      }
    }
    return found.stream();
  }

  /// A question in the interviews that one candidate goes through.
  private record Asked(String interviews, String question) {}

  private static Finding finding(Plan plan, int slot, String earlier) {
    var question = plan.slots().get(slot).question();
    return new Finding(
        plan.origin().at("/questions/" + slot + "/id"),
        earlier.equals(plan.id())
            ? "the plan asks '" + question + "' twice"
            : "the question '" + question + "' is asked in the plan '" + earlier + "' already",
        "ask something else that gives evidence for the same competency");
  }

  /// A loop that names what is not there would be checked for nothing.
  private static List<Finding> unknown(Library library, List<String> loop) {
    var plans = library.plans().stream().map(Plan::id).toList();
    return loop.stream()
        .filter(id -> !plans.contains(id))
        .map(id ->
            new Finding(
                library.site().origin().at("/checks/repeated-question/loop/" + loop.indexOf(id)),
                "the loop names the plan '" + id + "', which does not exist",
                NearNames.hint(id, plans)))
        .toList();
  }
}
