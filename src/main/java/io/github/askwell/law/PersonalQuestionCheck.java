package io.github.askwell.law;

import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.phrase.Passage;
import io.github.askwell.phrase.Text;
import io.github.askwell.phrase.Word;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A question that no phrase of [ProtectedTopicCheck] finds, yet sounds as if it asks about the person.
final class PersonalQuestionCheck implements Check.OfText {
  private static final About ABOUT =
      About.of("personal-question", Severity.WARNING)
          .source(
              "EEOC: What shouldn't I ask when hiring?",
              "https://www.eeoc.gov/employers/small-business/what-shouldnt-i-ask-when-hiring")
          .source(
              "Acas: Follow discrimination law when hiring",
              "https://www.acas.org.uk/hiring-someone/follow-discrimination-law");

  private static final Set<String> BIDDING = Set.of("tell", "say", "describe", "share", "talk");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Text text, Settings settings) {
    return settings.circumstances().site().identity().language().matches("en(-.*)?")
        ? text.passages(Passage.Use.SAID_TO_CANDIDATES).flatMap(PersonalQuestionCheck::judge)
        : Stream.empty();
  }

  private static Stream<Finding> judge(Passage passage) {
    return personal(passage.sentences(), passage.text())
        .map(sentence -> finding(passage, sentence));
  }

  /// The sentences of a text that ask something personal in a way that no phrase of the catalogue knows. A
  /// statement before a question has its say: after a case, "What are your choices?" is about the case.
  static Stream<List<Word>> personal(List<List<Word>> sentences, String text) {
    return IntStream.range(0, sentences.size())
        .filter(i -> isPersonal(sentences.subList(Math.max(0, i - 1), i + 1), text))
        .mapToObj(sentences::get);
  }

  private static boolean isPersonal(List<List<Word>> beforeAndNow, String text) {
    var sentence = beforeAndNow.getLast();
    return asks(sentence, text)
        && Personal.get().odds(List.of(sentence)) > Personal.BOUND
        && (asks(beforeAndNow.getFirst(), text) || Personal.get().odds(beforeAndNow) > 0)
        && Catalogue.get().in(List.of(sentence)).isEmpty();
  }

  private static boolean asks(List<Word> sentence, String text) {
    int end = sentence.getLast().end();
    return text.startsWith("?", end) || BIDDING.contains(sentence.getFirst().text());
  }

  private static Finding finding(Passage passage, List<Word> sentence) {
    var span = new Span(sentence.getFirst().start(), sentence.getLast().end());
    var words = passage.text().substring(span.start(), span.end()).replaceAll("\\s+", " ");
    return new Finding(
        passage.at(span),
        "'" + words + "' sounds as if it asks about the person, not about the work",
        "ask about the work; if it is a condition of the job, name it and ask everyone whether they meet it");
  }
}
