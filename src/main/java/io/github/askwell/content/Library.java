package io.github.askwell.content;

import io.github.askwell.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// All content of a site. Every reference in it leads to something in it.
///
/// Entries are in the order of their ids, so that whatever is made from a library comes out the same
/// every time.
public final class Library {
  private final Site site;
  private final Entries entries;
  private final Lists lists;
  private final SortedMap<String, Media> media;
  private final Referrers referrers;

  /// A library.
  ///
  /// @param media the pictures under `content/media/`, by path
  public Library(Site site, Entries entries, Lists lists, SortedMap<String, Media> media) {
    this.site = site;
    this.entries = entries;
    this.lists = lists;
    this.media = sorted(media);
    this.referrers = Referrers.in(entries);
  }

  private Library(Library same, List<Gone> gone) {
    var lists = same.lists;
    this.site = same.site;
    this.entries = same.entries;
    this.lists = new Lists(lists.faqs(), lists.doNotAsk(), lists.synonyms(), lists.moves(), gone);
    this.media = same.media;
    this.referrers = same.referrers;
  }

  /// What is written in one place and can be judged by itself: an entry, an answer of the FAQ, a topic
  /// to keep out of an interview, or the site as a whole.
  public sealed interface Item permits Entry, Faq, DoNotAsk, Site {
    /// Where it was written.
    Origin origin();
  }

  /// What is written as lists, in the order it was written.
  ///
  /// @param synonyms sets of words that mean the same to a search
  /// @param moves addresses that lead elsewhere
  /// @param gone addresses of what was removed for good
  public record Lists(
      List<Faq> faqs,
      List<DoNotAsk> doNotAsk,
      List<List<String>> synonyms,
      List<Move> moves,
      List<Gone> gone) {
    public Lists {
      faqs = List.copyOf(faqs);
      doNotAsk = List.copyOf(doNotAsk);
      synonyms = synonyms.stream().map(List::copyOf).toList();
      moves = List.copyOf(moves);
      gone = List.copyOf(gone);
    }

    /// Lists of a site at which every address is what it always was.
    public Lists(List<Faq> faqs, List<DoNotAsk> doNotAsk, List<List<String>> synonyms) {
      this(faqs, doNotAsk, synonyms, List.of(), List.of());
    }
  }

  /// An address that leads elsewhere.
  ///
  /// @param from without the address of the site; ends in `/` or `.html`, or has an anchor after `#`
  /// @param to of the site in the same form, or of another with `https:`
  /// @param place where that is written
  public record Move(String from, String to, Location place) {
    /// Whether it leads to another site.
    public boolean leavesSite() {
      return to.startsWith("https://");
    }

    /// Whether only a part of a page has moved.
    public boolean isOfPart() {
      return from.indexOf('#') >= 0;
    }
  }

  /// The address of a page that was removed for good.
  ///
  /// @param reason why, for whoever comes by
  public record Gone(Route route, String reason) {}

  /// The entries by kind and id.
  public record Entries(
      SortedMap<String, Role> roles,
      SortedMap<String, Question> questions,
      SortedMap<String, Competency> competencies,
      SortedMap<String, Technology> technologies,
      SortedMap<String, Tip> tips,
      SortedMap<String, Plan> plans) {
    public Entries {
      roles = sorted(roles);
      questions = sorted(questions);
      competencies = sorted(competencies);
      technologies = sorted(technologies);
      tips = sorted(tips);
      plans = sorted(plans);
    }

    /// The entries of a kind, in the order of their ids.
    public SortedMap<String, ? extends Entry> of(Kind kind) {
      return switch (kind) {
        case ROLE -> roles;
        case QUESTION -> questions;
        case COMPETENCY -> competencies;
        case TECHNOLOGY -> technologies;
        case TIP -> tips;
        case PLAN -> plans;
      };
    }
  }

