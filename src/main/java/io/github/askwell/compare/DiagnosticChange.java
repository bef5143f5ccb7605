package io.github.askwell.compare;

import io.github.askwell.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Which diagnostics a change brings and which it ends. One whose line moved is the same still.
///
/// @param added those that were not there before, gravest first, then by place
/// @param gone those that are not there any more, in the same order
record DiagnosticChange(List<Diagnostic> added, List<Diagnostic> gone) {

  /// What tells diagnostics apart, most exact first: what one key finds no partner for is left to the
  /// next.
  private static final List<Function<Diagnostic, List<Object>>> KEYS =
      List.of(
          d ->
              List.of(
                  d.id(),
                  d.location().file(),
                  d.message(),
                  d.location().lineText(),
                  d.location().line()),
          d -> List.of(d.id(), d.location().file(), d.message(), d.location().lineText()),
          d -> List.of(d.id(), d.location().file(), d.message()),
          d -> List.of(d.id(), d.location().file(), d.location().lineText()),
          d -> List.of(d.id(), d.message(), d.location().lineText()));

  static DiagnosticChange between(List<Diagnostic> before, List<Diagnostic> after) {
    var gone = before;
    var added = after;
    for (var key : KEYS) {
      var left = new HashMap<List<Object>, Deque<Diagnostic>>();
      gone.forEach(d -> left.computeIfAbsent(key.apply(d), _ -> new ArrayDeque<>()).add(d));
      added = unmatched(added, left, key);
      gone = left.values().stream().flatMap(Deque::stream).sorted().toList();
    }
    return new DiagnosticChange(gravestFirst(added), gravestFirst(gone));
  }

  private static List<Diagnostic> gravestFirst(List<Diagnostic> all) {
    return all.stream()
        .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Diagnostic> unmatched(
      List<Diagnostic> all,
      Map<List<Object>, Deque<Diagnostic>> partners,
      Function<Diagnostic, List<Object>> key) {
    var unmatched = new ArrayList<Diagnostic>();
    for (var diagnostic : all) {
      var same = partners.get(key.apply(diagnostic));
      if (same == null || same.poll() == null) {
        unmatched.add(diagnostic);
      }
    }
    return unmatched;
  }
}
