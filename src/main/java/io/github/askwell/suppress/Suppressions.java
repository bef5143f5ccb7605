package io.github.askwell.suppress;

import static java.util.stream.Collectors.groupingBy;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Takes away what authors allow, and reports what is wrong with how they allow it.
public final class Suppressions {
  public static final String UNUSED = "unused-suppression";
  public static final String UNKNOWN = "unknown-rule";
  public static final String REASONLESS = "missing-reason";
  public static final String IMPOSSIBLE = "not-suppressible";

  private final Map<String, List<Suppression>> byFile;
  private final Rules rules;
  private final Set<Suppression.Named> used = new HashSet<>();

  private Suppressions(List<Suppression> all, Rules rules) {
    this.byFile = all.stream().collect(groupingBy(each -> each.comment().file()));
    this.rules = rules;
  }

  /// Which rules there are.
  ///
  /// @param allowed those whose findings can be allowed
  /// @param fatal those whose findings cannot
  /// @param made those that were held against the content, so that it is known whether they found
  ///     anything
  public record Rules(Set<String> allowed, Set<String> fatal, Set<String> made) {
    public Rules {
      allowed = Set.copyOf(allowed);
      fatal = Set.copyOf(fatal);
      made = Set.copyOf(made);
    }
  }

  /// The diagnostics that no suppression covers, with what is wrong with the suppressions; in no
  /// certain order.
  public static List<Diagnostic> apply(
      List<Diagnostic> found, List<Suppression> suppressions, Rules rules) {
    if (suppressions.isEmpty()) {
      return found;
    }
    var all = new Suppressions(suppressions, rules);
    var left = new ArrayList<>(found.stream().filter(each -> !all.allows(each)).toList());
    suppressions.stream().flatMap(all::judge).forEach(left::add);
    return left;
  }

  private boolean allows(Diagnostic diagnostic) {
    if (!rules.allowed().contains(diagnostic.id())) {
      return false;
    }
    var naming =
        byFile.getOrDefault(diagnostic.location().file(), List.of()).stream()
            .filter(each -> !each.reason().isEmpty() && each.covers(diagnostic.location()))
            .flatMap(each -> each.rules().stream())
            .filter(named -> named.rule().equals(diagnostic.id()))
            .toList();
    used.addAll(naming);
    return !naming.isEmpty();
  }

  private Stream<Diagnostic> judge(Suppression suppression) {
    if (suppression.rules().isEmpty()) {
      return Stream.of(
          error(
              UNKNOWN,
              suppression.comment(),
              "'" + Suppression.WORD + "' names no rule",
              "write the id that the message ends with, a colon and the reason"));
    }
    var named = suppression.rules().stream().flatMap(this::judge).toList();
    if (!named.isEmpty() || !suppression.reason().isEmpty()) {
      return Stream.concat(named.stream(), unused(suppression));
    }
    return Stream.of(
        error(
            REASONLESS,
            suppression.comment(),
            "'%s %s' gives no reason, and so has no effect"
                .formatted(Suppression.WORD, suppression.rules().getFirst().rule()),
            "write ': ' and why it is right here, for those who read it in a year"));
  }

  private Stream<Diagnostic> judge(Suppression.Named named) {
    if (rules.fatal().contains(named.rule())) {
      return Stream.of(
          error(
              IMPOSSIBLE,
              named.place(),
              "'" + named.rule() + "' cannot be allowed: no site can be made of what it finds",
              "mend what it finds, and remove this"));
    }
    return rules.allowed().contains(named.rule())
        ? Stream.empty()
        : Stream.of(
            error(
                UNKNOWN,
                named.place(),
                "there is no rule '" + named.rule() + "'",
                NearNames.hint(named.rule(), rules.allowed())));
  }

  private Stream<Diagnostic> unused(Suppression suppression) {
    return suppression.rules().stream()
        .filter(named -> !suppression.reason().isEmpty() && rules.made().contains(named.rule()))
        .filter(named -> !used.contains(named))
        .map(named ->
            new Diagnostic(
                UNUSED,
                Severity.WARNING,
                named.place(),
                "nothing here breaks the rule '" + named.rule() + "'",
                "remove this, or move it to the line it is about"));
  }

  private static Diagnostic error(String id, Location place, String message, String hint) {
    return new Diagnostic(id, Severity.ERROR, place, message, hint);
  }
}
