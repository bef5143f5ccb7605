package io.github.askwell.render;

import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Entry;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.page.PageModel.Facet;
import io.github.askwell.page.PageModel.Facet.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Makes the choices that narrow the long lists; a value that nothing has is not offered.
record Facets(Library library) {
  private static final List<Integer> MINUTES = List.of(5, 8, 10, 12, 15, 20, 30);

  List<Facet> ofQuestions() {
    return List.of(
        new Facet(
            "role",
            "Role",
            false,
            entries(library.roles(), role -> Set.copyOf(role.picks().questions()).size())),
        new Facet(
            "competency",
            "Competency",
            false,
            entries(library.competencies(), c -> library.questionsOn(c.id()).size())),
        new Facet("level", "Level", false, levels()),
        new Facet("type", "Type", false, types()),
        new Facet(
            "technology",
            "Technology",
            false,
            entries(library.technologies(), t -> library.questionsUsing(t.id()).size())),
        new Facet("minutes", "Time", true, minutes()));
  }

  static List<Facet> ofTopics(List<DoNotAsk> topics) {
    var counts = new TreeMap<String, Integer>();
    topics.forEach(
        topic -> topic.jurisdictions().forEach(code -> counts.merge(code, 1, Integer::sum)));
    var options = new ArrayList<Option>();
    counts.forEach((code, count) -> options.add(new Option(code, jurisdiction(code), count)));
    return List.of(new Facet("jurisdiction", "Where you hire", false, options));
  }

  /// A name as a value to filter by or an anchor: lower case, hyphens for all but letters and digits.
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /// The name people know a legal order by.
  static String jurisdiction(String code) {
    return switch (code) {
      case "us" -> "United States";
      case "uk" -> "United Kingdom";
      case "eu" -> "European Union";
      case "ca" -> "Canada";
      case "au" -> "Australia";
      case "nz" -> "New Zealand";
      case "ie" -> "Ireland";
      default -> code.toUpperCase(Locale.ROOT);
    };
  }

  private static <E extends Entry> List<Option> entries(List<E> entries, ToIntFunction<E> count) {
    return offered(entries.stream().map(e -> new Option(e.id(), e.title(), count.applyAsInt(e))));
  }

  private List<Option> levels() {
    return offered(
        Arrays.stream(Level.values())
            .map(l -> option(l.word(), l.label(), q -> q.facts().levels().contains(l))));
  }

  private List<Option> types() {
    return offered(
        Arrays.stream(Question.Type.values())
            .map(type -> option(type.word(), type.label(), q -> q.facts().type() == type)));
  }

  private List<Option> minutes() {
    return offered(
        MINUTES.stream()
            .map(m -> option(m.toString(), "Up to " + m + " min", q -> q.facts().minutes() <= m)));
  }

  private Option option(String value, String label, Predicate<Question> has) {
    return new Option(value, label, (int) library.questions().stream().filter(has).count());
  }

  private static List<Option> offered(Stream<Option> options) {
    return options.filter(option -> option.count() > 0).toList();
  }
}
