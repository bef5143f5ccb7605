package io.github.askwell.law;

import static java.util.stream.Collectors.joining;

import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.phrase.Passage;
import io.github.askwell.phrase.Phrases;
import io.github.askwell.phrase.Text;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A question about what the law protects tells nothing about the work, and can cost the employer a case.
///
/// Which questions are found is written in `questions.txt`, and what the law says in `topics.txt`.
final class ProtectedTopicCheck implements Check.OfText {
  private static final About ABOUT =
      About.of("protected-topic", Severity.ERROR)
          .source(
              "EEOC: What shouldn't I ask when hiring?",
              "https://www.eeoc.gov/employers/small-business/what-shouldnt-i-ask-when-hiring")
          .source(
              "EEOC enforcement guidance: pre-employment disability-related questions",
              "https://www.eeoc.gov/laws/guidance/enforcement-guidance-preemployment-disability-related-questions-and-medical")
          .source(
              "Equality Act 2010, section 60: enquiries about disability and health",
              "https://www.legislation.gov.uk/ukpga/2010/15/section/60")
          .source(
              "Directive (EU) 2023/970 on pay transparency, article 5",
              "https://eur-lex.europa.eu/eli/dir/2023/970/oj")
          .source(
              "Canadian Human Rights Act, section 8",
              "https://laws-lois.justice.gc.ca/eng/acts/h-6/");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Text text, Settings settings) {
    var around = settings.circumstances();
    return around.site().identity().language().matches("en(-.*)?")
        ? text.passages(Passage.Use.SAID_TO_CANDIDATES).flatMap(passage -> judge(passage, around))
        : Stream.empty();
  }

  private static Stream<Finding> judge(Passage passage, Settings.Circumstances around) {
    return Catalogue.get().in(passage.sentences()).stream()
        .flatMap(match -> finding(passage, match, around).stream());
  }

  private static Optional<Finding> finding(
      Passage passage, Phrases.Match<Topic> match, Settings.Circumstances around) {
    var topic = match.value();
    var house = own(topic, around.doNotAsk());
    var places = places(topic, house, around.site().jurisdictions());
    if (places.isEmpty()) {
      return Optional.empty();
    }
    var words = passage.text().substring(match.span().start(), match.span().end());
    var finding =
        new Finding(
            passage.at(match.span()),
            "'%s' asks about %s, which is %s"
                .formatted(words.replaceAll("\\s+", " "), topic.name(), verdict(places)),
            hint(topic, house));
    return Optional.of(
        places.containsKey(Topic.Verdict.UNLAWFUL) ? finding : finding.as(Severity.WARNING));
  }

  /// Where asking is what, among the jurisdictions of the site. What the site itself lists is at least
  /// risky.
  private static SortedMap<Topic.Verdict, List<String>> places(
      Topic topic, Optional<DoNotAsk> house, List<String> jurisdictions) {
    var places = new TreeMap<Topic.Verdict, List<String>>();
    for (var jurisdiction : jurisdictions) {
      var law =
          topic.laws().stream().filter(l -> l.jurisdiction().equals(jurisdiction)).findFirst();
      boolean listed = house.stream().anyMatch(h -> h.jurisdictions().contains(jurisdiction));
      law.map(Topic.Law::verdict)
          .or(() -> listed ? Optional.of(Topic.Verdict.RISKY) : Optional.empty())
          .ifPresent(verdict ->
              places.merge(
                  verdict,
                  List.of(jurisdiction),
                  (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }
    return places;
  }

  private static String verdict(SortedMap<Topic.Verdict, List<String>> places) {
    return places.entrySet().stream()
        .map(place -> place.getKey().word() + " in " + String.join(", ", place.getValue()))
        .collect(joining("; "));
  }

  private static String hint(Topic topic, Optional<DoNotAsk> house) {
    return house
        .map(h ->
            "instead, from %s#%s: %s"
                .formatted(Route.DO_NOT_ASK.path(), h.id(), h.instead().text().replace('\n', ' ')))
        .orElse(topic.instead());
  }

  /// The site's own topic that shares most words with ours.
  private static Optional<DoNotAsk> own(Topic topic, List<DoNotAsk> doNotAsk) {
    return doNotAsk.stream()
        .filter(house -> shared(topic, house) > 0)
        .max(Comparator.comparingLong(house -> shared(topic, house)));
  }

  private static long shared(Topic topic, DoNotAsk house) {
    var words = house.topic().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    return Arrays.stream(words).filter(topic.knownAs()::contains).count();
  }
}
