package io.github.askwell.site;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of a library that no candidate may read, each with the name of its field.
record Restricted(List<Text> texts) {
  private static final int RUN = 8;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// A text and where it comes from, such as `questions/api-security#red-flags`.
  record Text(String field, String text) {}

  /// The restricted texts of a library.
  static Restricted of(Library library) {
    var texts = new ArrayList<Text>();
    library.roles().forEach(role -> addRole(texts, role));
    library.questions().forEach(question -> addQuestion(texts, question));
    library.competencies().forEach(competency -> addCompetency(texts, competency));
    library.technologies().forEach(technology -> addTechnology(texts, technology));
    library.plans().forEach(plan -> addPlan(texts, plan));
    library.tips().forEach(tip -> add(texts, "tips/" + tip.id(), Stream.of(tip.body())));
    library.faqs().stream()
        .filter(faq -> faq.audience() == Faq.Audience.EMPLOYER)
        .forEach(faq -> add(texts, "faq/" + faq.id(), Stream.of(faq.answer())));
    library
        .doNotAsk()
        .forEach(topic -> add(texts, topic.id(), Stream.of(topic.why(), topic.instead())));
    return new Restricted(List.copyOf(texts));
  }

  /// The fields of which a page gives something away: eight words in a row, or the whole text when
  /// it has five to seven. Case and punctuation do not count.
  List<String> leaksIn(String page) {
    var words = normal(page);
    return texts.stream()
        .flatMap(text ->
            runs(text.text()).filter(words::contains).limit(1).map(r -> text.field() + ":" + r))
        .toList();
  }

  private static Stream<String> runs(String text) {
    var words = normal(text).strip().split(" ");
    if (words.length < 5) {
      return Stream.of();
    }
    var runs = new ArrayList<String>();
    for (int start = 0; start == 0 || start + RUN <= words.length; start++) {
      int end = Math.min(words.length, start + RUN);
      runs.add(" " + String.join(" ", List.of(words).subList(start, end)) + " ");
    }
    return runs.stream();
  }

  private static String normal(String text) {
    return " " + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }

  private static void addRole(List<Text> texts, Role role) {
    var id = "roles/" + role.id();
    add(texts, id + "#introduction", Stream.of(role.introduction()));
    role.rubric().stream()
        .flatMap(criterion -> criterion.rationale().stream())
        .forEach(rationale -> texts.add(new Text(id + "#rationale", rationale)));
  }

  private static void addQuestion(List<Text> texts, Question question) {
    var id = "questions/" + question.id();
    var guidance = question.guidance();
    texts.add(new Text(id + "#question", question.text()));
    add(texts, id + "#why", Stream.of(guidance.why()));
    add(texts, id + "#to-show", guidance.toShow().stream());
    add(texts, id + "#strong-answer", guidance.strongAnswer().stream());
    add(texts, id + "#red-flags", guidance.redFlags().stream());
    add(texts, id + "#probes", guidance.probes().stream());
    add(texts, id + "#follow-ups", guidance.followUps().stream());
    add(texts, id + "#by-level", guidance.byLevel().values().stream());
    add(texts, id + "#anchors", guidance.anchors().values().stream());
  }

  private static void addCompetency(List<Text> texts, Competency competency) {
    var id = "competencies/" + competency.id();
    add(texts, id + "#definition", Stream.of(competency.definition()));
    add(texts, id + "#indicators", competency.indicators().stream());
    add(texts, id + "#anchors", competency.anchors().values().stream());
  }

  private static void addTechnology(List<Text> texts, Technology technology) {
    var id = "technologies/" + technology.id();
    add(texts, id + "#probes", technology.probes().stream());
    add(texts, id + "#signs", technology.signs().stream());
    add(texts, id + "#warnings", technology.warnings().stream());
  }

  private static void addPlan(List<Text> texts, Plan plan) {
    var script = plan.script();
    add(texts, "plans/" + plan.id(), Stream.of(script.opening(), script.closing()));
  }

  private static void add(List<Text> texts, String field, Stream<Prose> pieces) {
    pieces.forEach(prose -> texts.add(new Text(field, prose.text())));
  }
}
