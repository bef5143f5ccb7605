package io.github.askwell.rebuild;

import static io.github.askwell.rebuild.Edit.ofFile;
import static io.github.askwell.rebuild.Edit.replaceOne;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What authors do to content.
final class ContentEdits {
  private static final String MARKDOWN = "content/(?!media/).*\\.md";
  private static final String ENTRIES =
      "content/(roles|questions|competencies|technologies|tips|plans)/.*";
  private static final String SITE = "content/site\\.yaml";

  private ContentEdits() {}

  static List<Edit> all() {
    return List.of(
        ofFile("text", 12, MARKDOWN, ContentEdits::text),
        ofFile("text of the same length", 4, MARKDOWN, ContentEdits::letter),
        ofFile("a value", 14, MARKDOWN + "|content/plans/.*", ContentEdits::value),
        ofFile("status", 4, "content/(roles|questions)/.*", ContentEdits::status),
        ofFile("weights", 2, "content/roles/.*", ContentEdits::weights),
        ofFile("a heading", 5, MARKDOWN, ContentEdits::heading),
        ofFile("a section more or less", 3, "content/questions/.*", ContentEdits::section),
        new Edit("a link", 6, ContentEdits::link),
        new Edit("a reference", 5, ContentEdits::reference),
        new Edit("rename", 5, (author, site) -> rename(author, site, true)),
        new Edit("rename and forget", 2, (author, site) -> rename(author, site, false)),
        new Edit("move", 4, (author, site) -> move(author, site)),
        new Edit("delete", 3, (author, site) -> delete(author, site, true)),
        new Edit("delete and forget", 1, (author, site) -> delete(author, site, false)),
        new Edit("add", 7, ContentEdits::add),
        ofFile("site", 6, SITE, ContentEdits::site),
        ofFile("address of the site", 1, SITE, ContentEdits::address),
        ofFile("synonyms", 3, "content/synonyms\\.yaml", ContentEdits::synonyms),
        ofFile("faq", 4, "content/faq/.*", ContentEdits::faq),
        ofFile("do not ask", 2, "content/do-not-ask\\.yaml", (a, _) -> a.doNotAsk()),
        ofFile("plan", 3, "content/plans/.*", ContentEdits::plan),
        new Edit("media", 4, ContentEdits::media),
        new Edit("a picture in the text", 2, ContentEdits::picture));
  }

  /// A sentence more, or another point in a list.
  private static String text(Author author, String text) {
    return author.chance(0.5)
        ? replaceOne(author, text, "(?m)^- .*$", "- " + author.sentence())
        : replaceOne(author, text, "(?m)^The .*\\.$", "$0 " + author.sentence());
  }

  /// The number at the end of a sentence is another one, as long as before.
  private static String letter(Author author, String text) {
    return replaceOne(author, text, "(?<= )[1-9](?=\\d*\\.)", "" + author.number(1, 9));
  }

  private static String value(Author author, String text) {
    Map<String, Function<Author, String>> values =
        Map.ofEntries(
            Map.entry("title", Author::value),
            Map.entry("name", Author::value),
            Map.entry("question", Author::value),
            Map.entry("summary", Author::plain),
            Map.entry("family", Author::plain),
            Map.entry("category", Author::plain),
            Map.entry("theme", Author::value),
            Map.entry("owner", Author::plain),
            Map.entry("reviewed", Author::day),
            Map.entry("levels", Author::levels),
            Map.entry("level", Author::level),
            Map.entry("type", Author::type),
            Map.entry("kind", Author::topic),
            Map.entry("minutes", a -> "" + a.number(3, 70)));
    var lines = Pattern.compile("(?m)^(\\w+): .*$").matcher(text).results();
    var known = lines.filter(line -> values.containsKey(line.group(1))).toList();
    if (known.isEmpty()) {
      return text;
    }
    var line = author.one(known);
    var key = line.group(1);
    return text.substring(0, line.start())
        + key
        + ": "
        + values.get(key).apply(author)
        + text.substring(line.end());
  }

  private static String status(Author author, String text) {
    return text.contains("status: draft")
        ? text.replace("status: draft", "status: published")
        : text.replace("status: published", "status: draft");
  }

  private static String weights(Author author, String text) {
    var weights = Pattern.compile("weight: \\d+").matcher(text).results().toList();
    if (weights.size() != 2) {
      return text;
    }
    int first = author.number(5, 95);
    return text.replaceFirst("weight: \\d+", "weight: first")
        .replaceFirst("weight: \\d+", "weight: " + (100 - first))
        .replace("weight: first", "weight: " + first);
  }

