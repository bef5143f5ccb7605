package io.github.askwell.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Visibility;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.SourceFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sees every page of a site that is being made, and says which promised addresses it would break.
///
/// A heading that has moved leaves a way behind: [#keep] puts it into the page. May be used by many
/// threads.
public final class Keeper {
  /// The rule that tells of addresses that are published and not promised yet.
  public static final String UNLISTED = Rule.UNLISTED_ADDRESS.id();

  private final Site.Edition edition;
  private final Route.Medium medium;
  private final Optional<Ledger> ledger;
  private final Map<String, String> renamed;
  private final boolean forInterviewers;
  private final Set<String> ofTheme;
  private final Set<String> entries;
  private final Library library;
  private final Moves moves;
  private final Pages pages = new Pages();
  private final Map<String, Set<String>> wanted = new HashMap<>();

  /// What is known of what was published before.
  ///
  /// @param ledger the addresses, if anybody keeps account of them
  /// @param renamed the path that a file of content has now, by the one it had then
  public record Past(Optional<Ledger> ledger, Map<String, String> renamed) {
    public Past {
      renamed = Map.copyOf(renamed);
    }
  }

  /// One for a site.
  ///
  /// @param past what was published before
  /// @param templates the texts of the templates that the site is made with
  public Keeper(Library library, Site.Target target, Past past, Collection<String> templates) {
    this.library = library;
    this.edition = library.site().edition(target.audience());
    this.medium = target.medium();
    this.ledger = past.ledger();
    this.renamed = past.renamed();
    this.forInterviewers = isOfTheirOwn(library.site(), target.audience());
    this.ofTheme = Anchors.literal(templates);
    this.entries = edition.isForCandidates() ? Set.of() : pagesOfEntries(library);
    this.moves = new Moves(library.moves(edition));
    promised().stream().filter(address -> !address.isPage()).forEach(this::want);
    moves.all().stream()
        .filter(Library.Move::isOfPart)
        .map(Library.Move::from)
        .forEach(from -> want(Moves.path(from), Moves.anchor(from)));
  }

  /// Whether a site is the one of two that only interviewers have.
  public static boolean isOfTheirOwn(Site site, Audience audience) {
    return audience == Audience.INTERVIEWER
        && site.publishing().visibility() != Visibility.PUBLIC_GUIDE;
  }

