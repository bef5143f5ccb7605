package io.github.askwell.rebuild;

import static io.github.askwell.rebuild.Edit.ofFile;
import static io.github.askwell.rebuild.Edit.replaceOne;

import java.util.List;
import java.util.Optional;

/// What designers do to a theme.
final class ThemeEdits {
  private ThemeEdits() {}

  static List<Edit> all() {
    return List.of(
        ofFile("template", 5, "templates/page/.*", ThemeEdits::markup),
        ofFile("part", 4, "templates/part/.*", ThemeEdits::markup),
        ofFile("layout", 1, "templates/layout\\.ftlh", ThemeEdits::markup),
        ofFile("style sheet", 4, "templates/css/.*", ThemeEdits::style),
        ofFile("script", 4, "templates/js/.*", ThemeEdits::script),
        ofFile("icon", 1, "templates/icon\\.svg", (author, _) -> author.picture()),
        new Edit("a file of the theme", 3, ThemeEdits::file));
  }

  private static String markup(Author author, String text) {
    var plain = text.replaceAll(" data-edit=\"\\d+\"", "");
    return replaceOne(
        author,
        plain,
        "<(p|li|ul|section|h2|h3|div|article)(?=[ >])",
        "$0 data-edit=\"" + author.number(1, 999) + "\"");
  }

  private static String style(Author author, String text) {
    return text.replaceAll("(?m)^/\\* edit .*\\n", "")
        + "/* edit "
        + author.number(1, 999)
        + " */\n";
  }

  private static String script(Author author, String text) {
    return text.replaceAll("(?m)^// edit .*\\n", "") + "// edit " + author.number(1, 999) + "\n";
  }

  /// A file that no page needs, new, other than before or gone.
  private static Optional<String> file(Author author, Workspace site) {
    var name =
        author.one(
            List.of("part/spare.ftlh", "css/spare.css", "js/spare.js", "notes.txt", ".hidden"));
    var path = "templates/" + name;
    if (site.has(path) && author.chance(0.5)) {
      site.delete(path);
    } else {
      site.write(path, "/* " + author.number(1, 999) + " */\n");
    }
    return Optional.of(path);
  }
}
