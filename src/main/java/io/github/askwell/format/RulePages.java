package io.github.askwell.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The pages of `docs/checks/`, which the program carries with it.
final class RulePages {
  private static final Pattern SUMMARY = Pattern.compile("(?s)\\*\\*\\w+\\.\\*\\* (.*?)\\n\\n");

  private RulePages() {}

  /// The page of a rule.
  static Sarif.Page page(String id) {
    var markdown = text(id).orElse("# " + id + "\n");
    var summary = SUMMARY.matcher(markdown);
    var about = summary.find() ? summary.group(1).replace("\n", " ") : id;
    return new Sarif.Page(about, markdown, address(id));
  }

  /// The text of the page of a rule.
  static Optional<String> text(String id) {
    try (var page = RulePages.class.getResourceAsStream("checks/" + id + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where GitHub shows the page, when the program runs there in a clone of this repository.
  private static Optional<String> address(String id) {
    var server = System.getenv("GITHUB_SERVER_URL");
    var repository = System.getenv("GITHUB_REPOSITORY");
    var commit = System.getenv("GITHUB_SHA");
    return server == null || repository == null || commit == null
        ? Optional.empty()
        : Optional.of(
            String.join("/", server, repository, "blob", commit, "docs/checks", id + ".md"));
  }
}
