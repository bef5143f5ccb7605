package io.github.askwell.wording;

import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.phrase.Passage;
import io.github.askwell.phrase.Text;
import io.github.askwell.phrase.Word;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.stream.Stream;

/// A sentence for candidates that is hard to read for people in a hurry or with another first language.
final class LongSentenceCheck implements Check.OfText {
  private static final Option.Number WORDS = new Option.Number("words", 25, 10, 100);
  private static final About ABOUT =
      About.of("long-sentence", Severity.INFO)
          .source(
              "GOV.UK: sentence length, why 25 words is our limit",
              "https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/")
          .option(WORDS);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Text text, Settings settings) {
    int most = settings.number("words");
    return WordingChecks.apply(settings)
        ? text.passages(Passage.Use.READ_BY_CANDIDATES).flatMap(passage -> judge(passage, most))
        : Stream.empty();
  }

  private static Stream<Finding> judge(Passage passage, int most) {
    return passage.sentences().stream()
        .filter(sentence -> sentence.size() > most)
        .map(sentence -> finding(passage, sentence, most));
  }

  private static Finding finding(Passage passage, List<Word> sentence, int most) {
    var span = new Span(sentence.getFirst().start(), sentence.getLast().end());
    return new Finding(
        passage.at(span),
        "a sentence for candidates has %d words, more than %d".formatted(sentence.size(), most),
        "make two sentences of it");
  }
}
