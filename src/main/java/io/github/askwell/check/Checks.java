package io.github.askwell.check;

import static java.util.stream.Collectors.toSet;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.law.LawChecks;
import io.github.askwell.quality.QualityChecks;
import io.github.askwell.reference.ReferenceChecks;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Occasion;
import io.github.askwell.rule.Settings;
import io.github.askwell.suppress.Suppression;
import io.github.askwell.suppress.Suppressions;
import io.github.askwell.wording.WordingChecks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All checks.
public final class Checks {
  private static final List<Check> ALL =
      Stream.of(LawChecks.ALL, QualityChecks.ALL, ReferenceChecks.ALL, WordingChecks.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(check -> check.about().id()))
          .toList();

  private Checks() {}

  /// What was read.
  ///
  /// @param library absent when it has errors; then no check is made
  /// @param diagnostics what was found wrong so far
  /// @param rules the rules that were held against it so far, with their severities
  public record Material(
      Optional<Library> library,
      List<Diagnostic> diagnostics,
      List<Suppression> suppressions,
      Map<String, Severity> rules) {
    public Material {
      diagnostics = List.copyOf(diagnostics);
      suppressions = List.copyOf(suppressions);
      rules = Map.copyOf(rules);
    }
  }

  /// All that is wrong with what was read, but for what authors allow; sorted by place.
  public static List<Diagnostic> judge(Material material, Occasion occasion) {
    var found = new ArrayList<>(material.diagnostics());
    var made = new HashSet<String>();
    if (material.library().isPresent()) {
      var library = material.library().get();
      var choices = Choices.of(library.site(), ALL);
      var around = new Settings.Circumstances(occasion, library.site(), library.doNotAsk());
      var checks = choices.made(around);
      checks.forEach(choice -> made.add(choice.check().about().id()));
      found.addAll(choices.mistakes());
      found.addAll(judge(checks, library));
      made.addAll(material.rules().keySet());
    }
    var rules = new Suppressions.Rules(ids(), material.rules(), made);
    return Suppressions.apply(found, material.suppressions(), rules).stream().sorted().toList();
  }

  private static List<Diagnostic> judge(List<Choices.Choice> choices, Library library) {
    var items = library.items().toList();
    return choices.parallelStream().flatMap(choice -> judge(choice, library, items)).toList();
  }

  private static Stream<Diagnostic> judge(
      Choices.Choice choice, Library library, List<Library.Item> items) {
    var findings =
        switch (choice.check()) {
          case Check.OfLibrary whole -> whole.judge(library, choice.settings());
          case Check.OfItem each ->
              items.parallelStream().flatMap(item -> each.judge(item, choice.settings()));
        };
    return findings.map(finding -> diagnostic(choice, finding));
  }

  private static Diagnostic diagnostic(Choices.Choice choice, Finding finding) {
    var about = choice.check().about();
    Severity severity = choice.severity().or(finding::severity).orElse(about.severity());
    return new Diagnostic(about.id(), severity, finding.place(), finding.message(), finding.hint());
  }

  private static Set<String> ids() {
    return ALL.stream().map(check -> check.about().id()).collect(toSet());
  }

  /// Every check, in the order of their ids.
  public static List<Check> all() {
    return ALL;
  }
}
