package io.github.askwell.leak;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What of an item no candidate may read: all that was written, but for what the types of candidates'
/// pages can hold. A test puts a mark into every text of every item and holds the two lists against each
/// other.
final class Restricted {
  /// What of the HTML of [Prose] people read or hear besides its text.
  private static final Pattern TOLD = Pattern.compile(" (?:alt|title)=\"([^\"]+)\"");

  private final Origin origin;
  private final List<Field> fields = new ArrayList<>();

  private Restricted(Origin origin) {
    this.origin = origin;
  }

  /// The fields of an item, in the order in which they are read.
  static List<Field> of(Library.Item item) {
    var found = new Restricted(item.origin());
    switch (item) {
      case Role role -> found.role(role);
      case Question question -> found.question(question);
      case Competency competency -> found.competency(competency);
      case Technology technology -> found.technology(technology);
      case Tip tip -> {
        found.add("/title", tip.title());
        found.add("", tip.body());
      }
      case Faq faq -> found.faq(faq);
      case Plan plan -> found.plan(plan);
      case DoNotAsk topic -> found.topic(topic);
      case Site site -> found.site(site);
    }
    return found.fields;
  }

  private void role(Role role) {
    add("#introduction", role.introduction());
    for (int i = 0; i < role.rubric().size(); i++) {
      var part = "/competencies/" + i + "/rationale";
      role.rubric().get(i).rationale().ifPresent(why -> add(part, why));
    }
    add("/owner", role.upkeep().owner());
  }

  private void question(Question question) {
    var guidance = question.guidance();
    fields.add(new Field(origin, "/question", question.text(), true));
    add("#why-it-matters", guidance.why());
    guidance.toShow().ifPresent(shown -> add("#to-show", shown));
    list("#strong-answer", guidance.strongAnswer());
    list("#red-flags", guidance.redFlags());
    list("#probes", guidance.probes());
    list("#follow-ups", guidance.followUps());
    guidance.byLevel().forEach((level, prose) -> add("#" + level.word() + "-level", prose));
    anchors(guidance.anchors());
    question.facts().sources().forEach(source -> add("/sources", source.title()));
    add("/owner", question.upkeep().owner());
  }

  private void competency(Competency competency) {
    add("#definition", competency.definition());
    list("#indicators", competency.indicators());
    anchors(competency.anchors());
  }

  private void technology(Technology technology) {
    technology.alternatives().forEach(name -> add("/alternatives", name));
    list("#what-to-probe", technology.probes());
    list("#signs-of-real-use", technology.signs());
    list("#warning-signs", technology.warnings());
  }

  private void faq(Faq faq) {
    if (faq.audience() == Faq.Audience.EMPLOYER) {
      add("/question", faq.question());
      add("/answer", faq.answer());
    }
  }

  private void plan(Plan plan) {
    add("/title", plan.title());
    add("/script/opening", plan.script().opening());
    add("/script/closing", plan.script().closing());
  }

  private void topic(DoNotAsk topic) {
    add("/topic", topic.topic());
    add("/why", topic.why());
    add("/instead", topic.instead());
    add("/source", topic.source().title());
  }

  private void site(Site site) {
    site.scale().forEach(rating -> add("/scale", rating.label()));
  }

  private void anchors(Map<Integer, Prose> anchors) {
    anchors.forEach((rating, prose) -> add("#rating-" + rating, prose));
  }

  private void list(String section, List<Prose> items) {
    for (int i = 0; i < items.size(); i++) {
      add(section + "/" + i, items.get(i));
    }
  }

  private void add(String part, Prose prose) {
    add(part, prose.text());
    if (!prose.links().isEmpty()) {
      TOLD.matcher(prose.html()).results().forEach(match -> add(part, match.group(1)));
    }
  }

  private void add(String part, String text) {
    fields.add(new Field(origin, part, text, false));
  }
}
