package io.github.askwell.quality;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Library;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;

/// An anchor that only praises or blames says what every interviewer reads into it.
final class BareAnchorCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("bare-anchor", Severity.WARNING)
          .option(
              new Option.Words(
                  "judgements",
                  List.of(
                      "good",
                      "bad",
                      "poor",
                      "weak",
                      "strong",
                      "excellent",
                      "outstanding",
                      "average",
                      "below",
                      "above",
                      "fair",
                      "very",
                      "great",
                      "acceptable",
                      "unacceptable",
                      "answer",
                      "performance",
                      "skills",
                      "meets",
                      "exceeds",
                      "expectations",
                      "expected",
                      "satisfactory",
                      "unsatisfactory",
                      "solid",
                      "adequate",
                      "inadequate",
                      "ok",
                      "okay",
                      "perfect",
                      "terrible")))
          .source(
              "Levashina et al. (2014), The structured employment interview",
              "https://doi.org/10.1111/peps.12052");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    return switch (item) {
      case Question question ->
          findings(question.guidance().anchors(), question.origin(), settings);
      case Competency competency -> findings(competency.anchors(), competency.origin(), settings);
      case Library.Item _ -> Stream.empty();
    };
  }

  private static Stream<Finding> findings(
      SortedMap<Integer, Prose> anchors, Origin origin, Settings settings) {
    return anchors.entrySet().stream()
        .filter(anchor -> isBare(anchor.getValue(), settings.words("judgements")))
        .map(anchor ->
            new Finding(
                origin.at("#rating-" + anchor.getKey()),
                "the anchor of rating "
                    + anchor.getKey()
                    + " says no more than '"
                    + anchor.getValue().text()
                    + "'",
                "say what one sees or hears at this rating, so that two interviewers rate alike"));
  }

  private static boolean isBare(Prose anchor, List<String> judgements) {
    var words = anchor.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    return Arrays.stream(words).filter(word -> !word.isEmpty()).allMatch(judgements::contains);
  }
}
