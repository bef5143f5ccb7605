package io.github.askwell.ledger;

import io.github.askwell.content.Library.Move;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.NearNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds what is wrong with redirects: each leads from where nothing is to where something is, in one
/// step.
record MoveRules(Moves moves, Pages pages) {

  List<Diagnostic> found() {
    var found = new TreeSet<Diagnostic>();
    var seen = new HashMap<String, Move>();
    for (var move : moves.all()) {
      var earlier = seen.putIfAbsent(move.from(), move);
      if (earlier != null && !earlier.to().equals(move.to())) {
        found.add(twice(move, earlier));
      }
      found.addAll(judge(move));
    }
    return onePerPlace(found);
  }

  /// A role that was renamed takes several pages along; one word about it is enough.
  private static List<Diagnostic> onePerPlace(Set<Diagnostic> found) {
    var told = new HashSet<Map.Entry<String, Object>>();
    return found.stream().filter(each -> told.add(Map.entry(each.id(), each.location()))).toList();
  }

  private static Diagnostic twice(Move move, Move earlier) {
    return Rule.DUPLICATE_REDIRECT.at(
        move.place(),
        shown(move.from()) + " leads to " + shown(earlier.to()) + " already",
        "remove one of the two; the other is at " + earlier.place());
  }

  private List<Diagnostic> judge(Move move) {
    var found = new ArrayList<Diagnostic>();
    var path = Moves.path(move.from());
    var anchor = Moves.anchor(move.from());
    if (anchor.isEmpty() ? pages.has(path) : pages.has(path, anchor)) {
      found.add(over(move));
    }
    if (move.isOfPart() && !pages.has(path) && moves.of(path).isEmpty()) {
      found.add(
          Rule.REDIRECT_NOWHERE.at(
              move.place(),
              "there is no page " + shown(path) + " whose heading could lead elsewhere",
              "lead the whole page elsewhere: 'from: /" + path + "'"));
    }
    if (!move.leavesSite()) {
      target(move, found);
    }
    return found;
  }

  private static Diagnostic over(Move move) {
    return Rule.REDIRECT_OVER_PAGE.at(
        move.place(),
        shown(move.from()) + " is there, and would be hidden by what leads to " + shown(move.to()),
        "remove the redirect, or what it hides");
  }

  private void target(Move move, List<Diagnostic> found) {
    var to = Moves.path(move.to());
    var anchor = Moves.anchor(move.to());
    var next = moves.of(move.to()).or(() -> moves.of(to));
    boolean isThere = anchor.isEmpty() ? pages.has(to) : pages.has(to, anchor);
    if (next.isPresent() && !isThere) {
      found.add(onward(move));
    } else if (!pages.has(to)) {
      found.add(
          Rule.REDIRECT_NOWHERE.at(
              move.place(),
              shown(move.from()) + " leads to " + shown(move.to()) + ", where nothing is",
              "lead it to a page of the site" + near("/" + to, pages.offered().keySet())));
    } else if (!anchor.isEmpty() && !pages.has(to, anchor)) {
      found.add(
          Rule.REDIRECT_NOWHERE.at(
              move.place(),
              shown(move.from()) + " leads to a heading that is not there: " + shown(move.to()),
              NearNames.hint(anchor, pages.anchors(to))));
    }
  }

  private static String near(String wanted, Set<String> paths) {
    var near = NearNames.of(wanted, paths.stream().map(path -> "/" + path).toList());
    return near.stream()
        .map(path -> "'" + path + "'")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" or "),
                names -> names.isEmpty() ? "" : "; did you mean " + names + "?"));
  }

  /// A redirect to a redirect: one of several in a row, or one of a circle.
  private Diagnostic onward(Move move) {
    var way = new ArrayList<String>(List.of(move.from()));
    var at = move;
    while (true) {
      way.add(at.to());
      if (way.indexOf(at.to()) < way.size() - 1) {
        return Rule.REDIRECT_LOOP.at(
            move.place(),
            "these redirects lead in a circle: " + row(way),
            "lead one of them to a page that is there, or remove them");
      }
      var here = at.to();
      var next = moves.of(here).or(() -> moves.of(Moves.path(here)));
      if (at.leavesSite() || next.isEmpty()) {
        return Rule.REDIRECT_CHAIN.at(
            move.place(),
            "this redirect leads to another: " + row(way),
            "lead " + shown(move.from()) + " to " + shown(here) + " at once");
      }
      at = next.get();
    }
  }

  private static String row(List<String> way) {
    return way.stream().limit(8).map(MoveRules::shown).collect(Collectors.joining(" → "))
        + (way.size() > 8 ? " → …" : "");
  }

  static String shown(String address) {
    return address.startsWith("https://") ? "'" + address + "'" : "'/" + address + "'";
  }
}