  /// Who refers to an entry, by the id of the entry. A list is in the order of the ids in it.
  private record Referrers(
      Map<String, List<Role>> rolesByQuestion,
      Map<String, List<Role>> rolesByCompetency,
      Map<String, List<Role>> rolesByTechnology,
      Map<String, List<Question>> questionsByCompetency,
      Map<String, List<Question>> questionsByTechnology,
      Map<String, List<Plan>> plansByRole) {

    static Referrers in(Entries entries) {
      var roles = entries.roles().values();
      var questions = entries.questions().values();
      return new Referrers(
          to(roles, role -> role.picks().questions()),
          to(roles, role -> role.rubric().stream().map(Role.Criterion::competency).toList()),
          to(roles, role -> role.picks().technologies()),
          to(questions, question -> question.facts().competencies()),
          to(questions, question -> question.facts().technologies()),
          to(entries.plans().values(), plan -> List.of(plan.role())));
    }

    private static <E> Map<String, List<E>> to(
        Collection<E> entries, Function<E, List<String>> references) {
      var referrers = new HashMap<String, List<E>>();
      for (var entry : entries) {
        for (var id : new LinkedHashSet<>(references.apply(entry))) {
          referrers.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry);
        }
      }
      referrers.replaceAll((_, list) -> List.copyOf(list));
      return referrers;
    }
  }

  /// Everything that was written, piece by piece.
  public Stream<Item> items() {
    var entries = Stream.of(Kind.values()).flatMap(kind -> this.entries.of(kind).values().stream());
    return Stream.of(Stream.of(site), entries, faqs().stream(), doNotAsk().stream())
        .flatMap(items -> items);
  }

  public Site site() {
    return site;
  }

  /// How many entries there are, of all kinds.
  public int size() {
    return Stream.of(Kind.values()).mapToInt(kind -> entries.of(kind).size()).sum();
  }

  public Entries entries() {
    return entries;
  }

  public List<Faq> faqs() {
    return lists.faqs();
  }

  public List<DoNotAsk> doNotAsk() {
    return lists.doNotAsk();
  }

  /// Sets of words that mean the same to a search.
  public List<List<String>> synonyms() {
    return lists.synonyms();
  }

  /// Addresses of an edition that lead elsewhere. In a site for candidates alone, those of their pages.
  public List<Move> moves(Site.Edition edition) {
    return lists.moves().stream()
        .filter(move -> !edition.isForCandidates() || isForCandidates(move))
        .toList();
  }

  /// Whether any address leads elsewhere.
  public boolean hasMoves() {
    return !lists.moves().isEmpty();
  }

  private static boolean isForCandidates(Move move) {
    return isForCandidates(move.from()) && (move.leavesSite() || isForCandidates(move.to()));
  }

  private static boolean isForCandidates(String address) {
    return new Route(address.replaceFirst("#.*", "")).isForCandidates();
  }

  /// Addresses of an edition at which something stood that was removed for good.
  public List<Gone> gone(Site.Edition edition) {
    return lists.gone().stream()
        .filter(gone -> !edition.isForCandidates() || gone.route().isForCandidates())
        .toList();
  }

  /// The same library of a site from which something was removed for good.
  public Library without(List<Gone> gone) {
    return gone.equals(lists.gone()) ? this : new Library(this, gone);
  }

  /// The pictures under `content/media/`, by path.
  public SortedMap<String, Media> media() {
    return media;
  }

  public List<Role> roles() {
    return List.copyOf(entries.roles().values());
  }

  public List<Question> questions() {
    return List.copyOf(entries.questions().values());
  }

  public List<Competency> competencies() {
    return List.copyOf(entries.competencies().values());
  }

  public List<Technology> technologies() {
    return List.copyOf(entries.technologies().values());
  }

  /// All tips, by topic and then by id.
  public List<Tip> tips() {
    return byTopic(entries.tips().values().stream());
  }

  public List<Plan> plans() {
    return List.copyOf(entries.plans().values());
  }

  public Role role(String id) {
    return found(entries.roles(), id);
  }

  public Question question(String id) {
    return found(entries.questions(), id);
  }

  public Competency competency(String id) {
    return found(entries.competencies(), id);
  }

  public Technology technology(String id) {
    return found(entries.technologies(), id);
  }

  public Tip tip(String id) {
    return found(entries.tips(), id);
  }

  /// The entry a reference leads to.
  public Entry entry(Kind kind, String id) {
    return found(entries.of(kind), id);
  }

  /// The questions of a role's guide, in the guide's order.
  public List<Question> questionsOf(Role role) {
    return all(role.picks().questions(), this::question);
  }

  /// The technologies of a role's guide, in the guide's order.
  public List<Technology> technologiesOf(Role role) {
    return all(role.picks().technologies(), this::technology);
  }

  /// The tips of a role's guide: those it picks, in its order, or else all that concern it.
  public List<Tip> tipsOf(Role role) {
    return role.picks()
        .tips()
        .map(ids -> all(ids, this::tip))
        .orElseGet(
            () -> byTopic(entries.tips().values().stream().filter(t -> t.concerns(role.id()))));
  }

  /// The plans made for a role, shortest first.
  public List<Plan> plansOf(Role role) {
    return referrers.plansByRole().getOrDefault(role.id(), List.of()).stream()
        .sorted(Comparator.comparingInt(plan -> plan.time().total()))
        .toList();
  }

  /// What people ask about a role, in the order it was written.
  public List<Faq> faqsOf(Role role, Faq.Audience audience) {
    return faqs().stream()
        .filter(faq -> faq.audience() == audience && faq.concerns(role.id()))
        .toList();
  }

  /// The roles whose guide asks a question.
  public List<Role> rolesAsking(String question) {
    return referrers.rolesByQuestion().getOrDefault(question, List.of());
  }

  /// The roles that are rated on a competency.
  public List<Role> rolesRatedOn(String competency) {
    return referrers.rolesByCompetency().getOrDefault(competency, List.of());
  }

  /// The roles whose guide names a technology.
  public List<Role> rolesUsing(String technology) {
    return referrers.rolesByTechnology().getOrDefault(technology, List.of());
  }

  /// The questions that give evidence for a competency.
  public List<Question> questionsOn(String competency) {
    return referrers.questionsByCompetency().getOrDefault(competency, List.of());
  }

  /// The questions that touch a technology.
  public List<Question> questionsUsing(String technology) {
    return referrers.questionsByTechnology().getOrDefault(technology, List.of());
  }

  private static List<Tip> byTopic(Stream<Tip> tips) {
    return tips.sorted(Comparator.comparing(Tip::topic).thenComparing(Tip::id)).toList();
  }

  private static <T> List<T> all(List<String> ids, Function<String, T> lookUp) {
    return ids.stream().map(lookUp).toList();
  }

  private static <T> T found(Map<String, T> shelf, String id) {
    var entry = shelf.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("'" + id + "' is not in the library");
    }
    return entry;
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
