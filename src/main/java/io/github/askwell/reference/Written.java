package io.github.askwell.reference;

import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// All prose of an item.
final class Written {
  private Written() {}

  static Stream<Prose> in(Library.Item item) {
    return switch (item) {
      case Role role -> role(role);
      case Question question -> question(question.guidance());
      case Competency c -> all(List.of(c.definition()), c.indicators(), c.anchors().values());
      case Technology t -> all(t.probes(), t.signs(), t.warnings());
      case Tip tip -> Stream.of(tip.body());
      case Plan plan -> Stream.of(plan.script().opening(), plan.script().closing());
      case Faq faq -> Stream.of(faq.answer());
      case DoNotAsk topic -> Stream.of(topic.why(), topic.instead());
      case Site _ -> Stream.empty();
    };
  }

  private static Stream<Prose> role(Role role) {
    var process = role.profile().process();
    return all(
        List.of(role.profile().about(), role.introduction()),
        List.of(process.adjustments(), process.next()),
        process.prepare());
  }

  private static Stream<Prose> question(Question.Guidance guidance) {
    return Stream.concat(
        all(List.of(guidance.why()), guidance.strongAnswer(), guidance.redFlags()),
        Stream.concat(
            all(guidance.probes(), guidance.followUps(), guidance.byLevel().values()),
            Stream.concat(guidance.anchors().values().stream(), guidance.toShow().stream())));
  }

  private static Stream<Prose> all(
      Collection<Prose> some, Collection<Prose> more, Collection<Prose> rest) {
    return Stream.of(some, more, rest).flatMap(Collection::stream);
  }
}
