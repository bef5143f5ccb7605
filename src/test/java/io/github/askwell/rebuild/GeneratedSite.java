package io.github.askwell.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A small site of all that content can be, different for every seed, with a theme of its own.
final class GeneratedSite {
  /// The smallest picture that is one: a single point.
  static final byte[] POINT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
                  + "rkJggg==");

  private static final Pattern IMPORT = Pattern.compile("(?ms)^import [^;]*;\\n");

  private GeneratedSite() {}

  /// Writes a site into a folder.
  static Workspace in(Path folder, RandomGenerator random) {
    var site = new Workspace(folder);
    var author = new Author(random);
    theme(site);
    site.write("content/media/logo.svg", author.picture());
    site.write("content/media/shop/point.png", POINT);
    site.write("content/site.yaml", author.siteFile());
    for (int i = 0; i < 2; i++) {
      site.write("content/competencies/" + author.id() + ".md", author.competency());
      site.write("content/technologies/" + author.id() + ".md", author.technology());
    }
    site.write("content/questions/" + author.id() + ".md", author.question(site));
    site.write("content/questions/shop/" + author.id() + ".md", author.question(site));
    site.write("content/questions/shop/" + author.id() + ".md", author.question(site));
    site.write("content/roles/" + author.id() + ".md", author.role(site));
    site.write("content/roles/" + author.id() + ".md", author.role(site));
    site.write("content/questions/yard/" + author.id() + ".md", draft(author.question(site)));
    site.write("content/tips/" + author.id() + ".md", author.tip(site) + PICTURE);
    site.write("content/tips/" + author.id() + ".md", author.tip(site));
    site.write("content/plans/" + author.id() + ".yaml", author.plan(site));
    site.write("content/faq/" + author.id() + ".yaml", author.faq());
    site.write("content/do-not-ask.yaml", author.doNotAsk());
    site.write("content/synonyms.yaml", author.synonyms());
    return site;
  }

  private static final String PICTURE =
      """

      ![A point](../media/shop/point.png)
      """;

  private static String draft(String entry) {
    return entry.replace("status: published", "status: draft");
  }

  /// The theme of the repository. Of its largest scripts only the imports are kept: nobody runs them
  /// here, and each build reads them.
  private static void theme(Workspace site) {
    var theme = Path.of("templates");
    try (var files = Files.walk(theme)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var path = file.toString().replace('\\', '/');
        var text = Files.readString(file);
        site.write(path, path.contains("/js/search-") ? imports(text) : text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String imports(String script) {
    return IMPORT.matcher(script).results().map(MatchResult::group).collect(Collectors.joining());
  }
}
