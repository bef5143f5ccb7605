package io.github.askwell.quality;

import io.github.askwell.content.Library;
import io.github.askwell.content.Origin;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
                      "terrible",
                      "a",
                      "all",
                      "an",
                      "and",
                      "at",
                      "bar",
                      "but",
                      "candidate",
                      "clearly",
                      "did",
                      "does",
                      "enough",
                      "exceed",
                      "high",
                      "improvement",
                      "is",
                      "level",
                      "low",
                      "medium",
                      "meet",
                      "needs",
                      "no",
                      "not",
                      "of",
                      "performs",
                      "quite",
                      "standard",
                      "the",
                      "well",
                      "work")))
          .source(
              "Levashina et al. (2014), The structured employment interview",
              "https://doi.org/10.1111/peps.12052");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    var judgements = settings.words("judgements");
    return Criteria.anchors(item).entrySet().stream()
        .filter(anchor -> isBare(anchor.getValue().text(), judgements))
        .map(anchor -> finding(item.origin(), anchor.getKey(), anchor.getValue().text()));
  }

  private static boolean isBare(String anchor, List<String> judgements) {
    return WORD.matcher(anchor)
        .results()
        .allMatch(word -> judgements.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  private static Finding finding(Origin origin, int rating, String anchor) {
    return new Finding(
        origin.at("#rating-" + rating),
        "the anchor of rating " + rating + " says no more than '" + anchor + "'",
        "say what one sees or hears at this rating, so that two interviewers rate alike");
  }
}