  /// A heading is new, or has another name, so that its anchor is another one too.
  private static String heading(Author author, String text) {
    return text.contains("\n### ") && author.chance(0.5)
        ? replaceOne(author, text, "(?m)^### .*$", "### " + author.plain())
        : replaceOne(author, text, "(?m)^The .*\\.$", "$0\n\n### " + author.plain() + "\n\nSo.");
  }

  private static String section(Author author, String text) {
    return text.contains("## Probes")
        ? text.replaceFirst("(?s)## Probes.*?(?=## |$)", "")
        : text + "\n" + author.section("Probes", author.bullets());
  }

  /// A link from one entry to another or to an anchor in it.
  private static Optional<String> link(Author author, Workspace site) {
    var from = author.one(site.paths("content/(tips|questions)/.*\\.md"));
    var to = author.one(site.paths(MARKDOWN));
    var anchors =
        Pattern.compile("(?m)^#{2,3} ([\\w ]+)$").matcher(site.text(to)).results().toList();
    var anchor =
        anchors.isEmpty() || author.chance(0.4)
            ? ""
            : "#"
                + author.one(anchors).group(1).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    var link = "[%s](%s%s)".formatted(author.plain(), address(from, to), anchor);
    var text = site.text(from);
    var changed = replaceOne(author, text, "(?m)^The .*\\.$", "$0 See " + link + ".");
    site.write(from, changed);
    return changed.equals(text) ? Optional.empty() : Optional.of(from + " to " + to + anchor);
  }

  /// How one file names another: up to `content/`, then down.
  private static String address(String from, String to) {
    return "../".repeat(from.split("/").length - 2) + to.substring("content/".length());
  }

  /// A list of references is another one.
  private static Optional<String> reference(Author author, Workspace site) {
    var path = author.one(site.paths("content/(roles|questions|tips)/.*"));
    var key = author.one(List.of("questions", "technologies", "competencies", "tips", "roles"));
    var others = author.some(site.ids(key), key.equals("questions") ? 2 : 1);
    var text = site.text(path);
    var changed = text.replaceFirst("(?m)^" + key + ": \\[.*$", key + ": " + others);
    if (changed.equals(text)) {
      return Optional.empty();
    }
    site.write(path, changed);
    return Optional.of(path + " " + key);
  }

  private static Optional<String> rename(Author author, Workspace site, boolean mend) {
    var path = author.one(site.paths(ENTRIES));
    var old = Workspace.id(path);
    var id = author.id();
    var bytes = site.bytes(path);
    var renamed = path.replace("/" + old + ".", "/" + id + ".");
    site.delete(path);
    site.write(renamed, bytes);
    if (mend) {
      replaceAll(site, "(?<![a-z0-9-])" + old + "(?![a-z0-9-])", id);
    }
    return Optional.of(path + " to " + renamed);
  }

  private static Optional<String> move(Author author, Workspace site) {
    var path = author.one(site.paths("content/(questions|tips)/.*\\.md"));
    var kind = path.split("/")[1];
    var folder = author.one(List.of("", "shop/", "yard/", "yard/back/"));
    var moved = "content/" + kind + "/" + folder + Workspace.id(path) + ".md";
    if (moved.equals(path)) {
      return Optional.empty();
    }
    var up = "../".repeat(moved.split("/").length - 2);
    var text = site.text(path).replaceAll("(?<=\\]\\()(\\.\\./)+", up);
    site.delete(path);
    site.write(moved, text);
    replaceAll(site, Pattern.quote(path.substring("content/".length())), moved.substring(8));
    return Optional.of(path + " to " + moved);
  }

  private static Optional<String> delete(Author author, Workspace site, boolean mend) {
    var kind = author.one(List.of("roles", "questions", "competencies", "technologies", "tips"));
    var paths = site.paths("content/(" + kind + "|plans|faq)/.*");
    if (site.ids(kind).size() < 2 || paths.isEmpty()) {
      return Optional.empty();
    }
    var path = author.one(paths);
    site.delete(path);
    if (mend) {
      var id = "(?<![a-z0-9-])" + Workspace.id(path) + "(?![a-z0-9-])";
      replaceAll(site, "(?m)^ *- \\{id: " + id + ".*\\n", "");
      replaceAll(site, "(?<=\\[)" + id + "(, )?|, " + id + "(?=[,\\]])", "");
      replaceAll(site, "\\[([\\w -]+)\\]\\([^)]*" + id + "\\.md[^)]*\\)", "$1");
      site.paths("content/plans/.*").stream()
          .filter(plan -> !site.text(plan).contains("- {id:"))
          .forEach(site::delete);
    }
    return Optional.of(path);
  }

