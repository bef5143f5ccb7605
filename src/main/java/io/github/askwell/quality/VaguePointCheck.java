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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What nobody can hear, nobody can tick.
final class VaguePointCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("vague-point", Severity.WARNING)
          .option(
              new Option.Words(
                  "openings",
                  List.of(
                      "understands",
                      "knows",
                      "is familiar with",
                      "familiar with",
                      "familiarity with",
                      "is aware of",
                      "aware of",
                      "awareness of",
                      "knowledge of",
                      "understanding of",
                      "good knowledge",
                      "strong knowledge",
                      "deep knowledge",
                      "solid knowledge",
                      "good understanding",
                      "strong understanding",
                      "deep understanding",
                      "solid understanding",
                      "clear understanding",
                      "basic understanding",
                      "has knowledge",
                      "has an understanding",
                      "has a good",
                      "has a strong",
                      "has a deep",
                      "has a solid",
                      "has good",
                      "has strong",
                      "has deep",
                      "has solid",
                      "appreciates",
                      "believes in",
                      "is passionate",
                      "is enthusiastic",
                      "is motivated",
                      "is a team player",
                      "is good at",
                      "is comfortable with",
                      "comfortable with",
                      "grasps",
                      "demonstrates knowledge",
                      "demonstrates understanding",
                      "demonstrates an understanding",
                      "shows knowledge of",
                      "shows understanding",
                      "shows an understanding")))
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
          findings(
              question.guidance().strongAnswer(), "#strong-answer/", question.origin(), settings);
      case Competency competency ->
          findings(competency.indicators(), "#indicators/", competency.origin(), settings);
      case Library.Item _ -> Stream.empty();
    };
  }

  private static Stream<Finding> findings(
      List<Prose> points, String section, Origin origin, Settings settings) {
    return IntStream.range(0, points.size())
        .boxed()
        .flatMap(i -> {
          var point = points.get(i).text().toLowerCase(Locale.ROOT);
          return settings.words("openings").stream()
              .filter(opening -> opens(point, opening.toLowerCase(Locale.ROOT)))
              .limit(1)
              .map(opening -> finding(origin, section + i, opening));
        });
  }

  private static boolean opens(String point, String opening) {
    return point.startsWith(opening)
        && (point.length() == opening.length()
            || !Character.isLetterOrDigit(point.charAt(opening.length())));
  }

  private static Finding finding(Origin origin, String part, String opening) {
    return new Finding(
        origin.at(part),
        "nobody can hear that someone '" + opening + "' something",
        "write what is said or done: 'Names …', 'Explains why …', 'Asks for … before …'");
  }
}
