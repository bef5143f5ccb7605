package io.github.askwell.phrase;

import io.github.askwell.content.Origin;
import io.github.askwell.content.Prose;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Span;
import java.util.List;
import java.util.regex.Pattern;

/// What a part of an item says in words, with its place in the file.
public final class Passage {
  private static final Pattern QUOTED_CODE = Pattern.compile("`[^`]*`");
  private static final String OBJECT = Character.toString(Sentences.OBJECT);

  private final String text;
  private final Use use;
  private final String part;
  private final Origin origin;
  private final List<List<Word>> sentences;

  private Passage(String text, Use use, String part, Origin origin) {
    this.text = text;
    this.use = use;
    this.part = part;
    this.origin = origin;
    this.sentences = Sentences.of(text);
  }

  /// What becomes of the words.
  public enum Use {
    /// Candidates read them before their interview.
    READ_BY_CANDIDATES,
    /// An interviewer says them to a candidate: questions, follow-ups, probes and scripts.
    SAID_TO_CANDIDATES,
    /// Only interviewers read them; they may well say what not to ask.
    READ_BY_INTERVIEWERS
  }

  /// A passage of a piece of prose.
  ///
  /// @param part the name of the part, as in [Origin]
  static Passage of(Prose prose, Use use, String part, Origin origin) {
    return new Passage(ProseWords.of(prose), use, part, origin);
  }

  /// A passage of plain text, in which authors set code between backticks all the same.
  ///
  /// @param part the name of the part, as in [Origin]
  static Passage of(String line, Use use, String part, Origin origin) {
    var text = line.indexOf('`') < 0 ? line : QUOTED_CODE.matcher(line).replaceAll(OBJECT);
    return new Passage(text, use, part, origin);
  }

  /// The words; code is replaced by [Sentences#OBJECT].
  public String text() {
    return text;
  }

  public Use use() {
    return use;
  }

  /// The words one by one, in sentences, none of which is empty.
  public List<List<Word>> sentences() {
    return sentences;
  }

  /// Where words stand in the file: the first place in the part with the same words in the same order,
  /// whatever Markdown or YAML stands between them; the whole part when there is none.
  ///
  /// @param words a stretch of the text
  public Location at(Span words) {
    var section = section();
    var wanted = all(text.substring(words.start(), words.end()));
    var written = all(origin.file().text(section));
    for (int i = 0; i + wanted.size() <= written.size() && !wanted.isEmpty(); i++) {
      if (same(wanted, written.subList(i, i + wanted.size()))) {
        var last = written.get(i + wanted.size() - 1);
        var span = new Span(written.get(i).start(), last.end());
        return origin.file().locate(span.shift(section.start()));
      }
    }
    return origin.at(part);
  }

  /// Where to look: the part, or all that follows the heading of a section.
  private Span section() {
    var whole = origin.file().whole();
    var place = part.isEmpty() ? whole : origin.places().getOrDefault(part, whole);
    boolean isHeading = part.startsWith("#") && part.indexOf('/') < 0;
    return isHeading ? new Span(place.start(), whole.end()) : place;
  }

  private static List<Word> all(String text) {
    return Sentences.of(text).stream().flatMap(List::stream).toList();
  }

  private static boolean same(List<Word> wanted, List<Word> written) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).text().equals(written.get(i).text())) {
        return false;
      }
    }
    return true;
  }
}
