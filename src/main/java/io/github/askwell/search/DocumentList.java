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
import io.github.askwell.search.SearchDocument.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What of a library can be found: pages, and sections of pages that a result should open at. What was
/// written for the same role stands together, so that it is loaded together; there by type, then as
/// the library lists it.
final class DocumentList {
  private static final Comparator<SearchDocument> BY_ROLE =
      Comparator.comparing(document -> document.roles().stream().findFirst().orElse(""));

  private final Library library;

  DocumentList(Library library) {
    this.library = library;
  }

  List<SearchDocument> all() {
    return Stream.of(
            library.roles().stream().flatMap(this::role),
            library.roles().stream().flatMap(this::guide),
            each(library.questions(), this::question),
            each(library.competencies(), this::competency),
            each(library.technologies(), this::technology),
            library.tips().stream().flatMap(this::tip),
            each(library.plans(), this::plan),
            library.faqs().stream().flatMap(this::faq),
            each(library.doNotAsk(), this::doNotAsk))
        .flatMap(documents -> documents)
        .sorted(BY_ROLE)
        .toList();
  }

  private static <T> Stream<SearchDocument> each(
      List<T> sources, Function<T, SearchDocument> toDocument) {
    return sources.stream().map(toDocument);
  }

  private Stream<SearchDocument> role(Role role) {
    var profile = role.profile();
    var process = profile.process();
    var about =
        new TextBlocks()
            .add(profile.summary())
            .add(String.join(", ", profile.aliases()))
            .add(profile.family())
            .add(profile.about());
    var interviews =
        new TextBlocks()
            .add(process.stages().stream().map(DocumentList::stage))
            .add(process.next());
    var preparing = new TextBlocks().addAll(process.prepare()).add(process.adjustments());
    var page =
        new Page(
            Type.ROLE, profile.title(), Route.of(role), List.of(role), ofRole(role, Type.ROLE));
    return Stream.of(
            Stream.of(page.document(about.joined())),
            page.section("How the interviews go", "interviews", interviews.joined()),
            page.section("How to prepare", "prepare", preparing.joined()))
        .flatMap(documents -> documents);
  }

  private static String stage(Role.Stage stage) {
    return stage.name() + ": " + String.join(", ", stage.assesses());
  }

  private Stream<SearchDocument> guide(Role role) {
    var text =
        new TextBlocks()
            .add(role.introduction())
            .add(names(library.questionsOf(role), DocumentList::theme))
            .add(names(library.technologiesOf(role), Technology::title));
    var rubric =
        new TextBlocks()
            .add(
                names(
                    role.rubric(), criterion -> library.competency(criterion.competency()).title()))
            .add(role.rubric().stream().flatMap(criterion -> criterion.rationale().stream()));
    var page = guidePage(role, Type.GUIDE, ofRole(role, Type.GUIDE));
    return Stream.concat(
        Stream.of(page.document(text.joined())), page.section("Rubric", "rubric", rubric.joined()));
  }

  private static Page guidePage(Role role, Type type, FacetValues facets) {
    return new Page(
        type, role.title() + " interview guide", Route.guide(role.id()), List.of(role), facets);
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
            .addAll(guidance.toShow().stream().toList())
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
    return new Page(Type.QUESTION, question.text(), Route.of(question), roles, facets)
        .document(text.joined());
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
    return new Page(Type.COMPETENCY, competency.title(), Route.of(competency), roles, facets)
        .document(text.joined());
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
    var facets = new FacetValues(library, Type.TECHNOLOGY).roles(roles);
    return new Page(Type.TECHNOLOGY, technology.title(), Route.of(technology), roles, facets)
        .document(text.joined());
  }

  private Stream<SearchDocument> tip(Tip tip) {
    var facets = new FacetValues(library, Type.TIP).roles(orAll(tip.roles()));
    return new Page(Type.TIP, tip.title(), Route.of(tip), roles(tip.roles()), facets)
        .documents(tip.body(), tip.topic().label());
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
    var facets =
        new FacetValues(library, Type.PLAN).roles(List.of(role)).levels(List.of(plan.level()));
    return guidePage(role, Type.PLAN, facets)
        .document(plan.title(), Route.planAnchor(plan.id()), text.joined());
  }

  /// What employers ask stands on one page. What candidates ask stands on the page of each role it serves, in
  /// the same words; it is found once, on the first of them.
  private Stream<SearchDocument> faq(Faq faq) {
    var served = orAll(faq.roles());
    var facets = new FacetValues(library, Type.FAQ).roles(served);
    return switch (faq.audience()) {
      case EMPLOYER -> {
        var page = new Page(Type.FAQ, "", Route.FAQ, roles(faq.roles()), facets);
        yield Stream.of(page.document(faq.question(), faq.id(), faq.answer().text()));
      }
      case CANDIDATE ->
          served.stream()
              .limit(1)
              .map(role -> new Page(Type.FAQ, "", Route.of(role), roles(faq.roles()), facets))
              .map(page -> page.document(faq.question(), "faq-" + faq.id(), faq.answer().text()));
    };
  }

  private SearchDocument doNotAsk(DoNotAsk topic) {
    var facets = new FacetValues(library, Type.DO_NOT_ASK).roles(library.roles());
    return new Page(Type.DO_NOT_ASK, "", Route.DO_NOT_ASK, List.of(), facets)
        .document(
            topic.topic(),
            topic.id(),
            new TextBlocks().add(topic.why()).add(topic.instead()).joined());
  }

  private List<Role> roles(List<String> ids) {
    return ids.stream().map(library::role).toList();
  }

  private List<Role> orAll(List<String> ids) {
    return ids.isEmpty() ? library.roles() : roles(ids);
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
