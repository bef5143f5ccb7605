package io.github.askwell.render;

import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Entry;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.render.Frames.Crumb;
import io.github.askwell.render.Frames.Reader;
import io.github.askwell.render.Frames.Spot;
import io.github.askwell.render.InterviewerPage.Item;
import io.github.askwell.render.InterviewerPage.Shelf;
import io.github.askwell.render.PageModel.Link;
import io.github.askwell.render.PageModel.Routed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the pages of questions, competencies, technologies, tips and what is known of hiring.
record EntryPages(Library library, Frames frames) {
  private static final int RELATED = 4;

  List<Routed> pages() {
    var pages = new ArrayList<Routed>();
    pages.add(new Routed(Route.index(Kind.QUESTION), questionIndex()));
    pages.add(new Routed(Route.index(Kind.TECHNOLOGY), technologyIndex()));
    pages.add(new Routed(Route.index(Kind.COMPETENCY), competencyIndex()));
    pages.add(new Routed(Route.index(Kind.TIP), tipIndex()));
    pages.add(new Routed(Route.FAQ, faq()));
    pages.add(new Routed(Route.DO_NOT_ASK, doNotAsk()));
    Stream.of(library.questions(), library.technologies(), library.competencies(), library.tips())
        .flatMap(Collection::stream)
        .forEach(entry -> pages.add(new Routed(Route.of(entry), page(entry))));
    return pages;
  }

  private InterviewerPage page(Entry entry) {
    return switch (entry) {
      case Question question -> question(question);
      case Technology technology -> technology(technology);
      case Competency competency -> competency(competency);
      case Tip tip -> tip(tip);
      case Role _, Plan _ ->
          throw new IllegalArgumentException("no page of its own: " + entry.id());
    };
  }

  private InterviewerPage.QuestionIndex questionIndex() {
    var route = Route.index(Kind.QUESTION);
    return new InterviewerPage.QuestionIndex(
        frames.frame(
            index(
                route,
                "Question bank",
                "Every interview question, to be filtered by role, competency, level, type,"
                    + " technology and the minutes you have.")),
        cards(route).rows(library.questions()),
        new Facets(library).ofQuestions());
  }

  private InterviewerPage.QuestionPage question(Question question) {
    var route = Route.of(question);
    var cards = cards(route);
    return new InterviewerPage.QuestionPage(
        frames.frame(spot(question, "Questions", question.guidance().why().text())),
        cards.question(question),
        cards.guides(library.rolesAsking(question.id()), "question-" + question.id()),
        question.facts().sources().stream().map(s -> new Link(s.title(), s.url())).toList(),
        cards.rows(related(question)),
        cards.reviewed(question.upkeep()));
  }

  /// The questions that share most competencies with a question, its primary one counting twice.
  private List<Question> related(Question question) {
    Function<Question, Integer> nearness = other -> nearness(question, other);
    return library.questions().stream()
        .filter(other -> !other.id().equals(question.id()) && nearness.apply(other) > 0)
        .sorted(Comparator.comparing(nearness).reversed().thenComparing(Question::id))
        .limit(RELATED)
        .toList();
  }

  private static int nearness(Question question, Question other) {
    var wanted = question.facts().competencies();
    int shared = (int) wanted.stream().filter(other.facts().competencies()::contains).count();
    var first =
        wanted.stream().findFirst().equals(other.facts().competencies().stream().findFirst());
    return first ? shared + 1 : shared;
  }

  private InterviewerPage.TechnologyIndex technologyIndex() {
    var route = Route.index(Kind.TECHNOLOGY);
    var links = frames.links(route);
    var spot =
        index(
            route,
            "Technologies",
            "What to probe in each technology, and how to tell use from hearsay.");
    return new InterviewerPage.TechnologyIndex(
        frames.frame(spot),
        shelves(
            library.technologies(),
            technology -> technology.card().category(),
            t -> item(t, t.card().summary(), library.questionsUsing(t.id()).size(), links)));
  }

  private InterviewerPage.TechnologyPage technology(Technology technology) {
    var cards = cards(Route.of(technology));
    return new InterviewerPage.TechnologyPage(
        frames.frame(spot(technology, "Technologies", technology.card().summary())),
        cards.technology(technology),
        new Part.References(
            cards.guides(library.rolesUsing(technology.id()), "technology-" + technology.id()),
            cards.rows(library.questionsUsing(technology.id()))));
  }

