package io.github.askwell.check;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.law.LawChecks;
import io.github.askwell.quality.QualityChecks;
import io.github.askwell.reference.ReferenceChecks;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All checks.
public final class Checks {
  private static final List<Check> ALL =
      Stream.of(LawChecks.ALL, QualityChecks.ALL, ReferenceChecks.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(check -> check.about().id()))
          .toList();

  private Checks() {}

  /// What the checks find in a library, and what is wrong with what `site.yaml` wants of them; sorted
  /// by place.
  ///
  /// @param today the day of the check; absent when nothing may depend on it
  public static List<Diagnostic> judge(Library library, Optional<LocalDate> today) {
    var choices = Choices.of(library.site(), all());
    var around = new Settings.Circumstances(today, library.site(), library.doNotAsk());
    var items = library.items().toList();
    var found =
        choices.made(around).parallelStream()
            .flatMap(choice -> judge(choice, library, items))
            .toList();
    return Stream.concat(choices.mistakes().stream(), found.stream()).sorted().toList();
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

  /// Every check, in the order of their ids.
  public static List<Check> all() {
    return ALL;
  }
}
