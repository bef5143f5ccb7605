package io.github.askwell.check;

import static java.util.stream.Collectors.toSet;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.law.LawChecks;
import io.github.askwell.phrase.Text;
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
import java.util.IdentityHashMap;
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

  /// What was found in single items, to be used again the next time. It depends on the item and on
  /// what is wanted of the checks. For one thread at a time.
  public static final class Memory {
    private List<Choices.Choice> choices = List.of();
    private Map<Library.Item, List<Diagnostic>> found = new IdentityHashMap<>();

    private Map<Library.Item, List<Diagnostic>> of(List<Choices.Choice> choices) {
      return this.choices.equals(choices) ? found : Map.of();
    }

    private void keep(
        List<Choices.Choice> choices,
        List<Library.Item> items,
        List<List<Diagnostic>> diagnostics) {
      this.choices = choices;
      found = new IdentityHashMap<>();
      for (int i = 0; i < items.size(); i++) {
        found.put(items.get(i), diagnostics.get(i));
      }
    }
  }

  /// All that is wrong with what was read, but for what authors allow; sorted by place.
  public static List<Diagnostic> judge(Material material, Occasion occasion) {
    return judge(material, occasion, new Memory());
  }

  /// The same, again.
  ///
  /// @param memory of the last time; it is made ready for the next
  public static List<Diagnostic> judge(Material material, Occasion occasion, Memory memory) {
    var found = new ArrayList<>(material.diagnostics());
    var made = new HashSet<String>();
    if (material.library().isPresent()) {
      var library = material.library().get();
      var choices = Choices.of(library.site(), ALL);
      var around = new Settings.Circumstances(occasion, library.site(), library.doNotAsk());
      var checks = choices.made(around);
      checks.forEach(choice -> made.add(choice.check().about().id()));
      found.addAll(choices.mistakes());
      found.addAll(ofLibrary(checks, library));
      found.addAll(ofItems(checks, library, memory));
      made.addAll(material.rules().keySet());
    }
    var rules = new Suppressions.Rules(ids(), material.rules(), made);
    return Suppressions.apply(found, material.suppressions(), rules).stream().sorted().toList();
  }

  private static List<Diagnostic> ofLibrary(List<Choices.Choice> choices, Library library) {
    return choices.parallelStream()
        .flatMap(choice ->
            choice.check() instanceof Check.OfLibrary check
                ? check.judge(library, choice.settings()).map(f -> diagnostic(choice, f))
                : Stream.empty())
        .toList();
  }

  private static List<Diagnostic> ofItems(
      List<Choices.Choice> choices, Library library, Memory memory) {
    var items = library.items().toList();
    var known = memory.of(choices);
    var found =
        items.parallelStream()
            .map(item -> {
              var before = known.get(item);
              return before == null ? ofItem(choices, item) : before;
            })
            .toList();
    memory.keep(choices, items, found);
    return found.stream().flatMap(List::stream).toList();
  }

  private static List<Diagnostic> ofItem(List<Choices.Choice> choices, Library.Item item) {
    var text = Text.of(item);
    return choices.stream()
        .flatMap(choice -> judge(choice, item, text).map(f -> diagnostic(choice, f)))
        .toList();
  }

  private static Stream<Finding> judge(Choices.Choice choice, Library.Item item, Text text) {
    return switch (choice.check()) {
      case Check.OfItem check -> check.judge(item, choice.settings());
      case Check.OfText check -> check.judge(text, choice.settings());
      case Check.OfLibrary _ -> Stream.empty();
    };
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
