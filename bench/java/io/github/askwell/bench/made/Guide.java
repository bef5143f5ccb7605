package io.github.askwell.bench.made;

import static io.github.askwell.bench.made.Document.ids;
import static io.github.askwell.bench.made.Document.plain;
import static io.github.askwell.bench.made.Document.quoted;
import static io.github.askwell.bench.made.Document.text;
import static io.github.askwell.bench.made.Document.texts;

import io.github.askwell.bench.made.Document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A role and its questions. It is rated by five competencies, which its questions take turns to cover.
final class Guide {
  private static final List<String> FAMILIES =
      List.of("Software", "Data", "Infrastructure", "Security", "Product", "Support");
  private static final List<String> LEVELS = List.of("junior", "mid", "senior", "lead");
  private static final List<String> TYPES =
      List.of(
          "behavioural",
          "situational",
          "knowledge",
          "design",
          "debugging",
          "code-review",
          "experience");
  private static final List<String> LEADS = List.of("Situation", "Action", "Result", "Depth");
  private static final List<Field> UPKEEP =
      List.of(
          text("owner", "Example Recruiting, engineering desk"),
          plain("reviewed", "2026-11-20"),
          plain("status", "published"));

  private final MadeContent content;
  private final int number;
  private final List<String> competencies;
  private final List<String> technologies;

  Guide(MadeContent content, int number) {
    this.content = content;
    this.number = number;
    var words = content.words("choices of " + number);
    this.competencies = words.pick(5, MadeContent.COMPETENCIES);
    this.technologies = words.pick(8, MadeContent.TECHNOLOGIES);
  }

  static String fileOf(int role, int question) {
    return "questions/" + roleId(role) + "/" + questionId(role, question) + ".md";
  }

  private static String roleId(int role) {
    return "role-%05d".formatted(role);
  }

  private static String questionId(int role, int question) {
    return roleId(role) + "-" + question;
  }

  Document role() {
    var words = content.words(roleId(number));
    var open = words.withoutCommon();
    var fields = new ArrayList<Field>();
    fields.add(text("title", words.phrase(2) + " " + number));
    fields.add(text("summary", open.phrase(words.between(10, 18)) + "."));
    fields.add(text("family", words.pick(FAMILIES)));
    fields.add(ids("levels", words.pick(2, LEVELS)));
    fields.add(texts("aliases", List.of(words.phrase(2), words.phrase(3))));
    fields.add(plain("occupations", "[{scheme: onet-soc, code: 15-1252.00}]"));
    fields.add(ids("competencies", competencies.stream().map(id -> "{id: " + id + "}").toList()));
    fields.add(ids("questions", questionIds()));
    fields.add(ids("technologies", technologies));
    fields.add(ids("tips", words.pick(6, MadeContent.TIPS)));
    fields.add(plain("candidate", candidate(open)));
    fields.addAll(UPKEEP);
    return new Document("roles/" + roleId(number) + ".md", fields, roleBody(words));
  }

  private List<String> questionIds() {
    return IntStream.range(0, MadeContent.QUESTIONS_OF_A_ROLE)
        .mapToObj(question -> questionId(number, question))
        .toList();
  }

  private static String candidate(Words words) {
    var stages = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var assesses = texts("assesses", List.of(words.phrase(2), words.phrase(4), words.phrase(3)));
      stages.add(
          "{name: %s, minutes: %d, with: %s, assesses: %s}"
              .formatted(
                  quoted(words.phrase(2)),
                  15 * words.between(2, 4),
                  quoted(words.phrase(3)),
                  assesses.yaml()));
    }
    var prepare = Stream.generate(words::sentence).limit(5).map(Document::quoted).toList();
    return "{stages: %s, prepare: %s, adjustments: %s, next: %s}"
        .formatted(stages, prepare, quoted(words.sentences(3)), quoted(words.sentences(3)));
  }

  private String roleBody(Words words) {
    var open = words.withoutCommon();
    var body = new Sections();
    body.add(
        "About the role", open.sentences(4) + "\n\n" + open.list(5) + "\n\n" + open.sentences(3));
    body.add(
        "Introduction",
        String.join(
            "\n\n",
            words.sentences(4),
            words.sentences(4)
                + "\n"
                + words.linked("tips/" + words.pick(MadeContent.TIPS) + ".md"),
            words.list(4),
            words.sentences(3) + "\n" + words.linked(content.anyQuestion(words))));
    return body.toString();
  }

  Stream<Document> questions() {
    return IntStream.range(0, MadeContent.QUESTIONS_OF_A_ROLE).mapToObj(this::question);
  }

  private Document question(int question) {
    var words = content.words(questionId(number, question));
    var fields = new ArrayList<Field>();
    fields.add(text("question", words.phrase(words.between(8, 18)) + "?"));
    fields.add(plain("type", words.pick(TYPES)));
    fields.add(ids("levels", words.pick(2, LEVELS)));
    fields.add(plain("minutes", Integer.toString(words.between(6, 14))));
    fields.add(
        ids(
            "competencies",
            List.of(competencies.get(question % 5), competencies.get((question + 1) % 5))));
    fields.add(ids("technologies", words.pick(2, technologies)));
    fields.add(text("theme", words.withoutCommon().phrase(6)));
    if (words.onceIn(2)) {
      fields.add(
          plain(
              "sources",
              "[{title: %s, url: \"https://example.com/%d\"}]"
                  .formatted(quoted(words.phrase(5)), number)));
    }
    fields.addAll(UPKEEP);
    return new Document(fileOf(number, question), fields, questionBody(words));
  }

  private String questionBody(Words words) {
    var body = new Sections();
    body.add("Why it matters", words.sentences(2));
    body.add("Strong answer", words.list(words.between(5, 7)));
    body.add("Red flags", words.list(words.between(4, 5)));
    body.add("Probes", probes(words));
    body.add("Follow-ups", words.list(3));
    body.add("Mid level", words.sentences(2));
    body.add("Senior level", words.sentences(1) + "\n" + words.linked(content.anyQuestion(words)));
    if (words.onceIn(2)) {
      body.add("Rating 1", words.sentences(1));
      body.add("Rating 3", words.sentences(2));
      body.add("Rating 5", words.sentences(2));
    }
    return body.toString();
  }

  private static String probes(Words words) {
    return Stream.generate(
            () -> "- **" + words.pick(LEADS) + ":** " + words.phrase(words.between(7, 14)) + "?")
        .limit(5)
        .collect(Collectors.joining("\n"));
  }
}
