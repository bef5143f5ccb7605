package io.github.askwell.render;

import static java.util.Objects.requireNonNull;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Tip;
import io.github.askwell.page.PageModel;
import io.github.askwell.picture.Gallery;
import io.github.askwell.render.CandidatePages.Departure;
import io.github.askwell.render.CandidatePages.Published;
import io.github.askwell.render.CandidatePages.Removed;
import io.github.askwell.render.EntryPages.Answered;
import io.github.askwell.render.EntryPages.Bank;
import io.github.askwell.render.EntryPages.Neighbours;
import io.github.askwell.render.EntryPages.Referred;
import io.github.askwell.render.EntryPages.TipAmongOthers;
import io.github.askwell.render.Guides.Opened;
import io.github.askwell.render.Guides.Planned;
import io.github.askwell.render.Kits.Stocked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows which pages a library gives and gathers what each is made from. No page is made with the
/// library at hand, so none can depend on more than was gathered for it.
final class Recipes {
  private final Library library;
  private final Frames frames;
  private final CandidatePages candidatePages;
  private final Guides guides;
  private final EntryPages entryPages;
  private final Map<String, Asked.Row> before;
  private final Gallery.Places pictures;
  private final Map<String, Asked> asked = new LinkedHashMap<>();
  private final List<Recipe<?>> recipes = new ArrayList<>();
  private final Set<Route> left = new HashSet<>();

  private Recipes(
      Library library, Frames frames, Gallery.Places pictures, Map<String, Asked.Row> before) {
    this.library = library;
    this.frames = frames;
    this.pictures = pictures;
    var scale = library.site().scale();
    this.candidatePages = new CandidatePages(frames);
    this.guides = new Guides(frames, scale);
    this.entryPages = new EntryPages(frames, scale);
    this.before = before;
  }

  /// A recipe for each page of the site.
  ///
  /// @param pictures where the pictures of roles are
  /// @param before the [#rows] of the last time. Those that are equal are used again, so that the many
  ///     lists they stand in can be compared at a glance
  static Recipes of(
      Library library, Frames frames, Gallery.Places pictures, Map<String, Asked.Row> before) {
    var recipes = new Recipes(library, frames, pictures, before);
    recipes.forCandidates();
    if (!frames.edition().isForCandidates()) {
      recipes.forInterviewers();
    }
    recipes.forThoseWhoComeLate();
    return recipes;
  }

  /// Pages where pages were. None is made over one that is there.
  private void forThoseWhoComeLate() {
    var taken = recipes.stream().map(Recipe::route).collect(Collectors.toCollection(HashSet::new));
    var moves = library.moves(frames.edition());
    for (var move : moves) {
      var route = new Route(move.from().replaceFirst("#.*", ""));
      if (!move.isOfPart() && taken.add(route)) {
        var parts = new TreeMap<String, String>();
        var of = move.from() + "#";
        moves.stream()
            .filter(part -> part.from().startsWith(of))
            .forEach(part -> parts.put(part.from().substring(of.length()), part.to()));
        add(route, new Departure(route, move.to(), parts), candidatePages::moved);
        left.add(route);
      }
    }
    for (var gone : library.gone(frames.edition())) {
      if (taken.add(gone.route())) {
        add(gone.route(), new Removed(gone.route(), gone.reason()), candidatePages::gone);
        left.add(gone.route());
      }
    }
  }

  /// The routes of the pages that only say where a page went.
  Set<Route> left() {
    return left;
  }

  private void forInterviewers() {
    library.questions().parallelStream()
        .map(question -> asked(question, before))
        .toList()
        .forEach(question -> asked.put(question.question().id(), question));
    guides();
    questions();
    technologies();
    competencies();
    tips();
    lists();
  }

  List<Recipe<?>> list() {
    return recipes;
  }

  /// What lists show of the questions, by id.
  Map<String, Asked.Row> rows() {
    var rows = HashMap.<String, Asked.Row>newHashMap(asked.size());
    asked.forEach((id, question) -> rows.put(id, question.row()));
    return rows;
  }

  private <I> void add(Route route, I ingredients, Function<I, ? extends PageModel> maker) {
    recipes.add(new Recipe<>(route, ingredients, maker));
  }

  private Published published(Role role) {
    var faqs = library.faqsOf(role, Faq.Audience.CANDIDATE).stream().map(Faq::origin);
    var files = Stream.concat(Stream.of(role.origin()), faqs).map(Origin::file).distinct();
    return Published.of(role, library, frames.changed(files), pictures.ofRole(role.id()));
  }

  private void forCandidates() {
    var roles = library.roles().stream().map(this::published).toList();
    add(Route.HOME, roles, candidatePages::home);
    add(Route.index(Kind.ROLE), roles, candidatePages::roleIndex);
    roles.forEach(role -> add(role.route(), role, candidatePages::rolePage));
    if (frames.isShared()) {
      roles.forEach(
          role -> add(Route.shortcut(role.profile().id()), role, candidatePages::shortLink));
    }
    add(Route.SEARCH, List.of(), _ -> candidatePages.search());
    add(Route.NOT_FOUND, roles, candidatePages::notFound);
    if (frames.asksForPassphrase()) {
      add(Route.INTERVIEWERS, List.of(), _ -> candidatePages.unlock());
    }
  }

