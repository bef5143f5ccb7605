package io.github.askwell.wording;

import io.github.askwell.diagnostic.Severity;
import io.github.askwell.phrase.Passage;
import io.github.askwell.phrase.Phrases;
import io.github.askwell.phrase.Text;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.stream.Stream;

/// Words that tell some readers that they are not meant. Which ones is written in `words.txt`.
final class ExclusionaryWordingCheck implements Check.OfText {
  private static final About ABOUT =
      About.of("exclusionary-wording", Severity.WARNING)
          .source(
              "Google developer documentation style guide: write inclusive documentation",
              "https://developers.google.com/style/inclusive-documentation")
          .source(
              "Inclusive Naming Initiative: word lists", "https://inclusivenaming.org/word-lists/")
          .source(
              "Acas: follow discrimination law when hiring",
              "https://www.acas.org.uk/hiring-someone/follow-discrimination-law");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Text text, Settings settings) {
    return WordingChecks.apply(settings)
        ? text.passages().stream().flatMap(ExclusionaryWordingCheck::judge)
        : Stream.empty();
  }

  private static Stream<Finding> judge(Passage passage) {
    return WordList.phrases().in(passage.sentences()).stream()
        .map(match -> finding(passage, match));
  }

  private static Finding finding(Passage passage, Phrases.Match<WordList.Entry> match) {
    var words = passage.text().substring(match.span().start(), match.span().end());
    return new Finding(
        passage.at(match.span()),
        "'%s' %s".formatted(words.replaceAll("\\s+", " "), match.value().why()),
        "write " + match.value().say());
  }
}
