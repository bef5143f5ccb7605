package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.GitFolder;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String QUESTION = "content/questions/dying-rose.md";
  private static final String LATER = "2026-05-02T12:00:00Z";

  @TempDir Path temp;
  private Path folder = Path.of("");
  private Site site;
  private GitFolder git;

  /// What came of a command.
  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void begin() throws IOException {
    var root = Files.createDirectory(temp.resolve("work"));
    folder = Files.createDirectories(root.resolve("guides"));
    site = Site.small(folder);
    git = GitFolder.in(root);
    git.commit("2026-05-01T12:00:00Z");
  }

  @AfterEach
  void end() {
    git.close();
  }

  @Test
  void writesTheReportOfContentInAFolderBelowTheRoot() {
    site.edit(QUESTION, "Reaches for a spray", "Grabs a spray");
    var outcome = report("--base", "main");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertEquals("", outcome.err);
    assertTrue(outcome.out.startsWith("<!-- askwell report -->\n## What this"), outcome.out);
    assertTrue(
        outcome.out.contains("<del>Reaches for</del> <ins>Grabs</ins> a spray at once"),
        outcome.out);
  }

  @Test
  void writesAFileWhenItIsNamed() throws IOException {
    var file = temp.resolve("report.html");
    var outcome = report("--base", "main", "--format", "html", "--out", file.toString());
    assertEquals(0, outcome.exitCode, outcome.err);
    assertEquals("wrote " + file + System.lineSeparator(), outcome.out);
    var page = Files.readString(file);
    assertTrue(page.startsWith("<!doctype html>"), page);
    assertTrue(page.contains("Nothing that a reader could see."), page);
  }

  @Test
  void endsWellWhateverItFindsBecauseCheckIsTheJudge() {
    site.edit(QUESTION, "[plant-care]", "[plant-car]");
    var outcome = report("--base", "main");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.contains("> [!WARNING]\n> The working tree has 1 error"), outcome.out);
    assertTrue(outcome.out.contains("### New diagnostics (1)\n\n- **error** "), outcome.out);
  }

  @Test
  void saysThatABaseDidNotBuild() {
    site.edit(QUESTION, "[plant-care]", "[plant-car]");
    git.commit(LATER);
    site.edit(QUESTION, "[plant-car]", "[plant-care]");
    var outcome = report("--base", "main");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.contains(") has 1 error and makes no site"), outcome.out);
  }

  @Test
  void comparesTwoCommitsWhateverLiesInTheFolder() {
    git.branch("work");
    site.edit(QUESTION, "Reaches for a spray", "Grabs a spray");
    git.commit(LATER);
    site.edit(QUESTION, "Grabs a spray", "Burns it");
    var outcome = report("--base", "main", "--head", "work");
    assertTrue(outcome.out.contains("<ins>Grabs</ins>"), outcome.out);
    assertFalse(outcome.out.contains("Burns"), outcome.out);
  }

  @Test
  void findsNothingBetweenACommitAndItself() {
    var outcome = report("--base", "main", "--head", "main");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.endsWith(": nothing that a reader could see.\n"), outcome.out);
  }

  @Test
  void saysWhenTwoCommitsHaveNoPastInCommon() {
    git.orphan("other");
    site.edit(QUESTION, "Reaches for a spray", "Grabs a spray");
    git.commit(LATER);
    var outcome = report("--base", "main");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.contains("> The two have no common past"), outcome.out);
    assertTrue(outcome.out.contains("<ins>Grabs</ins>"), outcome.out);
  }

  @Test
  void saysWhenTheFolderWasNotThereYet() throws IOException {
    Files.move(folder, folder.resolveSibling("moved"));
    folder = folder.resolveSibling("moved");
    var outcome = report("--base", "main");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.contains("at main: all of it is new."), outcome.out);
    assertTrue(outcome.out.contains("### New pages ("), outcome.out);
  }

  @Test
  void saysWhatToDoAboutARevisionThatIsNotThere() {
    var outcome = report("--base", "mian");
    assertEquals(2, outcome.exitCode);
    assertEquals("", outcome.out);
    assertTrue(outcome.err.startsWith("askwell: there is no revision 'mian' here"), outcome.err);
    assertTrue(outcome.err.contains("hint: did you mean 'main'? "), outcome.err);
  }

  @Test
  void saysWhenAShallowCloneHidesWhereTheWorkBegan() {
    var work = git.branch("work").write("a", "1").commit(LATER);
    git.checkout("main").write("b", "1").commit(LATER);
    git.shallowAt(work);
    var outcome = report("--base", "main", "--head", "work");
    assertEquals(2, outcome.exitCode);
    assertTrue(
        outcome.err.startsWith(
            "askwell: history is too shallow to find where 'main' and 'work' parted"),
        outcome.err);
    assertTrue(outcome.err.contains("fetch-depth: 0"), outcome.err);
    assertTrue(outcome.err.contains("GIT_DEPTH: 0"), outcome.err);
  }

  @Test
  void saysWhenAShallowCloneLacksTheBase() throws IOException {
    git.shallowAt(Files.readString(folder.resolveSibling(".git/refs/heads/main")).strip());
    var outcome = report("--base", "origin/main");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("This clone is shallow"), outcome.err);
  }

  @Test
  void saysThatItNeedsGit() throws IOException {
    folder = Files.createDirectory(temp.resolve("plain"));
    Site.small(folder);
    var outcome = report("--base", "main");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("is in no git repository"), outcome.err);
  }

  @Test
  void refusesWhatItCannotReadOrWrite() {
    var missing = temp.resolve("no/such/folder/report.md").toString();
    assertEquals(3, report("--base", "main", "--out", missing).exitCode);
    assertEquals(2, report().exitCode);
    assertEquals(2, report("--base", "main", "--format", "pdf").exitCode);
    var theme = report("--base", "main", "--templates", temp.resolve("none").toString());
    assertEquals(2, theme.exitCode);
    assertTrue(theme.err.contains("name the folder of the theme with --templates"), theme.err);
  }

  @Test
  void looksAtDraftsWhenAsked() {
    site.edit("content/tips/listen-first.md", "kind: communication", "kind: scoring");
    site.write(
        "content/questions/wet-lawn.md",
        """
        ---
        question: The lawn is wet all year. How do you find out why?
        type: situational
        levels: [mid]
        minutes: 5
        competencies: [plant-care]
        owner: Small Hiring
        reviewed: 2026-01-02
        status: draft
        ---
        ## Why it matters

        Water tells.

        ## Strong answer

        - Digs a hole before blaming the rain

        ## Red flags

        - Buys a pump
        """);
    assertFalse(report("--base", "main").out.contains("/questions/wet-lawn/"));
    assertTrue(report("--base", "main", "--drafts").out.contains("/questions/wet-lawn/"));
  }

  @Test
  void looksAtAnOtherTheme() throws IOException {
    copyTheme();
    git.commit(LATER);
    var css = folder.resolve("templates/css/base.css");
    Files.writeString(css, Files.readString(css) + "\nbody { color: red }\n");
    var outcome = report("--base", "main", "--templates", folder.resolve("templates").toString());
    assertTrue(
        outcome.out.contains(
            "### How pages look and work (1)\n\n- assets/site.css is another one\n"),
        outcome.out);
    assertFalse(outcome.out.contains("nothing that a reader could see"), outcome.out);

    var layout = folder.resolve("templates/layout.ftlh");
    Files.writeString(layout, Files.readString(layout).replace("<body", "<body data-x=\"y\""));
    outcome = report("--base", "main", "--templates", folder.resolve("templates").toString());
    assertTrue(outcome.out.contains(" pages have other markup around the same words"), outcome.out);
  }

  @Test
  void leavesNothingBehindAndChangesNothing() throws IOException {
    site.edit(QUESTION, "Reaches for a spray", "Grabs a spray");
    var before = listing();
    report("--base", "main");
    assertEquals(before, listing());
  }

  private String listing() throws IOException {
    try (var files = Files.walk(folder.getParent())) {
      return String.join("\n", files.map(Path::toString).sorted().toList());
    }
  }

  private void copyTheme() throws IOException {
    var theme = Path.of("templates");
    try (var files = Files.walk(theme)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("templates").resolve(theme.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Outcome report(String... options) {
    var arguments =
        new ArrayList<>(List.of("report", "--content", folder.resolve("content").toString()));
    arguments.addAll(List.of(options));
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        new Main(new Terminal(new PrintWriter(out), new PrintWriter(err)))
            .run(arguments.toArray(String[]::new));
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
