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
import java.util.Optional;
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
                      "understand",
                      "clearly understands",
                      "fully understands",
                      "really understands",
                      "knows",
                      "know",
                      "knowledgeable",
                      "is knowledgeable",
                      "is experienced",
                      "experienced with",
                      "experienced in",
                      "has experience",
                      "experience with",
                      "is proficient",
                      "proficient in",
                      "proficient with",
                      "is familiar with",
                      "familiar with",
                      "familiarity with",
                      "is aware of",
                      "aware of",
                      "awareness of",
                      "knowledge of",
                      "good grasp",
                      "has a grasp",
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
                      "passionate about",
                      "enthusiastic about",
                      "team player",
                      "good communication",
                      "good communicator",
                      "is enthusiastic",
                      "is motivated",
                      "is a team player",
                      "is good at",
                      "is comfortable with",
                      "comfortable with",
                      "grasps",
                      "demonstrates good",
                      "demonstrates strong",
                      "demonstrates deep",
                      "demonstrates knowledge",
                      "demonstrates understanding",
                      "demonstrates an understanding",
                      "shows good",
                      "shows strong",
                      "shows deep",
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
    var openings = settings.words("openings");
    return Criteria.points(item).entrySet().stream()
        .flatMap(point ->
            opening(point.getValue().text(), openings)
                .map(opening -> finding(item.origin(), point.getKey(), opening))
                .stream());
  }

  private static Optional<String> opening(String point, List<String> openings) {
    return openings.stream().filter(opening -> opens(point, opening)).findFirst();
  }

  private static boolean opens(String point, String opening) {
    int length = opening.length();
    return point.regionMatches(true, 0, opening, 0, length)
        && (point.length() == length || !Character.isLetterOrDigit(point.charAt(length)));
  }

  private static Finding finding(Origin origin, String part, String opening) {
    return new Finding(
        origin.at(part),
        "nobody can hear that someone '" + opening + "' something",
        "write what is said or done: 'Names …', 'Explains why …', 'Asks for … before …'");
  }
}
