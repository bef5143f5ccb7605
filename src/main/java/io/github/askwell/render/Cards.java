package io.github.askwell.render;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.content.Upkeep;
import io.github.askwell.page.PageModel.Day;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.page.Part;
import io.github.askwell.theme.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the parts that stand on more than one page for interviewers, for one page.
///
/// @param scale the ratings, lowest first
/// @param links of the page the parts stand on
record Cards(List<Site.Rating> scale, Links links) {
  private static final Pattern LEAD = Pattern.compile("^<strong>([^<]+?):?</strong>:?\\s*(?=\\S)");

  /// A question among others, under a heading of level 3.
  Part.QuestionCard question(Asked asked, int number) {
    var place = new Place("question-" + asked.question().id() + "-", 2);
    return card(asked, Optional.of(number), place);
  }

  /// A question among others without numbers, under a heading of level 3.
  Part.QuestionCard questionAmongOthers(Asked asked) {
    var place = new Place("question-" + asked.question().id() + "-", 2);
    return card(asked, Optional.empty(), place);
  }

  /// A question on its own page.
  Part.QuestionCard question(Asked asked) {
    return card(asked, Optional.empty(), new Place("", 0));
  }

  private Part.QuestionCard card(Asked asked, Optional<Integer> number, Place place) {
    var question = asked.question();
    var guidance = question.guidance();
    return new Part.QuestionCard(
        question.id(),
        number,
        question.text(),
        question.facts().theme().orElse(question.text()),
        links.to(Kind.QUESTION, question.id()),
        labels(asked.row()),
        guidance.toShow().map(shown -> html(shown, place)),
        new Part.Listen(
            html(guidance.why(), place),
            all(guidance.strongAnswer(), place),
            all(guidance.redFlags(), place),
            guidance.byLevel().entrySet().stream()
                .map(e -> note(e.getKey(), html(e.getValue(), place)))
                .toList(),
            guidance.anchors().isEmpty() ? List.of() : ladder(guidance.anchors(), place)),
        guidance.probes().stream().map(probe -> probe(html(probe, place))).toList(),
        all(guidance.followUps(), place));
  }

  private Part.Labels labels(Asked.Row row) {
    var facts = row.facts();
    return new Part.Labels(
        facts.minutes(),
        facts.type().label(),
        facts.levels().stream().map(Level::label).toList(),
        row.competencies().stream()
            .map(card -> link(Kind.COMPETENCY, card.id(), card.name()))
            .toList(),
        row.technologies().stream()
            .map(card -> link(Kind.TECHNOLOGY, card.id(), card.name()))
            .toList(),
        row.draft());
  }

  private Part.QuestionRow row(Asked.Row row) {
    var facts = row.facts();
    return new Part.QuestionRow(
        row.text(),
        links.to(Kind.QUESTION, row.id()),
        labels(row),
        new Part.Filters(
            row.roles().stream().map(Role.Profile::id).collect(Collectors.joining(" ")),
            String.join(" ", facts.competencies()),
            facts.levels().stream().map(Level::word).collect(Collectors.joining(" ")),
            facts.type().word(),
            String.join(" ", facts.technologies()),
            facts.minutes()));
  }

  List<Part.QuestionRow> rows(List<Asked.Row> questions) {
    return questions.stream().map(this::row).toList();
  }

  Part.TechnologyCard technology(Technology technology) {
    var place = new Place("", 0);
    return new Part.TechnologyCard(
        technology.id(),
        technology.card().name(),
        technology.card().category(),
        technology.card().summary(),
        links.to(Kind.TECHNOLOGY, technology.id()),
        technology.alternatives(),
        all(technology.probes(), place),
        all(technology.signs(), place),
        all(technology.warnings(), place));
  }

  /// A competency whose definition stands under a heading of level 2.
  Part.CompetencyCard competency(Competency competency) {
    return competency(competency, new Place("", 0));
  }

  /// A competency among others, under a heading of level 3.
  Part.CompetencyCard competencyAmongOthers(Competency competency) {
    return competency(competency, new Place("rubric-" + competency.id() + "-", 2));
  }

  private Part.CompetencyCard competency(Competency competency, Place place) {
    return new Part.CompetencyCard(
        competency.id(),
        competency.card().name(),
        competency.card().summary(),
        links.to(Kind.COMPETENCY, competency.id()),
        html(competency.definition(), place),
        all(competency.indicators(), place),
        ladder(competency.anchors(), place));
  }

  /// A tip among others, under a heading of level 3.
  Part.TipCard tip(Tip tip) {
    return new Part.TipCard(
        tip.id(),
        tip.title(),
        tip.topic().label(),
        links.to(Kind.TIP, tip.id()),
        opening(tip),
        html(tip.body(), new Place("tip-" + tip.id() + "-", 2)));
  }

  /// The first paragraph of a tip.
  static String opening(Tip tip) {
    return tip.body().text().lines().findFirst().orElse("");
  }

  Part.Answer answer(EntryPages.Answered answered, Optional<String> edit) {
    var faq = answered.faq();
    return new Part.Answer(
        faq.id(),
        faq.question(),
        html(faq.answer(), new Place("faq-" + faq.id() + "-", 2)),
        answered.roles().stream().map(r -> link(Kind.ROLE, r.id(), r.title())).toList(),
        edit);
  }

  Part.Reviewed reviewed(Upkeep upkeep) {
    return new Part.Reviewed(upkeep.owner(), Day.of(upkeep.reviewed()));
  }

  /// Leads to the guides of roles, to a place in them when the fragment is not empty.
  List<Link> guides(List<Role.Profile> roles, String fragment) {
    return roles.stream()
        .map(role -> {
          var guide = links.to(Route.guide(role.id()));
          return new Link(role.title(), fragment.isEmpty() ? guide : guide + "#" + fragment);
        })
        .toList();
  }

  private Link link(Kind kind, String id, String label) {
    return new Link(label, links.to(kind, id));
  }

  private List<Part.Rung> ladder(SortedMap<Integer, Prose> anchors, Place place) {
    var rungs = new ArrayList<Part.Rung>();
    for (var rating : scale.reversed()) {
      var anchor = Optional.ofNullable(anchors.get(rating.value()));
      rungs.add(
          new Part.Rung(rating.value(), rating.label(), anchor.map(prose -> html(prose, place))));
    }
    return rungs;
  }

  private static Part.LevelNote note(Level level, Html text) {
    return new Part.LevelNote(level.word() + "-level", level.label(), text);
  }

  private static Part.Probe probe(Html html) {
    var lead = LEAD.matcher(html.markup());
    return lead.find()
        ? new Part.Probe(
            Optional.of(unescaped(lead.group(1))), new Html(html.markup().substring(lead.end())))
        : new Part.Probe(Optional.empty(), html);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private List<Html> all(List<Prose> items, Place place) {
    return items.stream().map(item -> html(item, place)).toList();
  }

  private Html html(Prose prose, Place place) {
    return links.html(prose, place.prefix(), place.deeper());
  }

  /// Where prose stands on a page: what goes before its anchors, how far its headings move down.
  private record Place(String prefix, int deeper) {}
}
