package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import io.github.askwell.support.WebSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program does what its help says.
class CliIT {
  private static final String QUESTION = "content/questions/dying-rose.md";

  @TempDir Path folder;
  private Site site;
  private Program askwell;

  @BeforeEach
  void write() {
    site = Site.small(folder);
    askwell = new Program(folder);
  }

  @Test
  void buildsASiteAndSaysSoInOneLine() throws IOException {
    var outcome = askwell.run("build");

    assertEquals(0, outcome.exitCode(), outcome::all);
    assertEquals(1, outcome.out().lines().count(), outcome::out);
    assertTrue(
        outcome.out().matches("(?s).*\\d+ pages?, \\d+ documents? indexed, .*\\d\\.\\d+ s\\s*"),
        outcome::out);
    assertTrue(Files.readString(folder.resolve("site/index.html")).contains("Small Guides"));
  }

  @Test
  void leavesUnchangedFilesAndFilesOfOthersAlone() throws IOException {
    askwell.run("build");
    var home = folder.resolve("site/index.html");
    var written = Files.getLastModifiedTime(home);
    var mine = Files.writeString(folder.resolve("site/mine.txt"), "mine");
    site.delete("content/tips/listen-first.md");

    askwell.run("build");

    assertTrue(Files.exists(mine));
    assertFalse(Files.exists(folder.resolve("site/tips/listen-first/index.html")));
    assertEquals(written, Files.getLastModifiedTime(home));
  }

