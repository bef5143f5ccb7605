package io.github.askwell.search;

import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.search.SearchDocument.Place;
import io.github.askwell.search.SearchDocument.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What of a library can be found, as documents in a fixed order: by type, then as the library lists
/// it.
final class DocumentList {
  private final Library library;

  DocumentList(Library library) {
    this.library = library;
  }

  List<SearchDocument> all() {
    return Stream.of(
            each(library.roles(), this::role),
            each(library.roles(), this::guide),
            each(library.questions(), this::question),
            each(library.competencies(), this::competency),
            each(library.technologies(), this::technology),
            each(library.tips(), this::tip),
            each(library.plans(), this::plan),
            library.faqs().stream().flatMap(this::faq),
            each(library.doNotAsk(), this::doNotAsk))
        .flatMap(documents -> documents)
        .toList();
  }

  private static <T> Stream<SearchDocument> each(
      List<T> sources, Function<T, SearchDocument> toDocument) {
    return sources.stream().map(toDocument);
  }

  private SearchDocument role(Role role) {
    var profile = role.profile();
    var process = profile.process();
    var text =
        new TextBlocks()
            .add(profile.summary())
            .add(String.join(", ", profile.aliases()))
            .add(profile.family())
            .add(profile.about())
            .add(process.stages().stream().map(DocumentList::stage))
            .addAll(process.prepare())
            .add(process.adjustments())
            .add(process.next());
    return new SearchDocument(
        Type.ROLE,
        profile.title(),
        page(Route.of(role)),
        text.joined(),
        List.of(role.id()),
        ofRole(role, Type.ROLE).map());
  }

  private static String stage(Role.Stage stage) {
    return stage.name() + ": " + String.join(", ", stage.assesses());
  }

  private SearchDocument guide(Role role) {
    var text =
        new TextBlocks()
            .add(role.introduction())
            .add(names(library.questionsOf(role), DocumentList::theme))
            .add(
                names(
                    role.rubric(), criterion -> library.competency(criterion.competency()).title()))
            .add(names(library.technologiesOf(role), Technology::title))
            .add(role.rubric().stream().flatMap(criterion -> criterion.rationale().stream()));
    return new SearchDocument(
        Type.GUIDE,
        role.title() + " interview guide",
        page(Route.guide(role.id())),
        text.joined(),
        List.of(role.id()),
        ofRole(role, Type.GUIDE).map());
  }

  private FacetValues ofRole(Role role, Type type) {
    var competencies = role.rubric().stream().map(Role.Criterion::competency).toList();
    return new FacetValues(library, type)
        .roles(List.of(role))
        .competencies(competencies)
        .levels(role.profile().levels());
  }

  private static String theme(Question question) {
    return question.facts().theme().orElse("");
  }

  private SearchDocument question(Question question) {
    var facts = question.facts();
    var guidance = question.guidance();
    var text =
        new TextBlocks()
            .add(theme(question))
            .add(guidance.why())
            .addAll(guidance.strongAnswer())
            .addAll(guidance.redFlags())
            .addAll(guidance.probes())
            .addAll(guidance.followUps())
            .addAll(guidance.byLevel().values())
            .addAll(guidance.anchors().values())
            .add(facts.type().label())
            .add(names(facts.competencies(), id -> library.competency(id).title()))
            .add(names(facts.technologies(), id -> library.technology(id).title()));
    var roles = library.rolesAsking(question.id());
    var facets =
        new FacetValues(library, Type.QUESTION)
            .roles(roles)
            .competencies(facts.competencies())
            .levels(facts.levels());
    return new SearchDocument(
        Type.QUESTION,
        question.text(),
        page(Route.of(question)),
        text.joined(),
        ids(roles),
        facets.map());
  }

  private SearchDocument competency(Competency competency) {
    var text =
        new TextBlocks()
            .add(competency.card().summary())
            .add(competency.definition())
            .addAll(competency.indicators())
            .addAll(competency.anchors().values());
    var roles = library.rolesRatedOn(competency.id());
    var facets =
        new FacetValues(library, Type.COMPETENCY)
            .roles(roles)
            .competencies(List.of(competency.id()));
    return new SearchDocument(
        Type.COMPETENCY,
        competency.title(),
        page(Route.of(competency)),
        text.joined(),
        ids(roles),
        facets.map());
  }

