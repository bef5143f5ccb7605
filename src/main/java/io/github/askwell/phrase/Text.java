package io.github.askwell.phrase;

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
import io.github.askwell.phrase.Passage.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What authors wrote in an item: all that is published of it, and nothing of what `do-not-ask.yaml`
/// quotes.
///
/// @param passages in the order in which they are read
public record Text(Library.Item item, List<Passage> passages) {
  public Text {
    passages = List.copyOf(passages);
  }

  public static Text of(Library.Item item) {
    var writer = new Writer(item.origin());
    switch (item) {
      case Role role -> writer.role(role);
      case Question question -> writer.question(question);
      case Competency competency -> writer.competency(competency);
      case Technology technology -> writer.technology(technology);
      case Tip tip -> writer.add(tip.body(), Use.READ_BY_INTERVIEWERS, "");
      case Faq faq -> writer.faq(faq);
      case Plan plan -> {
        writer.add(plan.script().opening(), Use.SAID_TO_CANDIDATES, "/script/opening");
        writer.add(plan.script().closing(), Use.SAID_TO_CANDIDATES, "/script/closing");
      }
      case DoNotAsk _, Site _ -> {}
    }
    return new Text(item, writer.passages);
  }

  /// The passages of one use.
  public Stream<Passage> passages(Use use) {
    return passages.stream().filter(passage -> passage.use() == use);
  }

  private static final class Writer {
    private final Origin origin;
    private final List<Passage> passages = new ArrayList<>();

    Writer(Origin origin) {
      this.origin = origin;
    }

    void role(Role role) {
      var profile = role.profile();
      var process = profile.process();
      add(profile.summary(), Use.READ_BY_CANDIDATES, "/summary");
      add(profile.about(), Use.READ_BY_CANDIDATES, "#about-the-role");
      list(process.prepare(), Use.READ_BY_CANDIDATES, "/candidate/prepare");
      add(process.adjustments(), Use.READ_BY_CANDIDATES, "/candidate/adjustments");
      add(process.next(), Use.READ_BY_CANDIDATES, "/candidate/next");
      add(role.introduction(), Use.READ_BY_INTERVIEWERS, "#introduction");
    }

    void question(Question question) {
      var guidance = question.guidance();
      add(question.text(), Use.SAID_TO_CANDIDATES, "/question");
      add(guidance.why(), Use.READ_BY_INTERVIEWERS, "#why-it-matters");
      guidance.toShow().ifPresent(it -> add(it, Use.SAID_TO_CANDIDATES, "#to-show"));
      list(guidance.strongAnswer(), Use.READ_BY_INTERVIEWERS, "#strong-answer");
      list(guidance.redFlags(), Use.READ_BY_INTERVIEWERS, "#red-flags");
      list(guidance.probes(), Use.SAID_TO_CANDIDATES, "#probes");
      list(guidance.followUps(), Use.SAID_TO_CANDIDATES, "#follow-ups");
      guidance
          .byLevel()
          .forEach((level, prose) ->
              add(prose, Use.READ_BY_INTERVIEWERS, "#" + level.word() + "-level"));
      anchors(guidance.anchors());
    }

    void competency(Competency competency) {
      add(competency.card().summary(), Use.READ_BY_INTERVIEWERS, "/summary");
      add(competency.definition(), Use.READ_BY_INTERVIEWERS, "#definition");
      list(competency.indicators(), Use.READ_BY_INTERVIEWERS, "#indicators");
      anchors(competency.anchors());
    }

    void technology(Technology technology) {
      add(technology.card().summary(), Use.READ_BY_INTERVIEWERS, "/summary");
      list(technology.probes(), Use.SAID_TO_CANDIDATES, "#what-to-probe");
      list(technology.signs(), Use.READ_BY_INTERVIEWERS, "#signs-of-real-use");
      list(technology.warnings(), Use.READ_BY_INTERVIEWERS, "#warning-signs");
    }

    void faq(Faq faq) {
      var use =
          switch (faq.audience()) {
            case CANDIDATE -> Use.READ_BY_CANDIDATES;
            case EMPLOYER -> Use.READ_BY_INTERVIEWERS;
          };
      add(faq.question(), use, "/question");
      add(faq.answer(), use, "/answer");
    }

    private void anchors(Map<Integer, Prose> anchors) {
      anchors.forEach((rating, prose) -> add(prose, Use.READ_BY_INTERVIEWERS, "#rating-" + rating));
    }

    private void list(List<Prose> items, Use use, String section) {
      for (int i = 0; i < items.size(); i++) {
        add(items.get(i), use, section + "/" + i);
      }
    }

    void add(Prose prose, Use use, String part) {
      passages.add(Passage.of(prose, use, part, origin));
    }

    private void add(String line, Use use, String part) {
      passages.add(Passage.of(line, use, part, origin));
    }
  }
}
