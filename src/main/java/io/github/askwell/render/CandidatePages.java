package io.github.askwell.render;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Faq.Audience;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Upkeep;
import io.github.askwell.page.CandidatePage;
import io.github.askwell.page.CandidatePage.RoleCard;
import io.github.askwell.page.PageModel.Bar;
import io.github.askwell.page.PageModel.Day;
import io.github.askwell.page.PageModel.Facet;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.render.Frames.Crumb;
import io.github.askwell.render.Frames.Reader;
import io.github.askwell.render.Frames.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Makes the pages a candidate may read, from nothing but what a candidate may read.
record CandidatePages(Frames frames) {
  private static final int MOST_OFFERED = 12;
  private static final Crumb ROLES = new Crumb("Roles", Route.index(Kind.ROLE));

  /// The candidate's part of a role, cut off from the rest of the library.
  ///
  /// @param source the file the role was written in
  /// @param changed when that and the answers for its candidates were changed last
  /// @param picture the path of the picture that stands beside links to its page
  record Published(
      Role.Profile profile,
      List<Competency.Card> competencies,
      List<Technology.Card> technologies,
      List<String> themes,
      List<CandidateFaq> faqs,
      Upkeep upkeep,
      boolean draft,
      String source,
      Optional<LocalDate> changed,
      Optional<String> picture) {
    Route route() {
      return new Route(Kind.ROLE.folder() + "/" + profile.id() + "/");
    }

    static Published of(
        Role role, Library library, Optional<LocalDate> changed, Optional<String> picture) {
      return new Published(
          role.profile(),
          role.rubric().stream().map(c -> library.competency(c.competency()).card()).toList(),
          library.technologiesOf(role).stream().map(Technology::card).toList(),
          library.questionsOf(role).stream()
              .flatMap(question -> question.facts().theme().stream())
              .distinct()
              .toList(),
          library.faqsOf(role, Audience.CANDIDATE).stream()
              .map(faq -> new CandidateFaq(faq.id(), faq.question(), faq.answer()))
              .toList(),
          role.upkeep(),
          role.draft(),
          role.origin().file().name(),
          changed,
          picture);
    }
  }

  /// A question candidates ask.
  record CandidateFaq(String id, String question, Prose answer) {}

  CandidatePage.Home home(List<Published> roles) {
    var links = frames.links(Route.HOME);
    var families = new TreeMap<String, List<RoleCard>>();
    for (var role : roles) {
      families
          .computeIfAbsent(role.profile().family(), _ -> new ArrayList<>())
          .add(card(role, links));
    }
    return new CandidatePage.Home(
        frames
            .frame(spot(Route.HOME, frames.identity().name(), frames.identity().tagline()))
            .telling(sharing().home()),
        families.entrySet().stream()
            .map(family -> new CandidatePage.Family(family.getKey(), family.getValue()))
            .toList(),
        ways(links));
  }

  private List<CandidatePage.Way> ways(Links links) {
    if (frames.edition().isForCandidates()) {
      return List.of();
    }
    return List.of(
        way(
            "Question bank",
            links.to(Route.index(Kind.QUESTION)),
            "Pick questions by competency, level, type and the minutes you have."),
        way(
            "Competencies",
            links.to(Route.index(Kind.COMPETENCY)),
            "See what each rating looks like before you give one."),
        way(
            "Tips for interviewers",
            links.to(Route.index(Kind.TIP)),
            "Ask, listen and score so that two people reach the same result."),
        way(
            "Do not ask",
            links.to(Route.DO_NOT_ASK),
            "Topics to keep out of the room, and what to ask instead."));
  }

  private static CandidatePage.Way way(String label, String href, String purpose) {
    return new CandidatePage.Way(new Link(label, href), purpose);
  }

  CandidatePage.RoleIndex roleIndex(List<Published> roles) {
    var links = frames.links(ROLES.route());
    return new CandidatePage.RoleIndex(
        frames
            .frame(
                spot(
                    ROLES.route(),
                    "Roles",
                    "All roles: what each is about and how its interviews go."))
            .telling(sharing().roleIndex(roles)),
        cards(roles, links),
        List.of(families(roles), levels(roles)));
  }

  private static Facet families(List<Published> roles) {
    var names = new TreeSet<>(roles.stream().map(role -> role.profile().family()).toList());
    return new Facet(
        "family",
        "Family",
        false,
        names.stream()
            .map(name ->
                new Facet.Option(
                    Facets.slug(name), name, count(roles, r -> r.family().equals(name))))
            .toList());
  }

  private static Facet levels(List<Published> roles) {
    var used = EnumSet.noneOf(Level.class);
    roles.forEach(role -> used.addAll(role.profile().levels()));
    return new Facet(
        "level",
        "Level",
        false,
        used.stream()
            .map(level ->
                new Facet.Option(
                    level.word(), level.label(), count(roles, r -> r.levels().contains(level))))
            .toList());
  }

  private static int count(List<Published> roles, Predicate<Role.Profile> has) {
    return (int) roles.stream().map(Published::profile).filter(has).count();
  }

  CandidatePage.RolePage rolePage(Published role) {
    var route = role.route();
    var links = frames.links(route);
    var profile = role.profile();
    var spot =
        new Spot(
            route,
            Reader.CANDIDATE,
            profile.title(),
            profile.summary(),
            List.of(ROLES),
            Optional.of(role.source()),
            role.changed());
    return new CandidatePage.RolePage(
        frames.frame(spot).telling(sharing().role(role)),
        about(role, links),
        interviews(role, links),
        role.faqs().stream()
            .map(faq -> new CandidatePage.Faq(faq.id(), faq.question(), links.html(faq.answer())))
            .toList(),
        sharing().share(profile),
        frames.forInterviewers(links, Route.guide(profile.id())));
  }

