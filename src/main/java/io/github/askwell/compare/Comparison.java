package io.github.askwell.compare;

import io.github.askwell.content.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a change does to a site.
///
/// @param notes what the reader must know to trust the rest, such as that one side has errors
/// @param added the pages that are new
/// @param removed the pages that are gone
/// @param changed the pages that read otherwise; those for candidates first
/// @param frame what reads otherwise around every page
/// @param pictures the pictures that came, went or changed, each with what happened
/// @param looks what else of the theme changes: style sheets, scripts, the markup around same words
/// @param plans the roles and plans whose time or coverage changes
public record Comparison(
    String before,
    String after,
    List<String> notes,
    List<PageName> added,
    List<PageName> removed,
    List<PageChange> changed,
    List<Passage> frame,
    List<String> pictures,
    List<String> looks,
    List<PlanChange> plans,
    DiagnosticChange diagnostics) {

  /// A page.
  record PageName(Route route, String title) {}

  static Comparison of(Side before, Side after, List<String> notes) {
    var isWhole = !before.hasErrors() && !after.hasErrors();
    var pages = isWhole ? pages(before, after) : List.<PageChange>of();
    return new Comparison(
        before.name(),
        after.name(),
        Stream.concat(notes.stream(), errors(before, after).stream()).toList(),
        isWhole ? missing(after, before) : List.of(),
        isWhole ? missing(before, after) : List.of(),
        pages,
        isWhole ? frame(before, after) : List.of(),
        isWhole ? files(before.pictures(), after.pictures()) : List.of(),
        isWhole ? looks(before, after, pages) : List.of(),
        before
            .library()
            .flatMap(old -> after.library().map(now -> PlanChange.between(old, now)))
            .orElse(List.of()),
        DiagnosticChange.between(before.diagnostics(), after.diagnostics()));
  }

  boolean isNothing() {
    return added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty()
        && frame.isEmpty()
        && pictures.isEmpty()
        && looks.isEmpty()
        && plans.isEmpty()
        && diagnostics.added().isEmpty()
        && diagnostics.gone().isEmpty();
  }

  /// The changed pages that candidates may read.
  List<PageChange> forCandidates() {
    return changed.stream().filter(PageChange::isForCandidates).toList();
  }

  List<PageChange> forInterviewers() {
    return changed.stream().filter(page -> !page.isForCandidates()).toList();
  }

  private static List<String> errors(Side before, Side after) {
    var notes = new ArrayList<String>();
    for (var side : List.of(before, after)) {
      if (side.hasErrors()) {
        var count = side.errors() == 1 ? "1 error" : side.errors() + " errors";
        notes.add(
            side.name()
                + " has "
                + count
                + " and makes no site: only diagnostics can be compared, not pages or plans");
      }
    }
    return notes;
  }

  private static List<PageName> missing(Side in, Side from) {
    return in.pages().entrySet().stream()
        .filter(page -> !from.pages().containsKey(page.getKey()))
        .map(page -> new PageName(page.getKey(), page.getValue().title()))
        .sorted(Comparator.comparing(page -> rank(page.route())))
        .toList();
  }

  /// The pages for candidates first; then those of entries, so that what changes is shown where it
  /// was written, before guides and lists that repeat it.
  private static int rank(Route route) {
    boolean isEntry =
        route.path().matches("[^/]+/[^/]+/")
            || route.equals(Route.FAQ)
            || route.equals(Route.DO_NOT_ASK);
    boolean isGuide = route.path().endsWith("/guide/");
    int place = isEntry ? 0 : isGuide ? 1 : 2;
    return route.isForCandidates() ? place : 3 + place;
  }

  private static List<PageChange> pages(Side before, Side after) {
    var shown = PageChange.nothingShown();
    var changes = new ArrayList<PageChange>();
    var routes =
        after.pages().keySet().stream()
            .sorted(Comparator.comparing(Comparison::rank).thenComparing(Route::path))
            .toList();
    for (var route : routes) {
      var old = before.pages().get(route);
      var now = after.pages().get(route);
      if (old != null && now != null) {
        changes.add(PageChange.between(route, old, now, shown));
      }
    }
    return changes.stream().filter(PageChange::isChanged).toList();
  }

  private static List<Passage> frame(Side before, Side after) {
    var old = before.pages().get(Route.HOME);
    var now = after.pages().get(Route.HOME);
    return old == null || now == null
        ? List.of()
        : TextDifference.between(old.frame(), now.frame());
  }

  private static List<String> looks(Side before, Side after, List<PageChange> pages) {
    var looks = files(before.theme(), after.theme());
    var reworded = pages.stream().map(PageChange::route).collect(Collectors.toSet());
    var others =
        after.pages().entrySet().stream()
            .filter(page -> !reworded.contains(page.getKey()))
            .filter(page -> {
              var old = before.pages().get(page.getKey());
              return old != null && !old.markup().equals(page.getValue().markup());
            })
            .count();
    if (others > 0) {
      looks.add(
          (others == 1 ? "1 page has" : others + " pages have")
              + " other markup around the same words");
    }
    return looks;
  }

  private static List<String> files(
      SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    var changes = new ArrayList<String>();
    for (var path : all) {
      var old = before.get(path);
      var now = after.get(path);
      if (old == null) {
        changes.add(path + " is new");
      } else if (now == null) {
        changes.add(path + " is gone");
      } else if (!Arrays.equals(old, now)) {
        changes.add(path + " is another one");
      }
    }
    return changes;
  }
}
