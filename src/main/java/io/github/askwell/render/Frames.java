package io.github.askwell.render;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.history.History;
import io.github.askwell.page.PageModel;
import io.github.askwell.page.PageModel.Frame;
import io.github.askwell.page.PageModel.Frame.Place;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.theme.Assets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes what every page has around its own content.
///
/// @param picture the path of the picture that stands beside links to the site
/// @param history what is known of the past of the content
record Frames(
    Site.Identity identity,
    Optional<Site.Repository> repository,
    Links.Addresses addresses,
    Optional<String> picture,
    History history) {
  static final Route FEED = new Route("feed.xml");
  static final Route MANIFEST = new Route("site.webmanifest");
  private static final List<Crumb> PLACES =
      List.of(
          new Crumb("Roles", Route.index(Kind.ROLE)),
          new Crumb("Questions", Route.index(Kind.QUESTION)),
          new Crumb("Competencies", Route.index(Kind.COMPETENCY)),
          new Crumb("Technologies", Route.index(Kind.TECHNOLOGY)),
          new Crumb("Tips", Route.index(Kind.TIP)),
          new Crumb("Hiring FAQ", Route.FAQ),
          new Crumb("Do not ask", Route.DO_NOT_ASK));
  private static final List<Route> UNLISTED =
      List.of(Route.NOT_FOUND, Route.SEARCH, Route.INTERVIEWERS);
  private static final int DESCRIPTION_LENGTH = 200;

  /// Who a page is for.
  enum Reader {
    CANDIDATE,
    INTERVIEWER
  }

  /// What is particular to a page.
  ///
  /// @param above the pages above it, without the home page
  /// @param source the file to edit; absent when it was made from many
  /// @param changed when what it was made from was changed last
  record Spot(
      Route route,
      Reader reader,
      String title,
      String description,
      List<Crumb> above,
      Optional<String> source,
      Optional<LocalDate> changed) {}

  /// A page above another.
  record Crumb(String label, Route route) {}

  Links links(Route here) {
    return new Links(here, addresses);
  }

  /// Which of the sites of the library it is.
  Site.Edition edition() {
    return addresses.edition();
  }

  /// Leads to what is for interviewers, where the edition has it.
  Optional<String> forInterviewers(Links links, Route route) {
    return edition().isForCandidates() ? Optional.empty() : Optional.of(links.to(route));
  }

  /// Whether its pages are passed on: recruiters share what candidates read, and nobody a disk.
  boolean isShared() {
    return edition().audience() != Audience.INTERVIEWER
        && addresses.medium() == Route.Medium.SERVER;
  }

  /// The address at which candidates read a page of theirs.
  String forCandidates(Route route) {
    return edition().candidatesUrl() + route.path();
  }

  /// Whether it is the open part of a sealed site.
  boolean asksForPassphrase() {
    return edition().isForCandidates() && isSealed();
  }

  /// Whether what is for interviewers is encrypted. Nothing is on a disk: no worker runs there.
  private boolean isSealed() {
    return edition().isSealed() && addresses.medium() == Route.Medium.SERVER;
  }

  Frame frame(Spot spot) {
    var links = links(spot.route());
    return new Frame(
        head(spot, links),
        identity,
        PLACES.stream()
            .filter(place -> !edition().isForCandidates() || place.route().isForCandidates())
            .map(place -> place(place, spot.route(), links))
            .toList(),
        trail(spot, links),
        source(spot),
        Frame.Told.NOTHING,
        identity
            .organisation()
            .logo()
            .map(path -> path.startsWith("media/") ? path : "media/" + path)
            .filter(addresses.assets()::has)
            .map(links::asset));
  }

  private Frame.Head head(Spot spot, Links links) {
    var candidate = spot.reader() == Reader.CANDIDATE;
    var passed = UNLISTED.contains(spot.route()) || spot.route().isShortcut();
    return new Frame.Head(
        spot.title(),
        shortened(spot.description()),
        canonical(spot),
        !passed
            && !spot.route().isTool()
            && (candidate ? edition().audience() != Audience.INTERVIEWER : edition().isListed()),
        candidate,
        files(
            links,
            edition().isForCandidates()
                || (candidate
                    && !UNLISTED.contains(spot.route())
                    && !spot.route().equals(Route.HOME))));
  }

  /// What candidates read is at home in their site, if they have one of their own.
  private String canonical(Spot spot) {
    return spot.reader() == Reader.CANDIDATE
        ? forCandidates(spot.route())
        : addresses.absolute(spot.route());
  }

  /// @param forCandidates whether nobody but candidates has a use for the page: one that interviewers
  ///     use too searches all there is
  private Frame.Files files(Links links, boolean forCandidates) {
    return new Frame.Files(
        links.to(Route.HOME),
        links.asset(Assets.STYLE),
        links.asset("css/pages/print.css"),
        links.asset("js/scheme.js"),
        links.asset("js/main.js"),
        isSealed() && !edition().isForCandidates()
            ? Optional.of(links.asset("js/sealed/keeper.js"))
            : Optional.empty(),
        addresses.medium() == Route.Medium.SERVER,
        links.asset(Assets.ICON),
        links.to(MANIFEST),
        links.to(FEED),
        links.to(Route.SEARCH),
        links.to(forCandidates ? candidatesIndex() : Route.SEARCH_MANIFEST),
        forCandidates);
  }

  /// The manifest of the index with what candidates may read.
  Route candidatesIndex() {
    return edition().isForCandidates() ? Route.SEARCH_MANIFEST : Route.CANDIDATE_SEARCH_MANIFEST;
  }

  private static Place place(Crumb place, Route here, Links links) {
    var current = here.path().startsWith(place.route().path());
    return new Place(place.label(), links.to(place.route()), current);
  }

  private List<Link> trail(Spot spot, Links links) {
    var home = Stream.of(new Crumb(identity.name(), Route.HOME));
    return spot.route().equals(Route.HOME)
        ? List.of()
        : Stream.concat(home, spot.above().stream())
            .map(crumb -> new Link(crumb.label(), links.to(crumb.route())))
            .toList();
  }

  private Frame.Source source(Spot spot) {
    var edit = spot.source().flatMap(this::edit);
    var guide = edit.flatMap(it -> repository.flatMap(Site.Repository::guideAddress));
    return new Frame.Source(edit, guide, spot.changed().map(PageModel.Day::of));
  }

  /// When any of these was changed last.
  Optional<LocalDate> changed(Stream<SourceFile> files) {
    return history.lastChange(files.toList());
  }

  /// Where a file can be edited.
  Optional<String> edit(String file) {
    return repository()
        .filter(_ -> !edition().isForCandidates())
        .flatMap(kept -> history.placeOf(file).map(kept::edit));
  }

  /// Where something that is one of several in a file can be edited, at its line.
  Optional<String> edit(Origin origin) {
    var place = origin.at("");
    return repository.flatMap(
        kept -> history.placeOf(place.file()).map(path -> kept.edit(path, place.line())));
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= DESCRIPTION_LENGTH) {
      return line;
    }
    int end = line.lastIndexOf(' ', DESCRIPTION_LENGTH - 1);
    return line.substring(0, end < 0 ? DESCRIPTION_LENGTH - 1 : end) + "…";
  }
}
