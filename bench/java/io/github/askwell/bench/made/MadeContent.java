package io.github.askwell.bench.made;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The content of a firm with so many roles, ten questions each: nothing in it means anything, but its
/// files are as many, as long and as linked as real ones, and Askwell finds no mistake in them.
///
/// Each file depends on the seed and its own name only, so that more roles leave the others as they
/// are, but for where their links lead.
public final class MadeContent {
  public static final int QUESTIONS_OF_A_ROLE = 10;

  static final List<String> COMPETENCIES = ids("competency", 10);
  static final List<String> TECHNOLOGIES = ids("technology", 30);
  static final List<String> TIPS = ids("tip", 12);
  private static final int FAQS = 12;

  private final long seed;
  private final int roles;

  public MadeContent(long seed, int roles) {
    this.seed = seed;
    this.roles = roles;
  }

  /// The file of a question, below the folder of the content.
  public static String questionFile(int role, int question) {
    return Guide.fileOf(role, question);
  }

  /// Hands every document over, one after the other.
  void forEach(Consumer<Document> each) {
    var topics = new Topics(this);
    COMPETENCIES.forEach(id -> each.accept(topics.competency(id)));
    TECHNOLOGIES.forEach(id -> each.accept(topics.technology(id)));
    TIPS.forEach(id -> each.accept(topics.tip(id)));
    for (int role = 0; role < roles; role++) {
      var guide = new Guide(this, role);
      each.accept(guide.role());
      guide.questions().forEach(each);
    }
  }

  /// The file of frequent questions: YAML, for employers and candidates in turn.
  String faq() {
    var words = words("faq");
    var text = new StringBuilder();
    for (int i = 0; i < FAQS; i++) {
      text.append("- id: faq-").append(i);
      text.append("\n  question: ").append(Document.quoted(words.phrase(9) + "?"));
      text.append("\n  answer: ").append(Document.quoted(words.sentences(4)));
      text.append("\n  audience: ").append(i % 2 == 0 ? "employer" : "candidate").append('\n');
    }
    return text.toString();
  }

  /// The text of one file.
  Words words(String id) {
    return new Words(seed * 31 + id.hashCode());
  }

  /// The file of some question.
  String anyQuestion(Words words) {
    return Guide.fileOf(words.between(0, roles - 1), words.between(0, QUESTIONS_OF_A_ROLE - 1));
  }

  private static List<String> ids(String kind, int count) {
    return IntStream.range(0, count).mapToObj(number -> kind + "-" + number).toList();
  }
}
