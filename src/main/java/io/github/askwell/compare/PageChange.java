package io.github.askwell.compare;

import io.github.askwell.compare.Passage.Change;
import io.github.askwell.compare.Passage.State;
import io.github.askwell.content.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A page that reads otherwise after a change.
///
/// @param title what stands on top of it
/// @param passages what differs in it and was not shown of a page before it
/// @param repeated how many passages differ as they do on a page before it
/// @param moved how many blocks stand elsewhere on it and read the same
record PageChange(Route route, String title, List<Passage> passages, int repeated, int moved) {
  PageChange {
    passages = List.copyOf(passages);
  }

  boolean isForCandidates() {
    return route.isForCandidates();
  }

  int words(State state) {
    return passages.stream().mapToInt(passage -> passage.words(state)).sum();
  }

  /// Compares one page.
  ///
  /// @param shown the passages that pages before it show; those of this one are added
  static PageChange between(Route route, PageText before, PageText after, Set<String> shown) {
    var main = TextDifference.between(before.main(), after.main());
    var all = new ArrayList<Passage>(main);
    if (main.isEmpty()) {
      TextDifference.between(before.summary(), after.summary()).stream()
          .map(p -> new Passage("In search results and link previews", p.change(), p.runs()))
          .forEach(all::add);
    }
    var kept = withoutMoves(all);
    var fresh = kept.stream().filter(passage -> !shown.contains(passage.identity())).toList();
    kept.forEach(passage -> shown.add(passage.identity()));
    return new PageChange(
        route, after.title(), fresh, kept.size() - fresh.size(), (all.size() - kept.size()) / 2);
  }

  /// The passages without those that went in one place and came, word for word, in another.
  private static List<Passage> withoutMoves(List<Passage> passages) {
    var gone = new HashMap<String, Integer>();
    for (var passage : passages) {
      if (passage.change() == Change.REMOVED) {
        gone.merge(passage.runs().getFirst().said(), 1, Integer::sum);
      }
    }
    var back = new HashMap<String, Integer>();
    var kept = new ArrayList<Passage>();
    for (var passage : passages) {
      var text = passage.runs().getFirst().said();
      if (passage.change() == Change.ADDED && gone.getOrDefault(text, 0) > 0) {
        gone.merge(text, -1, Integer::sum);
        back.merge(text, 1, Integer::sum);
      } else {
        kept.add(passage);
      }
    }
    kept.removeIf(passage ->
        passage.change() == Change.REMOVED
            && back.merge(passage.runs().getFirst().said(), -1, Integer::sum) >= 0);
    return kept;
  }

  boolean isChanged() {
    return !passages.isEmpty() || repeated > 0 || moved > 0;
  }

  static Set<String> nothingShown() {
    return new HashSet<>();
  }
}
