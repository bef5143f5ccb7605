package io.github.askwell.quality;

import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Optional;
import java.util.stream.Collectors;

/// A scale of which one end has no words is rated by feeling.
final class MissingAnchorsCheck implements Check.OfQuestion {
  private static final About ABOUT =
      About.of("missing-anchors", Severity.WARNING)
          .source(
              "Levashina et al. (2014), The structured employment interview",
              "https://doi.org/10.1111/peps.12052");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Optional<Finding> judge(Question question, Settings settings) {
    return isHalf(question) ? Optional.of(finding(question)) : Optional.empty();
  }

  /// Whether some ratings are anchored, but not both ends.
  private static boolean isHalf(Question question) {
    var anchored = question.guidance().anchors().keySet();
    return !anchored.isEmpty()
        && (anchored.stream().noneMatch(rating -> rating <= 2)
            || anchored.stream().noneMatch(rating -> rating >= 4));
  }

  private static Finding finding(Question question) {
    var anchored = question.guidance().anchors();
    var ratings = anchored.keySet().stream().map(r -> "" + r).collect(Collectors.joining(" and "));
    return new Finding(
        question.origin().at("#rating-" + anchored.firstKey()),
        "the question '" + question.id() + "' says only what rating " + ratings + " sounds like",
        "add the other end of the scale, 'Rating 1' or 'Rating 5', or leave it to the competency");
  }
}