  CandidatePage.ShortLink shortLink(Published role) {
    var route = Route.shortcut(role.profile().id());
    var frame = frames.frame(spot(route, role.profile().title(), role.profile().summary()));
    return new CandidatePage.ShortLink(
        frame.copyOf(frames.forCandidates(role.route())).telling(sharing().shortcut(role)),
        frames.links(route).to(role.route()));
  }

  private Sharing sharing() {
    return new Sharing(frames);
  }

  private static CandidatePage.Role about(Published role, Links links) {
    var profile = role.profile();
    return new CandidatePage.Role(
        profile.title(),
        profile.summary(),
        profile.family(),
        profile.levels().stream().map(Level::label).toList(),
        profile.aliases(),
        links.html(profile.about()),
        role.technologies().stream()
            .map(t -> new CandidatePage.Technology(t.name(), t.category(), t.summary()))
            .toList(),
        Day.of(role.upkeep().reviewed()),
        role.draft());
  }

  private static CandidatePage.Interviews interviews(Published role, Links links) {
    var process = role.profile().process();
    return new CandidatePage.Interviews(
        stages(process),
        process.minutes(),
        role.competencies().stream()
            .map(card -> new CandidatePage.Assessed(card.name(), card.summary()))
            .toList(),
        role.themes(),
        process.prepare().stream().map(links::html).toList(),
        links.html(process.adjustments()),
        links.html(process.next()));
  }

  private static List<CandidatePage.Stage> stages(Role.Process process) {
    var stages = new ArrayList<CandidatePage.Stage>();
    int start = 0;
    for (var stage : process.stages()) {
      stages.add(
          new CandidatePage.Stage(
              stages.size() + 1,
              stage.name(),
              stage.minutes(),
              stage.with(),
              stage.assesses(),
              Bar.of(start, stage.minutes(), process.minutes())));
      start += stage.minutes();
    }
    return stages;
  }

  CandidatePage.Search search() {
    return new CandidatePage.Search(
        frames.frame(spot(Route.SEARCH, "Search", "Search " + frames.identity().name() + ".")),
        frames.links(Route.SEARCH).to(frames.candidatesIndex()),
        !frames.edition().isForCandidates());
  }

  /// Offers the roles while they are few; a host may send this page for each mistyped address.
  CandidatePage.NotFound notFound(List<Published> roles) {
    var links = frames.links(Route.NOT_FOUND);
    var few = roles.size() <= MOST_OFFERED ? roles : List.<Published>of();
    return new CandidatePage.NotFound(
        frames.frame(spot(Route.NOT_FOUND, "Page not found", "There is no page at this address.")),
        cards(few, links),
        frames.asksForPassphrase()
            ? Optional.of(
                new CandidatePage.Sealed(
                    links.asset("js/sealed/astray.js"), links.to(Route.INTERVIEWERS)))
            : Optional.empty());
  }

  CandidatePage.Unlock unlock() {
    return new CandidatePage.Unlock(
        frames.frame(
            spot(Route.INTERVIEWERS, "Open the guide", "For interviewers who have a passphrase.")),
        frames.links(Route.INTERVIEWERS).asset("js/sealed/unlock.js"));
  }

  /// A page that has moved.
  ///
  /// @param to its address now
  /// @param parts the addresses of parts of it that are elsewhere, by anchor
  record Departure(Route route, String to, SortedMap<String, String> parts) {}

  CandidatePage.Moved moved(Departure departure) {
    var links = frames.links(departure.route());
    var now = departure.to();
    var absolute = now.startsWith("https://") ? now : frames.edition().baseUrl() + now;
    return new CandidatePage.Moved(
        frames.frame(left(departure.route(), "This page has moved")).copyOf(absolute),
        links.toAddress(now),
        departure.parts().entrySet().stream()
            .map(part -> new Link(part.getKey(), links.toAddress(part.getValue())))
            .toList(),
        links.asset("js/moved.js"));
  }

  /// A page that was removed for good.
  record Removed(Route route, String reason) {}

  CandidatePage.Gone gone(Removed removed) {
    var frame = frames.frame(left(removed.route(), "This page is gone"));
    return new CandidatePage.Gone(frame.copyOf(frame.head().canonical()), removed.reason());
  }

  private static Spot left(Route route, String title) {
    var reader = route.isForCandidates() ? Reader.CANDIDATE : Reader.INTERVIEWER;
    var none = Optional.<String>empty();
    return new Spot(route, reader, title, title + ".", List.of(), none, Optional.empty());
  }

  private List<RoleCard> cards(List<Published> roles, Links links) {
    return roles.stream().map(role -> card(role, links)).toList();
  }

  private RoleCard card(Published role, Links links) {
    var profile = role.profile();
    return new RoleCard(
        profile.title(),
        profile.summary(),
        new CandidatePage.Word(Facets.slug(profile.family()), profile.family()),
        profile.levels().stream()
            .map(level -> new CandidatePage.Word(level.word(), level.label()))
            .toList(),
        profile.aliases(),
        links.to(role.route()),
        frames.forInterviewers(links, Route.guide(profile.id())),
        role.draft());
  }

  private static Spot spot(Route route, String title, String description) {
    return new Spot(
        route, Reader.CANDIDATE, title, description, List.of(), Optional.empty(), Optional.empty());
  }
}
