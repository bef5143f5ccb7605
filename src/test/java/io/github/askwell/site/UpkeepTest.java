package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Site.Target;
import io.github.askwell.git.Checkout;
import io.github.askwell.history.History;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.rule.Occasion;
import io.github.askwell.support.GitFolder;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a page says it can be edited, and when it was changed last.
class UpkeepTest {
  private static final String REPOSITORY = "https://github.com/example/guides/edit/main/";

  @TempDir Path folder;

  private Map<String, Document> pages = Map.of();

  @BeforeEach
  void write() throws IOException, NoContentException {
    Site.copyOfRepository(folder.resolve("guides"));
    try (var git = GitFolder.in(folder)) {
      git.commit("2026-05-01T12:00:00Z");
      var question = "guides/content/questions/design/api-security.md";
      git.write(question, Files.readString(folder.resolve(question)) + "\n");
      git.commit("2026-05-04T12:00:00Z");
      var tip = "guides/content/tips/interview-scoring.md";
      git.write(tip, Files.readString(folder.resolve(tip)) + "\n");
    }
    pages = build();
  }

  private Map<String, Document> build() throws IOException, NoContentException {
    var content = folder.resolve("guides/content");
    try (var checkout = Checkout.around(content).orElseThrow()) {
      var history = checkout.history(content);
      return build(content, () -> history);
    }
  }

  @Test
  void aPageLeadsToItsFileInTheRepository() {
    assertEquals(
        REPOSITORY + "guides/content/questions/design/api-security.md",
        page("questions/api-security/").select(".foot-edit a").attr("href"));
  }

  @Test
  void aPageThatCanBeEditedLeadsToWhatTellsHow() {
    var guide = REPOSITORY.replace("/edit/", "/blob/") + "docs/editing.md";
    assertEquals(guide, page("questions/api-security/").select(".foot-guide a").attr("href"));
    assertTrue(page("search/").select(".foot-guide").isEmpty());
  }

  @Test
  void aPageSaysWhenItsFileWasChangedLast() {
    assertEquals("2026-05-04", changed("questions/api-security/"));
    assertEquals("2026-05-01", changed("questions/testing-approach/"));
    assertEquals("2026-05-01", changed("roles/python-specialist/"));
  }

  @Test
  void aPageWithEditsThatAreNotCommittedSaysNothing() {
    assertEquals("", changed("tips/interview-scoring/"));
  }

  /// Pages made from other files too are as old as the newest of them.
  @Test
  void answersCountForTheGuideAndForTheRole() throws Exception {
    var answers = "guides/content/faq/python-specialist.yaml";
    try (var git = GitFolder.in(folder)) {
      git.commit("2026-05-06T12:00:00Z"); // the tip
      git.write(answers, Files.readString(folder.resolve(answers)) + "\n");
      git.commit("2026-05-08T12:00:00Z");
    }
    pages = build();
    assertEquals("2026-05-08", changed("roles/python-specialist/guide/"));
    assertEquals("2026-05-08", changed("roles/python-specialist/"));
  }

  @Test
  void crawlersAndFeedReadersAreToldOfChangesAndNotOfReviews() {
    var address = "/questions/api-security/";
    var place = page("sitemap.xml").select("url:has(loc:containsOwn(" + address + "))");
    assertEquals("2026-05-04", place.select("lastmod").text());
    var entry = page("feed.xml").select("entry:has(id:containsOwn(" + address + "))");
    assertEquals("2026-05-04T00:00:00Z", entry.select("updated").text());
  }

  @Test
  void aGuideSaysNothingWhenAnyOfItIsNotCommitted() {
    assertEquals("", changed("roles/python-specialist/guide/"));
  }

  @Test
  void whatIsOneOfSeveralInAFileLeadsToItsLine() throws IOException {
    for (var route : new String[] {"faq/", "do-not-ask/"}) {
      var links = page(route).select("main .edit a");
      assertFalse(links.isEmpty(), route);
      for (var link : links) {
        var parts = link.attr("href").split("#L");
        var lines = Files.readAllLines(folder.resolve(parts[0].replace(REPOSITORY, "")));
        var line = lines.get(Integer.parseInt(parts[1]) - 1);
        assertTrue(line.startsWith("- "), parts[1] + ": " + line);
      }
    }
  }

  @Test
  void aPlanLeadsToItsFile() {
    assertEquals(
        REPOSITORY + "guides/content/plans/python-45.yaml",
        page("roles/python-specialist/guide/").select(".plan .edit a").attr("href"));
  }

  @Test
  void candidatesAreNotToldWhoLooksAfterARole() {
    var owner = "Example Recruiting, engineering desk";
    assertFalse(page("roles/python-specialist/").text().contains(owner));
    assertTrue(page("roles/python-specialist/guide/").text().contains("by " + owner));
  }

  @Test
  void nothingIsSaidWithoutARepository() throws IOException, NoContentException {
    pages = build(folder.resolve("guides/content"), () -> History.UNKNOWN);
    assertEquals("", changed("questions/api-security/"));
    assertTrue(page("questions/api-security/").select(".foot-edit").isEmpty());
  }

  private String changed(String route) {
    return page(route).select(".foot-changed time").attr("datetime");
  }

  private Document page(String route) {
    var path = route.endsWith(".xml") ? route : route + "index.html";
    return pages.getOrDefault(path, new Document(""));
  }

  private static Map<String, Document> build(Path content, Supplier<History> history)
      throws IOException, NoContentException {
    var options =
        new BuildOptions(
            content,
            Optional.of(Path.of("templates")),
            Optional.empty(),
            Target.WHOLE,
            false,
            false,
            Occasion.NONE);
    var shown =
        Arrays.asList(
            "sitemap.xml",
            "feed.xml",
            "faq/",
            "do-not-ask/",
            "questions/api-security/",
            "questions/testing-approach/",
            "tips/interview-scoring/",
            "roles/python-specialist/",
            "roles/python-specialist/guide/");
    return new Build(options)
        .knowing(history).run(_ -> {}).site().orElseThrow().filesWithoutIndex().stream()
            .filter(file -> shown.contains(file.path().replace("index.html", "")))
            .collect(Collectors.toMap(OutputFile::path, UpkeepTest::parsed));
  }

  private static Document parsed(OutputFile file) {
    var text = new String(file.bytes(), StandardCharsets.UTF_8);
    return file.path().endsWith(".xml") ? Jsoup.parse(text, Parser.xmlParser()) : Jsoup.parse(text);
  }
}
