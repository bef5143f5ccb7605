package io.github.askwell.quality;

import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.stream.Stream;

/// Two questions that are nearly the same measure one thing twice.
final class NearDuplicateCheck implements Check.OfLibrary {
  private static final About ABOUT =
      About.of("near-duplicate", Severity.WARNING)
          .option(new Option.Number("percent", 75, 50, 100))
          .source(
              "Chaudhuri, Ganti & Kaushik (2006), A primitive operator for similarity joins",
              "https://doi.org/10.1109/ICDE.2006.9")
          .source(
              "Spärck Jones (1972), A statistical interpretation of term specificity",
              "https://doi.org/10.1108/eb026526");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    var questions = library.questions();
    var likeness = Likeness.of(questions.stream().map(Question::text).toList());
    return likeness.pairs(settings.number("percent") / 100.0).stream()
        .map(pair -> finding(questions.get(pair.later()), questions.get(pair.earlier())));
  }

  private static Finding finding(Question question, Question other) {
    return new Finding(
        question.origin().at("/question"),
        "the question is nearly the same as '%s': '%s'".formatted(other.id(), other.text()),
        "keep the better of the two, or say in each what it alone is about");
  }
}
