package io.github.askwell.law;

import io.github.askwell.content.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `topics.txt`.
final class Topics {
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private String id = "";
  private String name = "";
  private List<String> knownAs = List.of();
  private List<Topic.Law> laws = new ArrayList<>();

  private Topics() {}

  /// The topics by id, in the order of the text.
  ///
  /// @throws IllegalArgumentException when a line is none of those that `topics.txt` explains
  static Map<String, Topic> read(String text) {
    var topics = new Topics();
    text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(topics::line);
    return topics.topics;
  }

  private void line(String line) {
    var words = line.split(" ", 2);
    if (words[0].startsWith("[")) {
      id = words[0].substring(1, words[0].length() - 1);
      name = words[1];
      laws = new ArrayList<>();
    } else if (line.startsWith("known as ")) {
      knownAs = List.of(line.substring("known as ".length()).split(" "));
    } else if (words[0].equals("instead")) {
      topics.put(id, new Topic(id, name, knownAs, laws, words[1]));
    } else {
      laws.add(law(words[0], words[1]));
    }
  }

  private static Topic.Law law(String jurisdiction, String text) {
    var verdict = text.substring(0, text.indexOf(' '));
    int url = text.lastIndexOf(' ');
    return new Topic.Law(
        jurisdiction,
        Topic.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
        new Citation(text.substring(verdict.length() + 1, url), text.substring(url + 1)));
  }
}
