package io.github.askwell.render;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.page.InterviewerPage;
import io.github.askwell.page.PageModel.Bar;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.page.Part;
import io.github.askwell.render.EntryPages.Answered;
import io.github.askwell.render.Frames.Crumb;
import io.github.askwell.render.Frames.Reader;
import io.github.askwell.render.Frames.Spot;
import io.github.askwell.theme.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the interviewer guides.
///
/// @param scale the ratings, lowest first
record Guides(Frames frames, List<Site.Rating> scale) {

  /// What a guide is made from.
  ///
  /// @param questions the questions of the guide, in its order
  /// @param competencies what the criteria of the role's rubric are, in their order
  /// @param faqs what employers ask about the role
  /// @param warns whether the site says what never to ask
  record Opened(
      Role role,
      List<Asked> questions,
      List<Planned> plans,
      List<Tip> tips,
      List<Competency> competencies,
      List<Technology> technologies,
      List<Answered> faqs,
      boolean warns) {}

  /// A plan with the questions of its slots.
  record Planned(Plan plan, List<Question> questions) {}

  InterviewerPage.Guide guide(Opened opened) {
    var role = opened.role();
    var route = Route.guide(role.id());
    var cards = new Cards(scale, frames.links(route));
    var questions = opened.questions().stream().map(Asked::question).toList();
    return new InterviewerPage.Guide(
        frames.frame(spot(opened, route)),
        cover(role, questions, cards),
        opened.plans().stream().map(plan -> plan(plan, questions, cards)).toList(),
        numbered(opened.questions(), cards),
        opened.tips().stream().map(cards::tip).toList(),
        rubric(opened, questions, cards),
        opened.technologies().stream().map(cards::technology).toList(),
        opened.faqs().stream().map(f -> cards.answer(f, frames.edit(f.faq().origin()))).toList(),
        opened.warns() ? Optional.of(cards.links().to(Route.DO_NOT_ASK)) : Optional.empty());
  }

  private Spot spot(Opened opened, Route route) {
    var role = opened.role();
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
        Optional.of(role.origin().file().name()),
        frames.changed(sources(opened)));
  }

  private static InterviewerPage.Cover cover(Role role, List<Question> questions, Cards cards) {
    return new InterviewerPage.Cover(
        role.title(),
        role.profile().summary(),
        role.profile().levels().stream().map(Level::label).toList(),
        cards.links().html(role.introduction()),
        cards.links().to(Route.of(role)),
        cards.links().to(Route.kit(role.id())),
        minutes(questions),
        cards.reviewed(role.upkeep()),
        role.draft());
  }

  private static List<Part.QuestionCard> numbered(List<Asked> questions, Cards cards) {
    var numbered = new ArrayList<Part.QuestionCard>();
    questions.forEach(question -> numbered.add(cards.question(question, numbered.size() + 1)));
    return numbered;
  }

  /// The files of all that stands in a guide, that of the role first.
  private static Stream<SourceFile> sources(Opened opened) {
    return Stream.of(
            Stream.of(opened.role()),
            opened.questions().stream().map(Asked::question),
            opened.plans().stream().map(Planned::plan),
            opened.tips().stream(),
            opened.competencies().stream(),
            opened.technologies().stream(),
            opened.faqs().stream().map(Answered::faq))
        .flatMap(items -> items.map(Library.Item::origin))
        .map(Origin::file)
        .distinct();
  }

  private Part.Plan plan(Planned planned, List<Question> questions, Cards cards) {
    var plan = planned.plan();
    var anchor = Route.planAnchor(plan.id());
    return new Part.Plan(
        anchor,
        plan.title(),
        plan.level().label(),
        plan.time().total(),
        plan.interviewers(),
        segments(planned, questions, cards),
        html(plan.script().opening(), anchor, cards),
        html(plan.script().closing(), anchor, cards),
        frames.edit(plan.origin().file().name()));
  }

  private static Html html(Prose prose, String anchor, Cards cards) {
    return cards.links().html(prose, anchor + "-", 2);
  }

  private static List<Part.Segment> segments(
      Planned planned, List<Question> questions, Cards cards) {
    var plan = planned.plan();
    var strip = new Strip(plan.time().total());
    strip.add(Part.Phase.OPENING, "", new Link("Opening", ""), plan.time().opening());
    for (int i = 0; i < plan.slots().size(); i++) {
      var question = planned.questions().get(i);
      var theme = question.facts().theme().orElse(question.text());
      int place = questions.indexOf(question);
      var href =
          place < 0 ? cards.links().to(Kind.QUESTION, question.id()) : "#question-" + question.id();
      var mark = place < 0 ? "•" : String.valueOf(place + 1);
      strip.add(Part.Phase.QUESTION, mark, new Link(theme, href), plan.slots().get(i).minutes());
    }
    int spare = plan.time().total() - plan.plannedMinutes();
    strip.add(Part.Phase.SPARE, "", new Link("In hand", ""), spare);
    strip.add(
        Part.Phase.CLOSING, "", new Link("The candidate’s questions", ""), plan.time().closing());
    return strip.segments;
  }

  static List<Part.Criterion> rubric(Opened opened, List<Question> questions, Cards cards) {
    var rubric = opened.role().rubric();
    int most =
        rubric.stream().mapToInt(c -> minutes(on(c.competency(), questions))).max().orElse(0);
    var criteria = new ArrayList<Part.Criterion>();
    for (int i = 0; i < rubric.size(); i++) {
      var card = cards.competencyAmongOthers(opened.competencies().get(i));
      criteria.add(criterion(rubric.get(i), card, questions, most));
    }
    return criteria;
  }

  private static Part.Criterion criterion(
      Role.Criterion criterion, Part.CompetencyCard card, List<Question> questions, int most) {
    var id = criterion.competency();
    int minutes = minutes(on(id, questions));
    var cells = new ArrayList<Part.Cell>();
    for (var question : questions) {
      cells.add(
          new Part.Cell(cells.size() + 1, "#question-" + question.id(), evidence(id, question)));
    }
    return new Part.Criterion(
        card,
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
