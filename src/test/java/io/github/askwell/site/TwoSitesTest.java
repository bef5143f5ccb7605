package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Target;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.rule.Occasion;
import io.github.askwell.support.Site;
import io.github.askwell.support.WebSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The repository's content as two sites: one for candidates, one for interviewers.
class TwoSitesTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"#?]*)");

  @TempDir private static Path folder;

  private static WebSite candidates;
  private static WebSite interviewers;

  @BeforeAll
  static void build() throws Exception {
    split();
    var both = made(Audience.ALL);
    candidates = below("candidates/", both);
    interviewers = below("interviewers/", both);
    assertEquals(both.size(), candidates.files().size() + interviewers.files().size());
  }

  private static void split() {
    Site.copyOfRepository(folder)
        .edit(
            "content/site.yaml",
            "visibility: public-guide",
            "visibility: split\ninterviewerUrl: https://inside.example/guides/");
  }

  private static TreeMap<String, byte[]> made(Audience audience) throws Exception {
    var options =
        new BuildOptions(
            folder.resolve("content"),
            Optional.of(Path.of("templates")),
            Optional.empty(),
            Target.WHOLE,
            false,
            true,
            Occasion.NONE);
    var files = new ConcurrentLinkedQueue<OutputFile>();
    var result = new Build(options.forReaders(audience)).run(_ -> {}, files::add);
    assertEquals(List.of(), result.diagnostics());
    var made = new TreeMap<String, byte[]>();
    files.forEach(file -> made.put(file.path(), file.bytes()));
    return made;
  }

  private static WebSite below(String top, TreeMap<String, byte[]> files) {
    var below = new TreeMap<String, byte[]>();
    files.forEach((path, bytes) -> {
      if (path.startsWith(top)) {
        below.put(path.substring(top.length()), bytes);
      }
    });
    return new WebSite(below);
  }

  @Test
  void candidatesGetTheirPagesAndWhatTheseLoad() {
    var files =
        candidates.files().keySet().stream()
            .map(path -> path.replaceAll("\\.[0-9a-f]{10}\\.", ".*."))
            .map(path -> path.replaceAll("search/index/.*", "search/index/*"))
            .map(
                path -> path.replaceAll("^(roles/|r/|assets/previews/role-)[a-z-]+(?=[/.])", "$1*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(
            Set.of(
                ".nojekyll",
                "404.html",
                "_headers",
                "_redirects",
                "assets/css/pages/print.*.css",
                "assets/icon.*.svg",
                "assets/js/main.*.js",
                "assets/js/scheme.*.js",
                "assets/js/search-core.*.js",
                "assets/js/search-ui.*.js",
                "assets/media/logo.*.svg",
                "assets/previews/role-*.*.png",
                "assets/previews/site.*.png",
                "assets/site.*.css",
                "feed.xml",
                "index.html",
                "llms.txt",
                "r/*/index.html",
                "robots.txt",
                "roles.json",
                "roles.schema.json",
                "roles/*.html",
                "roles/*/index.html",
                "search/index.html",
                "search/index/*",
                "search/manifest.json",
                "site.webmanifest",
                "sitemap.xml")),
        files);
  }

  @Test
  void nothingLeadsFromCandidatesToInterviewers() {
    for (var page : candidates.pages()) {
      var text = candidates.text(page.file());
      ADDRESS
          .matcher(text)
          .results()
          .map(match -> match.group(1))
          .filter(address -> !address.matches("(https?|mailto):.*|"))
          .forEach(address -> {
            var file = Path.of("/" + page.file()).getParent().resolve(address).normalize();
            var path = file.toString().substring(1);
            var isThere =
                candidates.files().containsKey(path)
                    || candidates
                        .files()
                        .containsKey((path.isEmpty() ? "" : path + "/") + "index.html");
            assertTrue(isThere, page.file() + " leads to " + address);
          });
    }
    candidates
        .files()
        .forEach((path, _) -> {
          var text = candidates.text(path);
          assertFalse(text.contains("inside.example"), path);
          assertFalse(text.contains("interviewers/"), path);
          assertFalse(text.matches("(?s).*roles/python-specialist/(guide|kit).*"), path);
        });
  }

  @Test
  void interviewersHaveAllPagesAndCrawlersAreAskedToStayAway() {
    assertTrue(interviewers.files().containsKey("roles/python-specialist/kit/index.html"));
    for (var page : interviewers.pages()) {
      var text = interviewers.text(page.file());
      assertTrue(text.contains("<meta name=\"robots\" content=\"noindex\">"), page.file());
      assertFalse(text.contains("application/ld+json"), page.file());
      assertFalse(text.contains("og:image"), page.file());
    }
    assertTrue(interviewers.text("robots.txt").contains("Disallow: /\n"));
    assertTrue(interviewers.text("_headers").contains("X-Robots-Tag: noindex"));
    var shared = Pattern.compile("sitemap.xml|llms.txt|roles.*json|r/.*|assets/previews/.*");
    assertFalse(interviewers.files().keySet().stream().anyMatch(shared.asMatchPredicate()));
  }

  @Test
  void whatRecruitersShareLeadsToTheSiteForCandidates() {
    var role = interviewers.text("roles/python-specialist/index.html");
    var home = home();
    assertTrue(
        role.contains("<link rel=\"canonical\" href=\"" + home + "roles/python-specialist/"));
    assertTrue(role.contains("data-copy=\"" + home + "r/python-specialist/\""), "short address");
    assertTrue(
        interviewers
            .text("roles/python-specialist/guide/index.html")
            .contains("<link rel=\"canonical\" href=\"https://inside.example/guides/roles/"));
    assertTrue(interviewers.text("feed.xml").contains("https://inside.example/guides/feed.xml"));
  }

  private static String home() {
    return Pattern.compile("<loc>([^<]*?)roles/</loc>")
        .matcher(candidates.text("sitemap.xml"))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  @Test
  void eachAloneIsWhatItIsOfBoth() throws Exception {
    assertSame(candidates, made(Audience.CANDIDATE));
    assertSame(interviewers, made(Audience.INTERVIEWER));
  }

  private static void assertSame(WebSite expected, TreeMap<String, byte[]> alone) {
    assertEquals(expected.files().keySet(), alone.keySet());
    var site = new WebSite(alone);
    expected.files().forEach((path, _) -> assertEquals(expected.text(path), site.text(path), path));
  }
}