  private static Set<String> pagesOfEntries(Library library) {
    return Stream.of(Kind.values())
        .flatMap(kind -> library.entries().of(kind).values().stream())
        .map(entry -> Route.of(entry).path())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A heading has to be found on its page, and on the page that the page has become.
  private void want(Address address) {
    want(address.path(), address.anchor());
    moves
        .of(address.path())
        .filter(move -> !move.leavesSite())
        .ifPresent(move -> want(Moves.path(move.to()), address.anchor()));
  }

  private void want(String path, String anchor) {
    wanted.computeIfAbsent(path, _ -> new HashSet<>()).add(anchor);
  }

  /// The promised addresses of the site. What is made of a site for all, for candidates alone, is a part
  /// of it; the one of two that they have is all there is at its address.
  private List<Address> promised() {
    var visibility = library.site().publishing().visibility();
    boolean isPart = edition.isForCandidates() && visibility == Visibility.PUBLIC_GUIDE;
    return ledger.stream()
        .flatMap(kept -> kept.promised().stream())
        .filter(address -> address.forInterviewers() == forInterviewers)
        .filter(address -> !isPart || address.route().isForCandidates())
        .toList();
  }

  /// Takes note of a file of the site and gives what is to be published: the same bytes, but for a page
  /// that had a heading which is elsewhere now.
  ///
  /// @param file its path from the root of the site
  public byte[] keep(String file, byte[] bytes) {
    if (isIdle() || !file.endsWith(".html")) {
      return bytes;
    }
    var route = Pages.route(file);
    var html = new String(bytes, UTF_8);
    var anchors = Anchors.in(html, route, ofTheme);
    pages.add(route, anchors);
    if (moves.of(route.path()).isPresent()) {
      return bytes; // it says itself where all of it went
    }
    var ways = new TreeSet<Way>();
    for (var anchor : wanted.getOrDefault(route.path(), Set.of())) {
      if (!anchors.all().contains(anchor)) {
        home(route.path(), anchor, anchors.all())
            .ifPresent(to -> ways.add(new Way(anchor, to, href(route, to))));
      }
    }
    return ways.isEmpty() ? bytes : Way.into(html, route.path(), ways).getBytes(UTF_8);
  }

  /// Whether no address was promised and none has moved, so that pages need no reading.
  private boolean isIdle() {
    return ledger.isEmpty() && moves.all().isEmpty();
  }

  private String href(Route from, String to) {
    if (to.startsWith("https://")) {
      return to;
    }
    var anchor = Moves.anchor(to);
    var page = from.to(new Route(Moves.path(to)).in(medium));
    return anchor.isEmpty() ? page : page + "#" + anchor;
  }

  /// Where a heading is that is not on its page any more. A question that a guide no longer asks, and
  /// whatever else it no longer shows, has a page of its own.
  private Optional<String> home(String path, String anchor, Set<String> anchors) {
    var said = moves.of(path + "#" + anchor).map(Library.Move::to);
    if (said.isPresent()) {
      return said;
    }
    var now = moves.renamed(anchor).orElse(anchor);
    if (anchors.contains(now)) {
      return Optional.of(path + "#" + now);
    }
    return Moves.pageOf(now).filter(entries::contains);
  }

  /// What is wrong with the redirects of the site, once all pages were seen.
  ///
  /// @param left the addresses of pages that only say where something went
  public List<Diagnostic> redirects(Set<Route> left) {
    pages.remove(left);
    return new MoveRules(moves, pages).found();
  }

  /// The promised addresses that lead nowhere, once [#redirects] were judged.
  public List<Diagnostic> lost() {
    if (ledger.isEmpty()) {
      return List.of();
    }
    var kept = ledger.get();
    var homes = new Homes(library, pages, Set.copyOf(kept.lines().keySet()), renamed);
    var lost = new TreeSet<>(promised().stream().filter(each -> !resolves(each)).toList());
    return kept.lines().entrySet().stream()
        .filter(line -> lost.contains(line.getKey()))
        .filter(line -> !isPartOf(lost, line.getKey()))
        .map(line ->
            Rule.LOST_ADDRESS.at(
                line.getValue().place(),
                "'" + line.getKey().text() + "' was published and would lead nowhere",
                homes.hint(line.getKey())))
        .toList();
  }

  /// Whether it is lost only because something else is: its page, or the entry that it shows.
  private static boolean isPartOf(Set<Address> lost, Address address) {
    return !address.isPage()
        && (lost.contains(address.page())
            || Moves.pageOf(address.anchor())
                .filter(page -> lost.contains(new Address(page, "", address.forInterviewers())))
                .isPresent());
  }

  private boolean resolves(Address address) {
    var path = address.path();
    var anchor = address.anchor();
    if (pages.has(path)) {
      return has(path, anchor);
    }
    var move = moves.of(path);
    if (move.isEmpty()) {
      return false;
    }
    var to = move.get();
    return anchor.isEmpty()
        || to.leavesSite()
        || to.to().indexOf('#') >= 0
        || moves.of(path + "#" + anchor).isPresent()
        || !pages.has(to.to())
        || has(to.to(), anchor);
  }

  private boolean has(String path, String anchor) {
    return anchor.isEmpty()
        || pages.has(path, anchor)
        || home(path, anchor, pages.anchors(path)).isPresent();
  }

  /// Every address of the site, once [#redirects] were judged; none where there is no ledger, not even an
  /// empty one, and nothing has moved.
  public SortedSet<Address> published() {
    var published = new TreeSet<Address>();
    pages
        .offered()
        .forEach((path, anchors) -> {
          if (!path.equals(Route.NOT_FOUND.path())) {
            published.add(new Address(path, "", forInterviewers));
            anchors.forEach(anchor ->
                Address.parse("/" + path + "#" + anchor, forInterviewers)
                    .ifPresent(published::add));
          }
        });
    return published;
  }

  /// Says so when addresses of the site are not in the ledger yet.
  public List<Diagnostic> unlisted() {
    if (ledger.isEmpty()) {
      return List.of();
    }
    var promised = new HashSet<>(promised());
    var open = published().stream().filter(address -> !promised.contains(address)).toList();
    return open.isEmpty()
        ? List.of()
        : List.of(
            Rule.UNLISTED_ADDRESS.at(
                SourceFile.unreadable(ledger.get().name()),
                (open.size() == 1
                        ? "'" + open.getFirst().text() + "' is"
                        : open.size() + " addresses, such as '" + open.getFirst().text() + "', are")
                    + " not in the list of what was published",
                "run `askwell urls` before you publish, and commit the file"));
  }
}
