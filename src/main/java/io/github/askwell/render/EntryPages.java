package io.github.askwell.render;

import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Entry;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.page.InterviewerPage;
import io.github.askwell.page.InterviewerPage.Item;
import io.github.askwell.page.InterviewerPage.Shelf;
import io.github.askwell.page.PageModel.Facet;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.page.Part;
import io.github.askwell.render.Frames.Crumb;
import io.github.askwell.render.Frames.Reader;
import io.github.askwell.render.Frames.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the pages of questions, competencies, technologies, tips and what is known of hiring.
///
/// @param scale the ratings, lowest first
record EntryPages(Frames frames, List<Site.Rating> scale) {

  /// All questions and what they can be narrowed by.
  record Bank(List<Asked.Row> questions, List<Facet> facets) {}

  /// A question and those nearest to it.
  record Neighbours(Asked asked, List<Asked.Row> related) {}

  /// An entry with what refers to it.
  record Referred<E extends Entry>(E entry, List<Role.Profile> roles, List<Asked.Row> questions) {}

  /// An entry with the number of questions that refer to it.
  record Counted<E extends Entry>(E entry, int questions) {}

  /// A tip, the roles whose guides show it, and all other tips.
  record TipAmongOthers(Tip tip, List<Role.Profile> roles, List<Tip> others) {}

  /// A question about hiring with the roles it belongs to.
  record Answered(Faq faq, List<Role.Profile> roles) {}

  InterviewerPage.QuestionIndex questionIndex(Bank bank) {
    var route = Route.index(Kind.QUESTION);
    return new InterviewerPage.QuestionIndex(
        frames.frame(
            index(
                route,
                "Question bank",
                "Every interview question, to be filtered by role, competency, level, type,"
                    + " technology and the minutes you have.")),
        cards(route).rows(bank.questions()),
        bank.facets());
  }

  InterviewerPage.QuestionPage question(Neighbours neighbours) {
    var asked = neighbours.asked();
    var question = asked.question();
    var cards = cards(Route.of(question));
    return new InterviewerPage.QuestionPage(
        frames.frame(spot(question, "Questions", question.guidance().why().text())),
        cards.question(asked),
        cards.guides(asked.row().roles(), "question-" + question.id()),
        question.facts().sources().stream().map(s -> new Link(s.title(), s.url())).toList(),
        cards.rows(neighbours.related()),
        cards.reviewed(question.upkeep()));
  }

  InterviewerPage.TechnologyIndex technologyIndex(List<Counted<Technology>> technologies) {
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
            technologies,
            counted -> counted.entry().card().category(),
            counted -> item(counted, counted.entry().card().summary(), links)));
  }

  InterviewerPage.TechnologyPage technology(Referred<Technology> referred) {
    var technology = referred.entry();
    var cards = cards(Route.of(technology));
    return new InterviewerPage.TechnologyPage(
        frames.frame(spot(technology, "Technologies", technology.card().summary())),
        cards.technology(technology),
        new Part.References(
            cards.guides(referred.roles(), "technology-" + technology.id()),
            cards.rows(referred.questions())));
  }

  InterviewerPage.CompetencyIndex competencyIndex(List<Counted<Competency>> competencies) {
    var route = Route.index(Kind.COMPETENCY);
    var links = frames.links(route);
    var spot =
        index(
            route,
            "Competencies",
            "What candidates are rated on, and what each rating looks like.");
    return new InterviewerPage.CompetencyIndex(
        frames.frame(spot),
        competencies.stream()
            .map(counted -> item(counted, counted.entry().card().summary(), links))
            .toList());
  }

  InterviewerPage.CompetencyPage competency(Referred<Competency> referred) {
    var competency = referred.entry();
    var cards = cards(Route.of(competency));
    return new InterviewerPage.CompetencyPage(
        frames.frame(spot(competency, "Competencies", competency.card().summary())),
        cards.competency(competency),
        new Part.References(
            cards.guides(referred.roles(), "rubric-" + competency.id()),
            cards.rows(referred.questions())));
  }

  InterviewerPage.TipIndex tipIndex(List<Tip> tips) {
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
            tips,
            tip -> tip.topic().label(),
            tip -> new Item(link(tip, links), Cards.opening(tip), "")));
  }

  InterviewerPage.TipPage tip(TipAmongOthers ingredients) {
    var tip = ingredients.tip();
    var cards = cards(Route.of(tip));
    return new InterviewerPage.TipPage(
        frames.frame(spot(tip, "Tips", Cards.opening(tip))),
        tip.title(),
        tip.topic().label(),
        cards.links().html(tip.body()),
        cards.guides(ingredients.roles(), "evaluate"),
        ingredients.others().stream().map(other -> link(other, cards.links())).toList());
  }

  InterviewerPage.FaqPage faq(List<Answered> faqs) {
    var cards = cards(Route.FAQ);
    var spot =
        index(Route.FAQ, "Hiring FAQ", "What hiring managers ask about these roles, answered.");
    return new InterviewerPage.FaqPage(
        frames.frame(from(faqs.stream().map(f -> f.faq().origin()), spot)),
        faqs.stream().map(f -> cards.answer(f, frames.edit(f.faq().origin()))).toList());
  }

  InterviewerPage.DoNotAskPage doNotAsk(List<DoNotAsk> topics) {
    var links = frames.links(Route.DO_NOT_ASK);
    var spot =
        index(
            Route.DO_NOT_ASK,
            "Do not ask",
            "Topics to keep out of an interview, why, and what you may ask instead.");
    return new InterviewerPage.DoNotAskPage(
        frames.frame(from(topics.stream().map(DoNotAsk::origin), spot)),
        topics.stream().map(topic -> topic(topic, links)).toList(),
        Facets.ofTopics(topics));
  }

  private InterviewerPage.Topic topic(DoNotAsk topic, Links links) {
    return new InterviewerPage.Topic(
        topic.id(),
        topic.topic(),
        links.html(topic.why(), topic.id() + "-", 1),
        links.html(topic.instead(), topic.id() + "-", 1),
        topic.jurisdictions().stream().map(Facets::jurisdiction).toList(),
        String.join(" ", topic.jurisdictions()),
        new Link(topic.source().title(), topic.source().url()),
        frames.edit(topic.origin()));
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

  private static Item item(Counted<?> counted, String summary, Links links) {
    int questions = counted.questions();
    var note = questions == 0 ? "" : questions == 1 ? "1 question" : questions + " questions";
    return new Item(link(counted.entry(), links), summary, note);
  }

  private static Link link(Entry entry, Links links) {
    return new Link(entry.title(), links.to(entry.kind(), entry.id()));
  }

  private static Spot index(Route route, String title, String description) {
    return new Spot(
        route,
        Reader.INTERVIEWER,
        title,
        description,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// The page of a list, which can be edited when all of it stands in one file.
  private Spot from(Stream<Origin> origins, Spot spot) {
    var files = origins.map(Origin::file).distinct().toList();
    return new Spot(
        spot.route(),
        spot.reader(),
        spot.title(),
        spot.description(),
        spot.above(),
        files.size() == 1 ? Optional.of(files.getFirst().name()) : Optional.empty(),
        frames.changed(files.stream()));
  }

  private Spot spot(Entry entry, String place, String description) {
    return new Spot(
        Route.of(entry),
        Reader.INTERVIEWER,
        entry.title(),
        description,
        List.of(new Crumb(place, Route.index(entry.kind()))),
        Optional.of(entry.origin().file().name()),
        frames.changed(Stream.of(entry.origin().file())));
  }

  private Cards cards(Route route) {
    return new Cards(scale, frames.links(route));
  }
}
