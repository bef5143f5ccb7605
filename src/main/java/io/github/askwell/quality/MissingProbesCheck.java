package io.github.askwell.quality;

import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Optional;

/// A story that nobody probes is a rehearsed one.
final class MissingProbesCheck implements Check.OfQuestion {
  private static final About ABOUT =
      About.of("missing-probes", Severity.WARNING)
          .source(
              "Levashina et al. (2014), The structured employment interview",
              "https://doi.org/10.1111/peps.12052");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Optional<Finding> judge(Question question, Settings settings) {
    return question.facts().type() == Question.Type.BEHAVIOURAL
            && question.guidance().probes().isEmpty()
            && question.guidance().followUps().isEmpty()
        ? Optional.of(finding(question))
        : Optional.empty();
  }

  private static Finding finding(Question question) {
    return new Finding(
        question.origin().at("/type"),
        "the behavioural question '" + question.id() + "' has no probes",
        "add '## Probes' with what to ask when the situation, the own part or the result stays open");
  }
}
