package io.github.askwell.wording;

import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.phrase.Passage;
import io.github.askwell.phrase.Text;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.stream.Stream;

/// A question that is longer than a listener can hold.
final class LongQuestionCheck implements Check.OfText {
  private static final Option.Number WORDS = new Option.Number("words", 35, 10, 200);
  private static final About ABOUT =
      About.of("long-question", Severity.WARNING)
          .source(
              "U.S. Office of Personnel Management, Structured Interviews: A Practical Guide",
              "https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf")
          .option(WORDS);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Text text, Settings settings) {
    return text.item() instanceof Question question && WordingChecks.apply(settings)
        ? judge(question, text.passages().getFirst(), settings.number("words"))
        : Stream.empty();
  }

  private static Stream<Finding> judge(Question question, Passage asked, int most) {
    int words = asked.sentences().stream().mapToInt(List::size).sum();
    return words > most
        ? Stream.of(
            new Finding(
                question.origin().at("/question"),
                "the question has %d words, more than %d".formatted(words, most),
                "ask one thing in a sentence or two, and move the rest to probes"))
        : Stream.empty();
  }
}
