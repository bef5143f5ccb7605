package io.github.askwell.rebuild;

import static io.github.askwell.rebuild.Edit.ofFile;
import static io.github.askwell.rebuild.Edit.replaceOne;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What people get wrong.
final class Breakages {
  private static final String TEXT = "content/(?!media/).*";
  private static final String MARKDOWN = "content/(?!media/).*\\.md";

  private Breakages() {}

  static List<Edit> all() {
    return List.of(
        ofFile("unclosed quotes", 2, TEXT, (_, text) -> text.replaceFirst(": (?=\\w)", ": \"")),
        ofFile("unclosed front matter", 1, MARKDOWN, (_, text) -> text.replace("\n---\n", "\n")),
        ofFile("unknown key", 1, TEXT, (_, text) -> text.replaceFirst("(?m)^(\\w+): ", "$1x: ")),
        ofFile("unknown reference", 2, "content/(roles|questions)/.*", Breakages::reference),
        ofFile("unknown anchor", 1, "content/tips/.*", Breakages::anchor),
        ofFile("wrong heading", 2, MARKDOWN, (_, text) -> text.replaceFirst("(?m)^## R", "## W")),
        ofFile("no heading", 1, MARKDOWN, (_, text) -> text.replaceFirst("(?m)^## .*\\n", "")),
        ofFile("HTML", 1, MARKDOWN, (_, text) -> text + "\n<script>1</script>\n"),
        ofFile("a warning", 2, MARKDOWN, (_, text) -> text + "\nSee [this][nowhere].\n"),
        new Edit("not text", 2, Breakages::bytes),
        new Edit("emptied", 1, Breakages::emptied),
        new Edit("a twin", 1, Breakages::twin),
        new Edit("a stray file", 1, Breakages::stray),
        new Edit("a picture that is none", 1, Breakages::picture),
        new Edit("no site.yaml", 1, (_, site) -> remove(site, "content/site.yaml")),
        ofFile("template syntax", 2, "templates/.*\\.ftlh", (_, text) -> text + "<#if true>\n"),
        ofFile("template error", 2, "templates/page/.*", Breakages::unknownValue),
        new Edit("missing template", 1, Breakages::missingTemplate),
        ofFile("unknown module", 1, "templates/js/.*", (_, text) -> "import './no.js';\n" + text));
  }

  private static String reference(Author author, String text) {
    return replaceOne(author, text, "(?m)(?<=\\[)[a-z]+-[a-z]+-\\d+(?=[,\\]])", author.id());
  }

  private static String anchor(Author author, String text) {
    return replaceOne(author, text, "(?m)^The .*\\.$", "$0 See [there](#" + author.id() + ").");
  }

  private static String unknownValue(Author author, String text) {
    return replaceOne(author, text, "<(p|li|h1|h2|div)>", "$0${no.such.value}");
  }

  private static Optional<String> bytes(Author author, Workspace site) {
    var path = author.one(site.paths(TEXT));
    var bytes = site.bytes(path).clone();
    if (bytes.length == 0) {
      return Optional.empty();
    }
    bytes[author.number(0, bytes.length - 1)] = (byte) (author.chance(0.7) ? 0xff : 0x00);
    site.write(path, bytes);
    return Optional.of(path);
  }

  private static Optional<String> emptied(Author author, Workspace site) {
    var path = author.one(site.paths(TEXT));
    var bytes = site.bytes(path);
    site.write(path, Arrays.copyOf(bytes, author.number(0, bytes.length / 2)));
    return Optional.of(path);
  }

  private static Optional<String> twin(Author author, Workspace site) {
    var path = author.one(site.paths("content/(questions|tips)/.*\\.md"));
    var twin = path.replaceFirst("(questions|tips)/", "$1/twins/");
    site.write(twin, site.bytes(path));
    return Optional.of(twin);
  }

  private static Optional<String> stray(Author author, Workspace site) {
    var path =
        "content/"
            + author.one(
                List.of("questions/Bad Name.md", "tipps/x.md", "tips/x.txt", "media/x.exe"));
    site.write(path, "text " + author.number(1, 99));
    return Optional.of(path);
  }

  private static Optional<String> picture(Author author, Workspace site) {
    var path = author.one(site.paths("content/media/.*\\.(svg|png)"));
    site.write(path, "<html/>".getBytes(StandardCharsets.UTF_8));
    return Optional.of(path);
  }

  private static Optional<String> missingTemplate(Author author, Workspace site) {
    return remove(site, author.one(site.paths("templates/page/.*")));
  }

  private static Optional<String> remove(Workspace site, String path) {
    if (!site.has(path)) {
      return Optional.empty();
    }
    site.delete(path);
    return Optional.of(path);
  }
}
