package io.github.askwell.render;

import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.render.Frames.Crumb;
import io.github.askwell.render.Frames.Reader;
import io.github.askwell.render.Frames.Spot;
import io.github.askwell.render.PageModel.Bar;
import io.github.askwell.render.PageModel.Link;
import io.github.askwell.render.PageModel.Routed;
import io.github.askwell.theme.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the interviewer guides.
record Guides(Library library, Frames frames) {

  List<Routed> pages() {
    return library.roles().stream()
        .map(role -> new Routed(Route.guide(role.id()), guide(role)))
        .toList();
  }

  private InterviewerPage.Guide guide(Role role) {
    var route = Route.guide(role.id());
    var cards = new Cards(library, frames.links(route));
    var questions = library.questionsOf(role);
    return new InterviewerPage.Guide(
        frames.frame(spot(role, route)),
        cover(role, cards),
        library.plansOf(role).stream().map(plan -> plan(plan, questions, cards)).toList(),
        numbered(questions, cards),
        library.tipsOf(role).stream().map(cards::tip).toList(),
        rubric(role, questions, cards),
        library.technologiesOf(role).stream().map(cards::technology).toList(),
        library.faqsOf(role, Faq.Audience.EMPLOYER).stream().map(cards::answer).toList(),
        library.doNotAsk().isEmpty()
            ? Optional.empty()
            : Optional.of(cards.links().to(Route.DO_NOT_ASK)));
  }

  private static Spot spot(Role role, Route route) {
    var above =
        List.of(
            new Crumb("Roles", Route.index(Kind.ROLE)), new Crumb(role.title(), Route.of(role)));
    return new Spot(
        route,
        Reader.INTERVIEWER,
        role.title() + " interview guide",
        "Questions, strong answers, red flags, rating anchors and interview plans for hiring: "
            + role.profile().summary(),
        above,
        Optional.of(role.origin().file().name()));
  }

  private InterviewerPage.Cover cover(Role role, Cards cards) {
    return new InterviewerPage.Cover(
        role.title(),
        role.profile().summary(),
        role.profile().levels().stream().map(Level::label).toList(),
        cards.links().html(role.introduction()),
        cards.links().to(Route.of(role)),
        minutes(library.questionsOf(role)),
        cards.reviewed(role.upkeep()),
        role.draft());
  }

  private static List<Part.QuestionCard> numbered(List<Question> questions, Cards cards) {
    var numbered = new ArrayList<Part.QuestionCard>();
    questions.forEach(question -> numbered.add(cards.question(question, numbered.size() + 1)));
    return numbered;
  }

  private Part.Plan plan(Plan plan, List<Question> questions, Cards cards) {
    var anchor = Route.planAnchor(plan.id());
    return new Part.Plan(
        anchor,
        plan.title(),
        plan.level().label(),
        plan.time().total(),
        plan.interviewers(),
        segments(plan, questions, cards),
        html(plan.script().opening(), anchor, cards),
        html(plan.script().closing(), anchor, cards));
  }

  private static Html html(Prose prose, String anchor, Cards cards) {
    return cards.links().html(prose, anchor + "-", 2);
  }

  private List<Part.Segment> segments(Plan plan, List<Question> questions, Cards cards) {
    var strip = new Strip(plan.time().total());
    strip.add(Part.Phase.OPENING, "", new Link("Opening", ""), plan.time().opening());
    for (var slot : plan.slots()) {
      var question = library.question(slot.question());
      var theme = question.facts().theme().orElse(question.text());
      int place = questions.indexOf(question);
      var href =
          place < 0 ? cards.links().to(Kind.QUESTION, question.id()) : "#question-" + question.id();
      var mark = place < 0 ? "•" : String.valueOf(place + 1);
      strip.add(Part.Phase.QUESTION, mark, new Link(theme, href), slot.minutes());
    }
    int spare = plan.time().total() - plan.plannedMinutes();
    strip.add(Part.Phase.SPARE, "", new Link("In hand", ""), spare);
    strip.add(
        Part.Phase.CLOSING, "", new Link("The candidate’s questions", ""), plan.time().closing());
    return strip.segments;
  }

  private static List<Part.Criterion> rubric(Role role, List<Question> questions, Cards cards) {
    int most =
        role.rubric().stream()
            .mapToInt(c -> minutes(on(c.competency(), questions)))
            .max()
            .orElse(0);
    return role.rubric().stream().map(c -> criterion(c, questions, cards, most)).toList();
  }

  private static Part.Criterion criterion(
      Role.Criterion criterion, List<Question> questions, Cards cards, int most) {
    var id = criterion.competency();
    int minutes = minutes(on(id, questions));
    var cells = new ArrayList<Part.Cell>();
    for (var question : questions) {
      cells.add(
          new Part.Cell(cells.size() + 1, "#question-" + question.id(), evidence(id, question)));
    }
    return new Part.Criterion(
        cards.competencyAmongOthers(cards.library().competency(id)),
        weight(criterion.weight()),
        criterion.rationale(),
        on(id, questions).size(),
        minutes,
        Bar.of(0, minutes, most),
        cells);
  }

  private static List<Question> on(String competency, List<Question> questions) {
    return questions.stream().filter(q -> q.facts().competencies().contains(competency)).toList();
  }

  private static String evidence(String competency, Question question) {
    return switch (question.facts().competencies().indexOf(competency)) {
      case -1 -> "none";
      case 0 -> "primary";
      default -> "secondary";
    };
  }

  private static int minutes(List<Question> questions) {
    return questions.stream().mapToInt(question -> question.facts().minutes()).sum();
  }

  /// A weight in percent, with one decimal where it has one.
  private static String weight(double weight) {
    long tenths = Math.round(weight * 10);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  /// Lays stretches of time one after the other.
  private static final class Strip {
    private final int total;
    private final List<Part.Segment> segments = new ArrayList<>();
    private int elapsed;

    Strip(int total) {
      this.total = total;
    }

    void add(Part.Phase phase, String mark, Link what, int minutes) {
      if (minutes > 0) {
        var bar = Bar.of(elapsed, minutes, total);
        segments.add(new Part.Segment(phase, mark, what, minutes, elapsed, elapsed + minutes, bar));
        elapsed += minutes;
      }
    }
  }
}
