package io.github.askwell.compare;

import io.github.askwell.compare.Comparison.PageName;
import io.github.askwell.compare.Passage.Change;
import io.github.askwell.compare.Passage.Run;
import io.github.askwell.compare.Passage.State;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.List;
import java.util.stream.IntStream;

/// Comparisons made up for tests.
final class Comparisons {
  private Comparisons() {}

  /// One that holds the same text wherever text of others can stand.
  static Comparison saying(String text) {
    return of(1, text);
  }

  /// One with so many of everything, twice as many pages, and a few passages on each.
  static Comparison of(int count, String text) {
    return new Comparison(
        text,
        text,
        List.of(text),
        names("questions/new-", count, text),
        names("roles/old-", count, text),
        IntStream.range(0, 2 * count).mapToObj(i -> page(i, count, text)).toList(),
        passages(count, text),
        some(count, text),
        some(count, text),
        IntStream.range(0, count)
            .mapToObj(_ -> new PlanChange(Kind.PLAN, text, List.of(text, text)))
            .toList(),
        new DiagnosticChange(diagnostics(count, text), diagnostics(count, text)));
  }

  private static List<PageName> names(String prefix, int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PageName(new Route(prefix + i + "/"), text))
        .toList();
  }

  private static PageChange page(int i, int count, String text) {
    var route = new Route((i % 2 == 0 ? "roles/" : "questions/") + i + "/");
    return new PageChange(route, text, passages(Math.min(count, 20), text), i % 3, i % 4);
  }

  private static List<Passage> passages(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Passage(
                i % 2 == 0 ? text : "",
                Change.REWORDED,
                List.of(
                    new Run(State.SAME, text),
                    new Run(State.GONE, text, text),
                    new Run(State.NEW, text, text))))
        .toList();
  }

  private static List<Diagnostic> diagnostics(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Diagnostic(
                "some-rule", Severity.WARNING, new Location(text, 1 + i, 1, 0, text), text, text))
        .toList();
  }

  private static List<String> some(int count, String text) {
    return IntStream.range(0, count).mapToObj(_ -> text).toList();
  }
}