  private static void replaceAll(Workspace site, String expression, String replacement) {
    for (var path : site.paths("content/(?!media/).*")) {
      var text = site.text(path);
      var changed = text.replaceAll(expression, replacement);
      if (!changed.equals(text)) {
        site.write(path, changed);
      }
    }
  }

  private static Optional<String> add(Author author, Workspace site) {
    var kind =
        author.one(List.of("questions", "technologies", "tips", "competencies", "plans", "faq"));
    if (site.paths("content/" + kind + "/.*").size() > 5) {
      return Optional.empty();
    }
    var text =
        switch (kind) {
          case "questions" -> author.question(site);
          case "technologies" -> author.technology();
          case "tips" -> author.tip(site);
          case "competencies" -> author.competency();
          case "plans" -> author.plan(site);
          default -> author.faq();
        };
    var ending = kind.equals("plans") || kind.equals("faq") ? ".yaml" : ".md";
    var path = "content/" + kind + "/" + author.id() + ending;
    site.write(path, text);
    return Optional.of(path);
  }

  private static String site(Author author, String text) {
    return switch (author.number(0, 6)) {
      case 0 -> text.replaceFirst("(?m)^name: .*$", "name: " + author.plain());
      case 1 -> text.replaceFirst("(?m)^tagline: .*$", "tagline: " + author.plain());
      case 2 -> replaceOne(author, text, "(?m)(?<=label: )\\w[\\w ]*(?=})", author.plain());
      case 3 -> replaceOne(author, text, "(?m)^  - \\w.*$", "  - " + author.plain());
      case 4 -> text.replaceFirst("(?m)^  text: .*$", "  text: " + author.plain());
      case 5 ->
          text.contains("  logo:")
              ? text.replaceFirst("(?m)^  logo: .*\\n", "")
              : text.replaceFirst("(?m)^  email: .*$", "$0\n  logo: media/logo.svg");
      default -> text.replaceFirst("(?m)^  branch: .*$", "  branch: " + author.id());
    };
  }

  private static String address(Author author, String text) {
    var address =
        author.one(
            List.of("https://guild.example/", "https://x.example/a/b/", "http://127.0.0.1:4000/"));
    return text.replaceFirst("(?m)^baseUrl: .*$", "baseUrl: " + address);
  }

  private static String synonyms(Author author, String text) {
    return author.chance(0.5)
        ? author.synonyms()
        : text + "- [" + author.id() + ", " + author.plain() + "]\n";
  }

  private static String faq(Author author, String text) {
    return switch (author.number(0, 2)) {
      case 0 -> author.faq();
      case 1 -> replaceOne(author, text, "(?m)^  question: .*$", "  question: " + author.value());
      default -> replaceOne(author, text, "audience: (employer|candidate)", "audience: candidate");
    };
  }

  private static String plan(Author author, String text) {
    return author.chance(0.5)
        ? replaceOne(author, text, "(?<=minutes: )\\d+", "" + author.number(4, 60))
        : replaceOne(author, text, "(?m)^    \\w.*$", "    " + author.sentence());
  }

  private static Optional<String> media(Author author, Workspace site) {
    var path = author.one(site.paths("content/media/.*"));
    if (path.endsWith(".svg")) {
      site.write(path, author.picture());
    } else {
      var bytes = java.util.Arrays.copyOf(GeneratedSite.POINT, GeneratedSite.POINT.length + 1);
      bytes[bytes.length - 1] = (byte) author.number(0, 255);
      site.write(path, bytes);
    }
    return Optional.of(path);
  }

  private static Optional<String> picture(Author author, Workspace site) {
    var path = "content/media/" + author.one(List.of("", "shop/")) + author.one(List.of("a", "b"));
    site.write(path + ".svg", author.picture());
    var from = author.one(site.paths("content/(tips|questions)/.*\\.md"));
    var picture = "![%s](%s)".formatted(author.plain(), address(from, path + ".svg"));
    site.write(
        from, replaceOne(author, site.text(from), "(?m)^The .*\\.$", "$0\n\n" + picture + "\n"));
    return Optional.of(path + " in " + from);
  }
}
