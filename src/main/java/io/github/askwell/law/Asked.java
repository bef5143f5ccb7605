package io.github.askwell.law;

import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Library;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.phrase.Passage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an interviewer says to a candidate: questions, follow-ups, probes and scripts. What only the
/// interviewer reads is not among it: it may well say what not to ask.
final class Asked {
  private Asked() {}

  static Stream<Passage> of(Library.Item item) {
    return switch (item) {
      case Question question -> of(question);
      case Technology technology ->
          list(technology.probes(), "#what-to-probe", technology.origin());
      case Plan plan ->
          Stream.of(
              Passage.of(plan.script().opening(), "/script/opening", plan.origin()),
              Passage.of(plan.script().closing(), "/script/closing", plan.origin()));
      case Role _, Competency _, Tip _, Faq _, DoNotAsk _, Site _ -> Stream.empty();
    };
  }

  private static Stream<Passage> of(Question question) {
    var origin = question.origin();
    var guidance = question.guidance();
    return Stream.of(
            Stream.of(Passage.of(question.text(), "/question", origin)),
            list(guidance.probes(), "#probes", origin),
            list(guidance.followUps(), "#follow-ups", origin))
        .flatMap(passages -> passages);
  }

  private static Stream<Passage> list(List<Prose> items, String section, Origin origin) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> Passage.of(items.get(i), section + "/" + i, origin));
  }
}
