package io.github.askwell.wording;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What authors wrote in an item, passage by passage.
final class Written {
  private final Origin origin;
  private final List<Passage> passages = new ArrayList<>();

  private Written(Origin origin) {
    this.origin = origin;
  }

  /// All that is published of an item; nothing of what `do-not-ask.yaml` quotes.
  static List<Passage> in(Library.Item item) {
    var written = new Written(item.origin());
    switch (item) {
      case Role role -> {
        written.profile(role.profile());
        written.add(role.introduction(), "#introduction");
      }
      case Question question -> written.question(question);
      case Competency competency -> {
        written.add(competency.card().summary(), "/summary");
        written.add(competency.definition(), "#definition");
        written.list(competency.indicators(), "#indicators");
        written.anchors(competency.anchors());
      }
      case Technology technology -> {
        written.add(technology.card().summary(), "/summary");
        written.list(technology.probes(), "#what-to-probe");
        written.list(technology.signs(), "#signs-of-real-use");
        written.list(technology.warnings(), "#warning-signs");
      }
      case Tip tip -> written.add(tip.body(), "");
      case Faq faq -> {
        written.add(faq.question(), "/question");
        written.add(faq.answer(), "/answer");
      }
      case Plan plan -> {
        written.add(plan.script().opening(), "/script/opening");
        written.add(plan.script().closing(), "/script/closing");
      }
      case DoNotAsk _, Site _ -> {}
    }
    return written.passages;
  }

  /// What candidates read of an item before their interview.
  static List<Passage> forCandidates(Library.Item item) {
    var written = new Written(item.origin());
    switch (item) {
      case Role role -> written.profile(role.profile());
      case Faq faq when faq.audience() == Faq.Audience.CANDIDATE ->
          written.add(faq.answer(), "/answer");
      case Faq _, Question _, Competency _, Technology _, Tip _, Plan _, DoNotAsk _, Site _ -> {}
    }
    return written.passages;
  }

  private void profile(Role.Profile profile) {
    add(profile.summary(), "/summary");
    add(profile.about(), "#about-the-role");
    list(profile.process().prepare(), "/candidate/prepare");
    add(profile.process().adjustments(), "/candidate/adjustments");
    add(profile.process().next(), "/candidate/next");
  }

  private void question(Question question) {
    var guidance = question.guidance();
    add(question.text(), "/question");
    add(guidance.why(), "#why-it-matters");
    list(guidance.strongAnswer(), "#strong-answer");
    list(guidance.redFlags(), "#red-flags");
    list(guidance.probes(), "#probes");
    list(guidance.followUps(), "#follow-ups");
    guidance.byLevel().forEach((level, prose) -> add(prose, "#" + level.word() + "-level"));
    anchors(guidance.anchors());
  }

  private void anchors(Map<Integer, Prose> anchors) {
    anchors.forEach((rating, prose) -> add(prose, "#rating-" + rating));
  }

  private void list(List<Prose> items, String section) {
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i), section + "/" + i);
    }
  }

  private void add(Prose prose, String part) {
    passages.add(Passage.of(prose, part, origin));
  }

  private void add(String line, String part) {
    passages.add(Passage.of(line, part, origin));
  }
}
