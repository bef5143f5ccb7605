package io.github.askwell.wording;

import io.github.askwell.phrase.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The entries of `words.txt`. Read at the first use.
final class WordList {
  private final List<Entry> entries = new ArrayList<>();
  private String why = "";

  private WordList() {}

  /// Wording to avoid.
  ///
  /// @param why what is wrong with it, as it stands in a message after the quoted words
  /// @param say what to write instead
  record Entry(String phrase, String unless, String why, String say) {}

  /// The phrases to look for.
  static Phrases<Entry> phrases() {
    return Loaded.PHRASES;
  }

  /// A file of this package among the resources.
  static String resource(String name) {
    try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    var words = line.split(" ", 2);
    switch (words[0]) {
      case "", "#" -> {}
      case "find" -> entries.add(new Entry(words[1], "", why, ""));
      case "unless" -> {
        var last = entries.removeLast();
        entries.add(new Entry(last.phrase(), words[1], why, last.say()));
      }
      case "say" -> {
        var last = entries.removeLast();
        entries.add(new Entry(last.phrase(), last.unless(), why, words[1]));
      }
      default -> why = line.substring(1, line.length() - 1);
    }
  }

  private static final class Loaded {
    static final Phrases<Entry> PHRASES = load();

    private static Phrases<Entry> load() {
      var list = new WordList();
      resource("words.txt").lines().forEach(list::line);
      var phrases = new Phrases<Entry>();
      list.entries.forEach(entry -> phrases.add(entry, entry.phrase(), entry.unless()));
      return phrases;
    }
  }
}