  private SearchDocument technology(Technology technology) {
    var text =
        new TextBlocks()
            .add(technology.card().summary())
            .add(technology.card().category())
            .add(String.join(", ", technology.alternatives()))
            .addAll(technology.probes())
            .addAll(technology.signs())
            .addAll(technology.warnings());
    var roles = library.rolesUsing(technology.id());
    return new SearchDocument(
        Type.TECHNOLOGY,
        technology.title(),
        page(Route.of(technology)),
        text.joined(),
        ids(roles),
        new FacetValues(library, Type.TECHNOLOGY).roles(roles).map());
  }

  private SearchDocument tip(Tip tip) {
    return new SearchDocument(
        Type.TIP,
        tip.title(),
        page(Route.of(tip)),
        new TextBlocks().add(tip.body()).add(tip.topic().label()).joined(),
        tip.roles(),
        new FacetValues(library, Type.TIP).roles(orAll(tip.roles())).map());
  }

  /// A plan is a section of the guide of its role.
  private SearchDocument plan(Plan plan) {
    var role = library.role(plan.role());
    var questions = plan.slots().stream().map(slot -> library.question(slot.question())).toList();
    var text =
        new TextBlocks()
            .add(plan.level().label() + ", " + plan.time().total() + " minutes")
            .add(names(questions, DocumentList::theme))
            .add(plan.script().opening())
            .add(plan.script().closing());
    return new SearchDocument(
        Type.PLAN,
        plan.title(),
        new Place(Route.of(plan), Route.planAnchor(plan.id())),
        text.joined(),
        List.of(role.id()),
        new FacetValues(library, Type.PLAN)
            .roles(List.of(role))
            .levels(List.of(plan.level()))
            .map());
  }

  /// What employers ask stands on one page; what candidates ask stands on the page of each role.
  private Stream<SearchDocument> faq(Faq faq) {
    return switch (faq.audience()) {
      case EMPLOYER -> Stream.of(faq(faq, orAll(faq.roles()), Route.FAQ));
      case CANDIDATE ->
          orAll(faq.roles()).stream().map(role -> faq(faq, List.of(role), Route.of(role)));
    };
  }

  private SearchDocument faq(Faq faq, List<Role> roles, Route page) {
    return new SearchDocument(
        Type.FAQ,
        faq.question(),
        new Place(page, faq.id()),
        faq.answer().text(),
        page.equals(Route.FAQ) ? faq.roles() : ids(roles),
        new FacetValues(library, Type.FAQ).roles(roles).map());
  }

  private SearchDocument doNotAsk(DoNotAsk topic) {
    return new SearchDocument(
        Type.DO_NOT_ASK,
        topic.topic(),
        new Place(Route.DO_NOT_ASK, topic.id()),
        new TextBlocks().add(topic.why()).add(topic.instead()).joined(),
        List.of(),
        new FacetValues(library, Type.DO_NOT_ASK).roles(library.roles()).map());
  }

  private static Place page(Route route) {
    return new Place(route, "");
  }

  private List<Role> orAll(List<String> roles) {
    return roles.isEmpty() ? library.roles() : roles.stream().map(library::role).toList();
  }

  private static List<String> ids(List<Role> roles) {
    return roles.stream().map(Role::id).toList();
  }

  private static <T> String names(List<T> things, Function<T, String> name) {
    return String.join(", ", things.stream().map(name).filter(text -> !text.isBlank()).toList());
  }

  /// Plain text put together from its blocks, with nothing for those that are empty.
  private static final class TextBlocks {
    private final List<String> blocks = new ArrayList<>();

    TextBlocks add(String text) {
      if (!text.isBlank()) {
        blocks.add(text.strip());
      }
      return this;
    }

    TextBlocks add(Prose prose) {
      return add(prose.text());
    }

    TextBlocks add(Stream<String> texts) {
      texts.forEach(this::add);
      return this;
    }

    TextBlocks addAll(Collection<Prose> pieces) {
      pieces.forEach(this::add);
      return this;
    }

    String joined() {
      return String.join("\n", blocks);
    }
  }
}