  private void guides() {
    var kits = new Kits(frames, library.site().scale());
    add(Route.DEBRIEF, List.of(), _ -> kits.debrief());
    add(Route.DEVICE, List.of(), _ -> kits.device());
    for (var role : library.roles()) {
      var opened = opened(role);
      add(Route.guide(role.id()), opened, guides::guide);
      add(Route.kit(role.id()), new Stocked(opened, planned(opened)), kits::kit);
    }
  }

  /// The questions that plans ask and the guide does not have.
  private List<Asked> planned(Opened guide) {
    var shown = guide.questions().stream().map(asked -> asked.question().id()).toList();
    return all(
        guide.plans().stream()
            .flatMap(planned -> ids(planned.questions()).stream())
            .filter(id -> !shown.contains(id))
            .distinct()
            .toList());
  }

  private Opened opened(Role role) {
    return new Opened(
        role,
        all(role.picks().questions()),
        library.plansOf(role).stream().map(this::planned).toList(),
        library.tipsOf(role),
        role.rubric().stream().map(c -> library.competency(c.competency())).toList(),
        library.technologiesOf(role),
        library.faqsOf(role, Faq.Audience.EMPLOYER).stream().map(this::answered).toList(),
        !library.doNotAsk().isEmpty());
  }

  private Planned planned(Plan plan) {
    return new Planned(
        plan, plan.slots().stream().map(slot -> library.question(slot.question())).toList());
  }

  private void questions() {
    var bank = new Bank(rows(asked.keySet()), new Facets(library).ofQuestions());
    add(Route.index(Kind.QUESTION), bank, entryPages::questionIndex);
    var related = new Related(library.questions());
    asked.forEach((_, question) -> {
      var neighbours = new Neighbours(question, rows(ids(related.to(question.question()))));
      add(Route.of(question.question()), neighbours, entryPages::question);
    });
  }

  private void technologies() {
    var technologies =
        library.technologies().stream()
            .map(t -> referred(t, library.rolesUsing(t.id()), library.questionsUsing(t.id())))
            .toList();
    add(Route.index(Kind.TECHNOLOGY), counted(technologies), entryPages::technologyIndex);
    technologies.forEach(
        technology -> add(Route.of(technology.entry()), technology, entryPages::technology));
  }

  private void competencies() {
    var competencies =
        library.competencies().stream()
            .map(c -> referred(c, library.rolesRatedOn(c.id()), library.questionsOn(c.id())))
            .toList();
    add(Route.index(Kind.COMPETENCY), counted(competencies), entryPages::competencyIndex);
    competencies.forEach(
        competency -> add(Route.of(competency.entry()), competency, entryPages::competency));
  }

  private void tips() {
    var tips = library.tips();
    add(Route.index(Kind.TIP), tips, entryPages::tipIndex);
    var roles = new TreeMap<String, List<Role.Profile>>();
    for (var role : library.roles()) {
      library
          .tipsOf(role)
          .forEach(
              tip -> roles.computeIfAbsent(tip.id(), _ -> new ArrayList<>()).add(role.profile()));
    }
    tips.forEach(tip -> {
      var shown = List.copyOf(roles.getOrDefault(tip.id(), List.of()));
      add(Route.of(tip), new TipAmongOthers(tip, shown, others(tip, tips)), entryPages::tip);
    });
  }

  private static List<Tip> others(Tip tip, List<Tip> tips) {
    return tips.stream().filter(other -> !other.id().equals(tip.id())).toList();
  }

  private void lists() {
    var faqs =
        library.faqs().stream()
            .filter(faq -> faq.audience() == Faq.Audience.EMPLOYER)
            .map(this::answered)
            .toList();
    add(Route.FAQ, faqs, entryPages::faq);
    add(Route.DO_NOT_ASK, library.doNotAsk(), entryPages::doNotAsk);
  }

  private Asked asked(Question question, Map<String, Asked.Row> before) {
    var facts = question.facts();
    var row =
        new Asked.Row(
            question.id(),
            question.text(),
            facts,
            question.draft(),
            facts.competencies().stream().map(id -> library.competency(id).card()).toList(),
            facts.technologies().stream().map(id -> library.technology(id).card()).toList(),
            profiles(library.rolesAsking(question.id())));
    var last = before.getOrDefault(question.id(), row);
    return new Asked(question, row.equals(last) ? last : row);
  }

  private Answered answered(Faq faq) {
    return new Answered(faq, faq.roles().stream().map(id -> library.role(id).profile()).toList());
  }

  private <E extends Entry> Referred<E> referred(
      E entry, List<Role> roles, List<Question> questions) {
    return new Referred<>(entry, profiles(roles), rows(ids(questions)));
  }

  private static <E extends Entry> List<EntryPages.Counted<E>> counted(List<Referred<E>> entries) {
    return entries.stream()
        .map(e -> new EntryPages.Counted<>(e.entry(), e.questions().size()))
        .toList();
  }

  private static List<Role.Profile> profiles(Collection<Role> roles) {
    return roles.stream().map(Role::profile).toList();
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  private List<Asked> all(List<String> ids) {
    return ids.stream().map(asked::get).toList();
  }

  private List<Asked.Row> rows(Collection<String> ids) {
    return ids.stream().map(id -> requireNonNull(asked.get(id)).row()).toList();
  }
}
