package io.github.askwell.bench.made;

import io.github.askwell.bench.made.Document.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes made-up documents as a Hugo site: the same texts, in the shape that suits Hugo best. Keys that
/// mean something to Hugo itself are renamed, a role is two pages, and a question knows its role.
public final class HugoContent {
  private static final Map<String, String> KEYS =
      Map.of(
          "question", "title",
          "name", "title",
          "type", "form",
          "kind", "topic",
          "aliases", "also",
          "reviewed", "date");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
  private static final Pattern LINK = Pattern.compile("]\\(@([^)]*)\\.md\\)");
  private static final String INTRODUCTION = "## Introduction\n";

  private final Path folder;

  public HugoContent(Path folder) {
    this.folder = folder;
  }

  /// @param repository the folder of the repository, for the templates and what is not made up
  public void write(MadeContent content, Path repository) throws IOException {
    copy(repository.resolve("bench/hugo"), folder);
    copy(repository.resolve("templates/css"), folder.resolve("assets/css"));
    copy(repository.resolve("templates/js"), folder.resolve("static/js"));
    copy(repository.resolve("templates/icon.svg"), folder.resolve("static/icon.svg"));
    copy(repository.resolve("content/media"), folder.resolve("static/media"));
    copy(repository.resolve("content/site.yaml"), folder.resolve("data/site.yaml"));
    copy(repository.resolve("content/do-not-ask.yaml"), folder.resolve("data/topics.yaml"));
    write("data/faq.yaml", content.faq());
    content.forEach(this::write);
  }

  private void write(Document document) {
    var path = "content/" + document.path();
    switch (document.path().substring(0, document.path().indexOf('/'))) {
      case "competencies", "technologies" ->
          write(path.replace(".md", "/_index.md"), page(document.fields(), headings(document)));
      case "questions" -> write(path, question(document));
      case "roles" -> writeRole(path, document);
      default -> write(path, page(document.fields(), document.body()));
    }
  }

  private static String question(Document document) {
    var fields = new ArrayList<>(document.fields());
    fields.add(new Field("role", document.path().split("/")[1]));
    return page(fields, headings(document));
  }

  private void writeRole(String path, Document document) {
    int introduction = document.body().indexOf(INTRODUCTION);
    var about = document.body().substring(document.body().indexOf('\n') + 1, introduction);
    write(path, page(document.fields().stream().map(HugoContent::plainIds).toList(), about));
    write(
        path.replace("/roles/", "/guides/"),
        page(
            List.of(document.fields().getFirst()),
            document.body().substring(introduction + INTRODUCTION.length())));
  }

  /// `[{id: a}, {id: b}]` as `[a, b]`, which Hugo can keep as a taxonomy; and the questions of a role by
  /// their place, where Hugo finds them without a search.
  private static Field plainIds(Field field) {
    return switch (field.key()) {
      case "competencies" ->
          new Field("competencies", field.yaml().replaceAll("\\{id: (.*?)}", "$1"));
      case "questions" ->
          new Field(
              "questions", field.yaml().replaceAll("(role-\\d+)(-\\d+)", "/questions/$1/$1$2"));
      default -> field;
    };
  }

  /// The body, with a class for each heading that a style sheet can know a section by.
  private static String headings(Document document) {
    return HEADING
        .matcher(document.body())
        .replaceAll(heading ->
            "## %s {.%s}"
                .formatted(heading.group(1), heading.group(1).toLowerCase().replace(' ', '-')));
  }

  private static String page(List<Field> fields, String body) {
    var text = new StringBuilder("---\n");
    for (var field : fields) {
      if (!field.key().equals("status")) {
        text.append(KEYS.getOrDefault(field.key(), field.key())).append(": ");
        text.append(field.yaml()).append('\n');
      }
    }
    var linked = LINK.matcher(body).replaceAll("]({{< relref \"/$1\" >}})");
    return text.append("---\n").append(linked).append('\n').toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  private void write(String path, String text) {
    var file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
