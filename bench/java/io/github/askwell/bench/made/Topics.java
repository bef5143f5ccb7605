package io.github.askwell.bench.made;

import static io.github.askwell.bench.made.Document.plain;
import static io.github.askwell.bench.made.Document.text;
import static io.github.askwell.bench.made.Document.texts;

import java.util.List;

/// What all roles share: competencies, technologies and tips.
final class Topics {
  private static final List<String> CATEGORIES =
      List.of("Languages", "Databases", "Delivery", "Clouds", "Frameworks");
  private static final List<String> KINDS =
      List.of("technical", "communication", "problem-solving", "seniority", "mistakes", "scoring");

  private final MadeContent content;

  Topics(MadeContent content) {
    this.content = content;
  }

  Document competency(String id) {
    var words = content.words(id);
    var body = new Sections();
    body.add("Definition", words.sentences(3));
    body.add("Indicators", words.list(6));
    for (int rating = 1; rating <= 5; rating++) {
      body.add("Rating " + rating, words.sentences(2));
    }
    return new Document(
        "competencies/" + id + ".md",
        List.of(text("name", words.phrase(2)), text("summary", words.sentence())),
        body.toString());
  }

  Document technology(String id) {
    var words = content.words(id);
    var body = new Sections();
    body.add("What to probe", words.list(6));
    body.add("Signs of real use", words.list(4));
    body.add("Warning signs", words.list(3));
    return new Document(
        "technologies/" + id + ".md",
        List.of(
            text("name", words.phrase(2)),
            text("category", words.pick(CATEGORIES)),
            text("summary", words.sentence()),
            texts("alternatives", List.of(words.phrase(1), words.phrase(2)))),
        body.toString());
  }

  Document tip(String id) {
    var words = content.words(id);
    var body = new StringBuilder(words.sentences(2));
    for (int i = 0; i < 4; i++) {
      body.append("\n\n## ").append(words.phrase(4)).append('\n');
      body.append(words.sentences(2)).append('\n');
      body.append(words.linked(content.anyQuestion(words)));
      body.append("\n\n").append(words.list(3));
    }
    return new Document(
        "tips/" + id + ".md",
        List.of(text("title", words.phrase(6)), plain("kind", words.pick(KINDS))),
        body.toString());
  }
}
