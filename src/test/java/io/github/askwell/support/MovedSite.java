package io.github.askwell.support;

import io.github.askwell.content.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The repository's own site as it would be had it been published before under other addresses.
public final class MovedSite {
  /// A page that is elsewhere now: [#QUESTION].
  public static final String OLD_QUESTION = "questions/old-question/";

  /// Where that page is.
  public static final String QUESTION = "questions/slow-function/";

  /// A part of that page that went to another one: [#PART].
  public static final String OLD_PART = "tracing";

  /// Where that part is.
  public static final String PART = "questions/production-fault/#follow-ups";

  /// A page that went to another site: [#OTHER_SITE].
  public static final String OLD_ROLE = "roles/old-role/";

  /// Where that page is.
  public static final String OTHER_SITE = "https://jobs.example/roles/?a=1&b=$2";

  /// A page that is gone for good.
  public static final String GONE = "tips/old-ways/";

  /// Why.
  public static final String WHY = "We do not hire this way any more.";

  private static final String REDIRECTS =
      """
      - {from: %s, to: %s}
      - {from: "%s#%s", to: "%s"}
      - {from: %s, to: "%s"}
      """
          .formatted(OLD_QUESTION, QUESTION, OLD_QUESTION, OLD_PART, PART, OLD_ROLE, OTHER_SITE);

  private MovedSite() {}

  /// The site as it is built for an address.
  public static WebSite at(URI base) {
    try {
      var folder = Files.createTempDirectory("askwell-moved");
      try {
        return BuiltSite.build(content(folder), base, Route.Medium.SERVER);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path content(Path folder) throws IOException {
    Folders.copy(BuiltSite.CONTENT, folder);
    append(folder.resolve("redirects.yaml"), REDIRECTS);
    append(folder.resolve("urls.lock"), "/%s gone 2026-11-20 %s%n".formatted(GONE, WHY));
    return folder;
  }

  private static void append(Path file, String lines) throws IOException {
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