  @Test
  void writesWhereItIsTold() {
    var outcome = askwell.run("build", "--out", "public", "--content", "content");

    assertEquals(0, outcome.exitCode(), outcome::all);
    assertTrue(Files.exists(folder.resolve("public/index.html")));
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void buildsTheSameBytesInOtherPartsOfTheWorld() {
    askwell.run("build", "--out", "here");
    askwell
        .under("-Duser.timezone=Asia/Kathmandu", "-Duser.language=tr", "-Dfile.encoding=ISO-8859-1")
        .run("build", "--out", "there");

    var here = files("here");
    var there = files("there");
    assertEquals(here.files().keySet(), there.files().keySet());
    here.files().forEach((file, bytes) -> assertEquals(here.text(file), there.text(file), file));
  }

  @Test
  void checkWritesNothing() {
    var outcome = askwell.run("check");

    assertEquals(0, outcome.exitCode(), outcome::all);
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void checkNamesThePlaceTheMistakeAndTheRemedy() {
    site.edit(QUESTION, "[plant-care]", "[plant-car]");

    var outcome = askwell.run("check");

    assertEquals(1, outcome.exitCode());
    assertEquals(
        """
        content/questions/dying-rose.md:6:16: error: unknown competency 'plant-car' [unknown-reference]
        """
            .strip(),
        outcome.err().lines().findFirst().orElse(""));
    assertTrue(outcome.err().contains("competencies: [plant-car]"), outcome::err);
    assertTrue(outcome.err().contains("did you mean 'plant-care'?"), outcome::err);
  }

  @Test
  void checkTellsAllMistakesAtOnce() {
    site.edit(QUESTION, "[plant-care]", "[plant-car]")
        .edit("content/roles/gardener.md", "levels: [mid]", "levels: [middle]")
        .edit("content/site.yaml", "language: en", "langauge: en")
        .edit("content/competencies/plant-care.md", "## Rating 3", "## Raiting 3");

    var err = askwell.run("check").err();

    assertTrue(err.contains("content/questions/dying-rose.md:6:"), err);
    assertTrue(err.contains("content/roles/gardener.md:5:"), err);
    assertTrue(err.contains("content/site.yaml:3:"), err);
    assertTrue(err.contains("content/competencies/plant-care.md:"), err);
  }

  @Test
  void checkSpeaksJsonToOtherPrograms() {
    site.edit(QUESTION, "[plant-care]", "[plant-car]");

    var outcome = askwell.run("check", "--format", "json");

    assertEquals(1, outcome.exitCode());
    var found = JsonParser.parseString(outcome.out()).getAsJsonArray();
    assertEquals(1, found.size(), outcome::out);
    var first = found.get(0).getAsJsonObject();
    assertEquals("[id, severity, file, line, column, message, hint]", first.keySet().toString());
    assertEquals("unknown-reference", first.get("id").getAsString());
    assertEquals("content/questions/dying-rose.md", first.get("file").getAsString());
    assertEquals(6, first.get("line").getAsInt());
    assertEquals(16, first.get("column").getAsInt());
  }

  @Test
  void checkSpeaksJsonWhenAllIsWell() {
    var outcome = askwell.run("check", "--format", "json");

    assertEquals(0, outcome.exitCode());
    assertTrue(JsonParser.parseString(outcome.out()).getAsJsonArray().isEmpty());
  }

  @Test
  void showsDraftsOnlyWhenAsked() {
    site.edit(QUESTION, "status: published", "status: draft")
        .edit("content/roles/gardener.md", "questions: [dying-rose]", "questions: [wet-lawn]")
        .edit("content/plans/gardener-30.yaml", "id: dying-rose", "id: wet-lawn")
        .write("content/questions/wet-lawn.md", lawn());

    askwell.run("build", "--out", "without");
    askwell.run("build", "--out", "with", "--drafts");

    assertFalse(Files.exists(folder.resolve("without/questions/dying-rose/index.html")));
    assertTrue(Files.exists(folder.resolve("without/questions/wet-lawn/index.html")));
    assertTrue(Files.exists(folder.resolve("with/questions/dying-rose/index.html")));
  }

  @Test
  void publishesUnderTheAddressItIsTold() throws IOException {
    var outcome = askwell.run("build", "--base-url", "https://example.org/some/path");

    assertEquals(0, outcome.exitCode(), outcome::all);
    assertTrue(
        Files.readString(folder.resolve("site/sitemap.xml"))
            .contains("<loc>https://example.org/some/path/roles/gardener/</loc>"));
  }

  @Test
  void saysItsVersion() {
    var outcome = askwell.run("--version");

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().matches("(?s)askwell \\d+\\.\\d+\\.\\d+.*"), outcome::out);
  }

  @Test
  void helpTeaches() {
    var outcome = askwell.run("--help");

    assertEquals(0, outcome.exitCode());
    for (var word : new String[] {"build", "check", "serve", "new", "Exit codes"}) {
      assertTrue(outcome.out().contains(word), outcome::out);
    }
    for (var command : new String[] {"build", "check", "serve", "new"}) {
      var help = askwell.run(command, "--help");
      assertEquals(0, help.exitCode(), help::all);
      assertTrue(help.out().contains("--content"), help::out);
      assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help::out);
    }
  }

  @Test
  void wrongUsageIsToldFromWrongContent() {
    for (var arguments :
        new String[][] {{"biuld"}, {"build", "--outt", "x"}, {"check", "--format", "xml"}}) {
      var outcome = askwell.run(arguments);
      assertEquals(2, outcome.exitCode(), outcome::all);
      assertFalse(outcome.err().toLowerCase(Locale.ROOT).contains("exception"), outcome::err);
    }
  }

  @Test
  void writesNoColourIntoAPipe() {
    site.edit(QUESTION, "[plant-care]", "[plant-car]");

    assertFalse(askwell.run("check").all().contains("\u001b"));
  }

  private String lawn() {
    return """
    ---
    question: The lawn is wet all year. How do you find out why?
    type: situational
    levels: [mid]
    minutes: 10
    competencies: [plant-care]
    technologies: [secateurs]
    owner: Small Hiring
    reviewed: 2026-01-02
    status: published
    ---
    ## Why it matters

    Water tells.

    ## Strong answer

    - Digs a hole

    ## Red flags

    - Buys a pump
    """;
  }

  private WebSite files(String out) {
    var files = new TreeMap<String, byte[]>();
    var root = folder.resolve(out);
    try (var paths = Files.walk(root)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WebSite(files);
  }
}
