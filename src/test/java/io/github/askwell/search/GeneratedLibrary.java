package io.github.askwell.search;

import io.github.askwell.content.Citation;
import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.content.Upkeep;
import io.github.askwell.diagnostic.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A library of made-up words, the same for the same seed. Some words are frequent, most are rare,
/// as in a language.
final class GeneratedLibrary {
  static final List<List<String>> SYNONYMS =
      List.of(List.of("k8s", "kubernetes"), List.of("ci/cd", "continuous integration"));

  private static final Origin ORIGIN = new Origin(new SourceFile("made.md", ""), Map.of());
  private static final Upkeep UPKEEP = new Upkeep("Nobody", LocalDate.of(2026, 11, 20));
  private static final String[] BEGINNINGS = "re un in dis con per sub".split(" ");
  private static final String[] MIDDLES =
      "form act scal relat cre hop plann run cach query deploy test secur déploy naïv".split(" ");
  private static final String[] ENDS =
      "s ed ing er ation ational ness ful ly able ability y ies e 's ’s -3 _x 2.0".split(" ");

  private final Random random;
  private final int questions;
  private final List<String> words = new ArrayList<>(List.of("k8s", "CI/CD", "the", "how", "it"));

  private GeneratedLibrary(long seed, int questions) {
    this.random = new Random(seed);
    this.questions = questions;
    for (var middle : MIDDLES) {
      for (var end : ENDS) {
        words.add(pick(BEGINNINGS) + middle + end);
        words.add(middle + end);
      }
    }
  }

  static Library of(long seed, int questions) {
    return new GeneratedLibrary(seed, questions).library();
  }

  private Library library() {
    var entries =
        new Library.Entries(
            byId(2, this::role),
            byId(questions, this::question),
            byId(3, this::competency),
            byId(3, this::technology),
            byId(3, this::tip),
            byId(1, this::plan));
    return new Library(
        site(), entries, new Library.Lists(faqs(), topics(), SYNONYMS), new TreeMap<>());
  }

  private static <T> TreeMap<String, T> byId(int count, IntFunction<T> make) {
    var entries = new TreeMap<String, T>();
    IntStream.range(0, count).forEach(i -> entries.put(id(i), make.apply(i)));
    return entries;
  }

  private static String id(int i) {
    return "entry-" + i;
  }

  private Site site() {
    var identity =
        new Site.Identity(
            "Made up",
            "Nothing in it.",
            "en",
            "https://example.com/",
            new Site.Organisation(
                "Nobody", "https://example.com/", "a@example.com", Optional.empty()),
            List.of("One", "Two"),
            new Site.CallToAction("Call", "Text.", "Label", "https://example.com/"));
    return new Site(
        identity,
        Optional.empty(),
        Site.Publishing.OPEN,
        List.of("uk"),
        List.of(),
        List.of(),
        ORIGIN);
  }

  private Role role(int i) {
    var process = new Role.Process(List.of(), List.of(prose(9)), prose(5), prose(5));
    var profile =
        new Role.Profile(
            id(i),
            text(2),
            text(9),
            text(1),
            List.of(Level.values()[i % 4]),
            List.of(text(2)),
            List.of(),
            prose(60),
            process);
    var picks =
        new Role.Picks(
            IntStream.range(0, questions).filter(q -> q % 2 == i).mapToObj(q -> id(q)).toList(),
            List.of(id(i)),
            Optional.empty());
    var rubric = List.of(new Role.Criterion(id(i), 100, Optional.empty()));
    return new Role(profile, prose(90), rubric, picks, UPKEEP, false, ORIGIN);
  }

  private Question question(int i) {
    var facts =
        new Question.Facts(
            Question.Type.values()[i % 7],
            List.of(Level.values()[i % 4]),
            5,
            List.of(id(i % 3)),
            List.of(id(i % 3)),
            Optional.of(text(2)),
            List.of());
    var guidance =
        new Question.Guidance(
            prose(random.nextInt(20)),
            Optional.empty(),
            List.of(prose(random.nextInt(80)), prose(9)),
            List.of(prose(9)),
            List.of(),
            List.of(),
            new TreeMap<>(),
            new TreeMap<>());
    return new Question(id(i), text(3 + random.nextInt(9)), facts, guidance, UPKEEP, false, ORIGIN);
  }

  private Competency competency(int i) {
    var anchors = new TreeMap<>(Map.of(1, prose(9), 3, prose(9), 5, prose(9)));
    var card = new Competency.Card(id(i), text(2), text(9));
    return new Competency(card, prose(30), List.of(prose(9)), anchors, ORIGIN);
  }

  private Technology technology(int i) {
    var card = new Technology.Card(id(i), text(1), text(1), text(9));
    return new Technology(
        card, List.of(text(1)), List.of(prose(9)), List.of(prose(9)), List.of(), ORIGIN);
  }

  private Tip tip(int i) {
    var roles = i == 0 ? List.<String>of() : List.of(id(i % 2));
    return new Tip(id(i), text(4), Tip.Topic.values()[i], roles, prose(50), ORIGIN);
  }

  private Plan plan(int i) {
    var script = new Plan.Script(prose(20), prose(20));
    var slots = List.of(new Plan.Slot(id(0), 5));
    var time = new Plan.Time(60, 5, 10);
    return new Plan(id(i), text(3), id(0), Level.SENIOR, time, slots, 2, script, ORIGIN);
  }

  private List<Faq> faqs() {
    return List.of(
        new Faq("one", text(6), prose(30), Faq.Audience.EMPLOYER, List.of(), ORIGIN),
        new Faq("two", text(6), prose(30), Faq.Audience.CANDIDATE, List.of(), ORIGIN),
        new Faq("three", text(6), prose(30), Faq.Audience.CANDIDATE, List.of(id(1)), ORIGIN));
  }

  private List<DoNotAsk> topics() {
    return List.of(
        new DoNotAsk(
            "age",
            "Age",
            prose(9),
            prose(9),
            List.of("uk"),
            new Citation("A source", "https://example.com/"),
            ORIGIN));
  }

  private Prose prose(int words) {
    var text = text(words);
    return new Prose(text.isEmpty() ? "" : "<p>" + text + "</p>", text, List.of(), List.of());
  }

  /// Words, parted by what parts words in a text.
  private String text(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : pick(" ", " ", " ", ", ", " — ", "\n")).append(word());
    }
    return text.toString();
  }

  private String word() {
    double place = Math.pow(random.nextDouble(), 3);
    return words.get((int) (place * words.size()));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
