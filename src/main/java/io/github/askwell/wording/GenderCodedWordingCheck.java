package io.github.askwell.wording;

import io.github.askwell.content.Role;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.phrase.Passage;
import io.github.askwell.phrase.Text;
import io.github.askwell.phrase.Word;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Text for candidates in which nearly all coded words are of one kind. The evidence is about job
/// advertisements in English, and newer studies find little effect: it is a remark, no more.
final class GenderCodedWordingCheck implements Check.OfText {
  private static final Option.Number WORDS = new Option.Number("words", 6, 2, 100);
  private static final Option.Number SHARE = new Option.Number("share", 80, 51, 100);
  private static final About ABOUT =
      About.of("gender-coded-wording", Severity.INFO)
          .source(
              "Gaucher, Friesen and Kay (2011), Evidence that gendered wording in job advertisements"
                  + " exists and sustains gender inequality",
              "https://doi.org/10.1037/a0022530")
          .source(
              "Castilla and Rho (2023), The gendering of job postings in the online recruitment process",
              "https://ideas.repec.org/a/inm/ormnsc/v69y2023i11p6912-6939.html")
          .option(WORDS)
          .option(SHARE);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Text text, Settings settings) {
    return text.item() instanceof Role role && WordingChecks.apply(settings)
        ? judge(role, text, settings)
        : Stream.empty();
  }

  private static Stream<Finding> judge(Role role, Text text, Settings settings) {
    var words =
        text.passages(Passage.Use.READ_BY_CANDIDATES)
            .flatMap(passage -> passage.sentences().stream())
            .flatMap(List::stream)
            .map(Word::text)
            .toList();
    var masculine = words.stream().filter(CodedWords.LISTS::isMasculine).toList();
    var feminine = words.stream().filter(CodedWords.LISTS::isFeminine).toList();
    int all = masculine.size() + feminine.size();
    boolean more = masculine.size() > feminine.size();
    var most = more ? masculine : feminine;
    return all >= settings.number("words") && most.size() * 100 >= all * settings.number("share")
        ? Stream.of(finding(role, more ? "masculine" : "feminine", most, all))
        : Stream.empty();
  }

  private static Finding finding(Role role, String kind, List<String> most, int all) {
    var counts = new TreeMap<String, Integer>();
    most.forEach(word -> counts.merge(word, 1, Integer::sum));
    var listed =
        counts.entrySet().stream()
            .map(e -> "'" + e.getKey() + "'" + (e.getValue() > 1 ? " ×" + e.getValue() : ""))
            .toList();
    return new Finding(
        role.origin().at("#about-the-role"),
        "%d of %d gender-coded words for candidates are %s: %s"
            .formatted(most.size(), all, kind, String.join(", ", listed)),
        "say what people do with whom, as well as what they achieve; keep the words that name the work");
  }
}
