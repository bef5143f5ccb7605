package io.github.askwell.law;

import io.github.askwell.phrase.Phrases;
import io.github.askwell.phrase.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The phrases of `questions.txt`, each with its topic of `topics.txt`. Read at the first use.
final class Catalogue {
  private final Map<String, Topic> topics;
  private final Phrases<Topic> phrases = new Phrases<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private Catalogue(Map<String, Topic> topics) {
    this.topics = topics;
  }

  /// A phrase with what its authors say of it.
  ///
  /// @param hits texts in which it is found
  /// @param misses texts in which nothing is found
  record Entry(Topic topic, String phrase, String unless, List<String> hits, List<String> misses) {
    Entry(Topic topic, String phrase) {
      this(topic, phrase, "", new ArrayList<>(), new ArrayList<>());
    }

    Entry except(String phrases) {
      return new Entry(topic, phrase, phrases, hits, misses);
    }
  }

  /// The catalogue that comes with the program.
  static Catalogue get() {
    return Loaded.CATALOGUE;
  }

  /// A topic for each place where the sentences of a text touch one, in the order of the text. Where several phrases
  /// find the same topic in overlapping places, the first counts.
  List<Phrases.Match<Topic>> in(List<List<Word>> sentences) {
    var kept = new ArrayList<Phrases.Match<Topic>>();
    for (var match : phrases.in(sentences)) {
      boolean told =
          kept.stream()
              .anyMatch(k -> k.value() == match.value() && match.span().start() < k.span().end());
      if (!told) {
        kept.add(match);
      }
    }
    return kept;
  }

  List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  private void read(String text) {
    Optional<Topic> topic = Optional.empty();
    for (var line : text.lines().toList()) {
      var words = line.split(" ", 2);
      switch (words[0]) {
        case "", "#" -> {}
        case "let" -> name(words[1].split(" = ", 2));
        case "find" -> entries.add(new Entry(topic.orElseThrow(), words[1]));
        case "unless" -> entries.add(entries.removeLast().except(words[1]));
        case "never" -> notices.add(words[1]);
        case "+" -> entries.getLast().hits().add(words[1]);
        case "-" -> entries.getLast().misses().add(words[1]);
        default -> topic = Optional.of(topic(line));
      }
    }
    entries.forEach(entry -> phrases.add(entry.topic(), entry.phrase(), objection(entry)));
  }

  private String objection(Entry entry) {
    var objections = new ArrayList<>(notices);
    objections.add(entry.unless());
    objections.removeIf(String::isEmpty);
    return String.join(" | ", objections);
  }

  private void name(String[] definition) {
    phrases.name(definition[0], definition[1]);
  }

  private Topic topic(String line) {
    var topic = topics.get(line.substring(1, line.length() - 1));
    return Objects.requireNonNull(topic, () -> "unknown topic " + line);
  }

  static String resource(String name) {
    try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Loaded {
    static final Catalogue CATALOGUE = load();

    private static Catalogue load() {
      var catalogue = new Catalogue(Topics.read(resource("topics.txt")));
      catalogue.read(resource("questions.txt"));
      return catalogue;
    }
  }
}
