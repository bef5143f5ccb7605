package io.github.askwell.compare;

import io.github.askwell.compare.Passage.State;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// Says in a few words how much changed.
final class Words {
  private Words() {}

  /// The whole of a comparison in one line.
  static String summary(Comparison of) {
    if (of.isNothing()) {
      return "nothing that a reader could see";
    }
    var parts = new ArrayList<String>();
    count(parts, of.changed().size(), "page changed", "pages changed");
    count(parts, of.added().size(), "page new", "pages new");
    count(parts, of.removed().size(), "page gone", "pages gone");
    count(parts, of.plans().size(), "role or plan changed", "roles or plans changed");
    count(parts, of.diagnostics().added().size(), "new diagnostic", "new diagnostics");
    count(parts, of.diagnostics().gone().size(), "diagnostic gone", "diagnostics gone");
    count(parts, of.pictures().size(), "picture changed", "pictures changed");
    count(parts, of.looks().size(), "change of look or script", "changes of look or script");
    count(parts, of.frame().size(), "change around every page", "changes around every page");
    var candidates =
        of.forCandidates().size()
            + of.added().stream().filter(page -> page.route().isForCandidates()).count()
            + of.removed().stream().filter(page -> page.route().isForCandidates()).count();
    return parts.stream().collect(Collectors.joining(", "))
        + (candidates == 0
            ? "; candidates see no difference"
            : "; candidates see "
                + (candidates == 1 ? "1 of these pages" : candidates + " of these pages"));
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void count(ArrayList<String> parts, long count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  /// How much changed on a page.
  static String counts(PageChange page) {
    var parts = new ArrayList<String>();
    if (!page.passages().isEmpty()) {
      parts.add("+" + page.words(State.NEW) + " −" + page.words(State.GONE) + " words");
    }
    count(parts, page.repeated(), "change as shown above", "changes as shown above");
    count(parts, page.moved(), "passage moved", "passages moved");
    return String.join(", ", parts);
  }
}
