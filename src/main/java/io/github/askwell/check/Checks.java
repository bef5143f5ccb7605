package io.github.askwell.check;

import io.github.askwell.content.Library;
import io.github.askwell.content.Site;
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

  /// The rules that were held against content before the checks, by id.
  ///
  /// @param optional those whose severity authors can set, and whose findings they can allow
  /// @param fatal those without which no site can be made
  public record Rules(Set<String> optional, Set<String> fatal) {
    public Rules {
      optional = Set.copyOf(optional);
      fatal = Set.copyOf(fatal);
    }
  }

  /// What was read.
  ///
  /// @param site what is wanted of the checks; absent when `site.yaml` cannot be read
  /// @param library absent when a fatal rule is broken; then no check is made
  /// @param diagnostics what was found wrong so far
  /// @param rules the rules that were held against it so far
  public record Material(
      Optional<Site> site,
      Optional<Library> library,
      List<Diagnostic> diagnostics,
      List<Suppression> suppressions,
      Rules rules) {
    public Material {
      diagnostics = List.copyOf(diagnostics);
      suppressions = List.copyOf(suppressions);
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
    var choices = Choices.of(material.site(), ALL, material.rules());
    found.addAll(choices.mistakes());
    if (material.library().isPresent()) {
      var library = material.library().get();
      var around = new Settings.Circumstances(occasion, library.site(), library.doNotAsk());
      var checks = choices.made(around);
      checks.forEach(choice -> made.add(choice.check().about().id()));
      found.addAll(ofLibrary(checks, library));
      found.addAll(ofItems(checks, library, memory));
      made.addAll(material.rules().optional());
    }
    return Suppressions.apply(found, material.suppressions(), rules(material, made)).stream()
        .flatMap(choices::apply)
        .sorted()
        .toList();
  }

  private static Suppressions.Rules rules(Material material, Set<String> made) {
    var allowed = new HashSet<>(material.rules().optional());
    ALL.forEach(check -> allowed.add(check.about().id()));
    return new Suppressions.Rules(allowed, material.rules().fatal(), made);
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

  /// Every check, in the order of their ids.
  public static List<Check> all() {
    return ALL;
  }
}