  private InterviewerPage.CompetencyIndex competencyIndex() {
    var route = Route.index(Kind.COMPETENCY);
    var links = frames.links(route);
    var spot =
        index(
            route,
            "Competencies",
            "What candidates are rated on, and what each rating looks like.");
    return new InterviewerPage.CompetencyIndex(
        frames.frame(spot),
        library.competencies().stream()
            .map(c -> item(c, c.card().summary(), library.questionsOn(c.id()).size(), links))
            .toList());
  }

  private InterviewerPage.CompetencyPage competency(Competency competency) {
    var cards = cards(Route.of(competency));
    return new InterviewerPage.CompetencyPage(
        frames.frame(spot(competency, "Competencies", competency.card().summary())),
        cards.competency(competency),
        new Part.References(
            cards.guides(library.rolesRatedOn(competency.id()), "rubric-" + competency.id()),
            cards.rows(library.questionsOn(competency.id()))));
  }

  private InterviewerPage.TipIndex tipIndex() {
    var route = Route.index(Kind.TIP);
    var links = frames.links(route);
    var spot =
        index(
            route,
            "Tips for interviewers",
            "How to ask, listen and score so that two people reach the same result.");
    return new InterviewerPage.TipIndex(
        frames.frame(spot),
        shelves(
            library.tips(),
            tip -> tip.topic().label(),
            tip -> new Item(link(tip, links), Cards.opening(tip), "")));
  }

  private InterviewerPage.TipPage tip(Tip tip) {
    var cards = cards(Route.of(tip));
    var roles =
        library.roles().stream().filter(role -> library.tipsOf(role).contains(tip)).toList();
    var others = library.tips().stream().filter(other -> !other.equals(tip));
    return new InterviewerPage.TipPage(
        frames.frame(spot(tip, "Tips", Cards.opening(tip))),
        tip.title(),
        tip.topic().label(),
        cards.links().html(tip.body()),
        cards.guides(roles, "evaluate"),
        others.map(other -> link(other, cards.links())).toList());
  }

  private InterviewerPage.FaqPage faq() {
    var cards = cards(Route.FAQ);
    var spot =
        index(Route.FAQ, "Hiring FAQ", "What hiring managers ask about these roles, answered.");
    return new InterviewerPage.FaqPage(
        frames.frame(spot),
        library.faqs().stream()
            .filter(faq -> faq.audience() == Faq.Audience.EMPLOYER)
            .map(cards::answer)
            .toList());
  }

  private InterviewerPage.DoNotAskPage doNotAsk() {
    var links = frames.links(Route.DO_NOT_ASK);
    var spot =
        index(
            Route.DO_NOT_ASK,
            "Do not ask",
            "Topics to keep out of an interview, why, and what you may ask instead.");
    return new InterviewerPage.DoNotAskPage(
        frames.frame(spot),
        library.doNotAsk().stream().map(topic -> topic(topic, links)).toList(),
        new Facets(library).ofTopics());
  }

  private static InterviewerPage.Topic topic(DoNotAsk topic, Links links) {
    return new InterviewerPage.Topic(
        topic.id(),
        topic.topic(),
        links.html(topic.why(), topic.id() + "-", 1),
        links.html(topic.instead(), topic.id() + "-", 1),
        topic.jurisdictions().stream().map(Facets::jurisdiction).toList(),
        String.join(" ", topic.jurisdictions()),
        new Link(topic.source().title(), topic.source().url()));
  }

  private static <T> List<Shelf> shelves(
      List<T> entries, Function<T, String> name, Function<T, Item> item) {
    var shelves = new LinkedHashMap<String, List<Item>>();
    for (var entry : entries) {
      shelves.computeIfAbsent(name.apply(entry), _ -> new ArrayList<>()).add(item.apply(entry));
    }
    return shelves.entrySet().stream()
        .map(shelf -> new Shelf(Facets.slug(shelf.getKey()), shelf.getKey(), shelf.getValue()))
        .toList();
  }

  private static Item item(Entry entry, String summary, int questions, Links links) {
    var note = questions == 0 ? "" : questions == 1 ? "1 question" : questions + " questions";
    return new Item(link(entry, links), summary, note);
  }

  private static Link link(Entry entry, Links links) {
    return new Link(entry.title(), links.to(entry.kind(), entry.id()));
  }

  private static Spot index(Route route, String title, String description) {
    return new Spot(route, Reader.INTERVIEWER, title, description, List.of(), Optional.empty());
  }

  private static Spot spot(Entry entry, String place, String description) {
    return new Spot(
        Route.of(entry),
        Reader.INTERVIEWER,
        entry.title(),
        description,
        List.of(new Crumb(place, Route.index(entry.kind()))),
        Optional.of(entry.origin().file().name()));
  }

  private Cards cards(Route route) {
    return new Cards(library, frames.links(route));
  }
}
