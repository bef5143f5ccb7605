package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Path CONTENT = Path.of("content");

  @TempDir Path folder;

  /// What came of a command.
  private record Outcome(int exitCode, String out, String err) {}

  @Test
  void writesTheSiteAndClosesWithOneLine() {
    var outcome = run("build", "--out", site());
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(
        outcome.out.matches(
            "wrote \\S+: \\d+ pages, \\d+ documents indexed, no diagnostics, \\d+\\.\\d\\d s\\R"),
        outcome.out);
    assertEquals("", outcome.err);
    assertTrue(Files.exists(folder.resolve("site/roles/python-specialist/guide/index.html")));
  }

  @Test
  void verifiesABuildByASecondOneElsewhere() {
    var outcome = run("build", "--out", site(), "--verify", "--drafts", "--strict");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(
        outcome.out.matches("(?s)wrote .*\\Rverified \\d+ files: built twice, same bytes\\R"),
        outcome.out);
  }

  @Test
  void refusesToWriteAmongTheSources() throws IOException {
    for (var out : List.of("content", "content/site", "templates/../content/./x")) {
      var outcome = run("build", "--out", out);
      assertEquals(2, outcome.exitCode);
      assertTrue(outcome.err.contains("the site would be written into 'content'"), outcome.err);
      assertTrue(outcome.err.contains("hint: name another folder with --out"), outcome.err);
    }
    assertFalse(Files.exists(Path.of("content/.askwell")));
  }

  @Test
  void checksWithoutWriting() {
    var outcome = run("check");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.startsWith("checked content: "), outcome.out);
  }

  @Test
  void writesDiagnosticsAsTextToTheErrorStream() throws IOException {
    breakQuestion();
    var outcome = run("check", "--content", content());
    assertEquals(1, outcome.exitCode);
    assertTrue(outcome.err.contains("/questions/code/testing-approach.md:"), outcome.err);
    assertTrue(outcome.err.contains("'debuging'"), outcome.err);
    assertTrue(outcome.err.contains("hint: did you mean 'debugging'?"), outcome.err);
    assertTrue(outcome.out.startsWith("failed: 1 error, "), outcome.out);
  }

  @Test
  void writesDiagnosticsAsJsonAndNothingElseToTheOutputStream() throws IOException {
    breakQuestion();
    var outcome = run("check", "--content", content(), "--format", "json");
    assertEquals(1, outcome.exitCode);
    assertTrue(outcome.out.startsWith("[\n  {\"id\": \"unknown-reference\", "), outcome.out);
    assertTrue(outcome.out.endsWith("}\n]\n"), outcome.out);
    assertTrue(outcome.err.startsWith("failed: 1 error, "), outcome.err);
  }

  @Test
  void leavesTheOldSiteAsItWasWhenTheContentIsBroken() throws IOException {
    run("build", "--out", site());
    var page = folder.resolve("site/questions/testing-approach/index.html");
    var before = Files.readString(page);
    var time = Files.getLastModifiedTime(page);
    breakQuestion();
    assertEquals(1, run("build", "--content", content(), "--out", site()).exitCode);
    assertEquals(before, Files.readString(page));
    assertEquals(time, Files.getLastModifiedTime(page));
  }

  @Test
  void tellsAMissingFolderFromBrokenContent() {
    var outcome = run("build", "--content", "no-such-folder");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("there is no folder 'no-such-folder' here"), outcome.err);
    assertTrue(outcome.err.contains("hint: "), outcome.err);
  }

  @Test
  void saysThatAnEmptyFolderHasNoSite() throws IOException {
    var empty = Files.createDirectory(folder.resolve("empty"));
    var outcome = run("build", "--content", empty.toString());
    assertEquals(1, outcome.exitCode);
    assertTrue(outcome.err.contains("site.yaml:1:1: error: "), outcome.err);
  }

  @Test
  void refusesToWriteWhereAFileIs() throws IOException {
    var file = Files.writeString(folder.resolve("site"), "mine");
    var outcome = run("build", "--out", file.toString());
    assertEquals(3, outcome.exitCode);
    assertTrue(outcome.err.contains("is a file"), outcome.err);
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    var outcome = run("build", "--contnt", "x");
    assertEquals(2, outcome.exitCode);
    assertTrue(
        outcome.err.contains("'--contnt'") && outcome.err.contains("--content"), outcome.err);
  }

  @Test
  void refusesAnAddressThatIsNone() {
    for (var address :
        new String[] {"guides", "ftp://example.com/", "https://e.com/?a", "https:/"}) {
      assertEquals(2, run("build", "--base-url", address).exitCode, address);
    }
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var outcome = run("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(3, outcome.exitCode);
      assertTrue(outcome.err.contains("port " + taken.getLocalPort()), outcome.err);
      assertTrue(outcome.err.contains("--port"), outcome.err);
    }
  }

  @Test
  void makesAQuestionAndSaysWhatIsLeftToWrite() throws IOException {
    copyContent();
    var outcome = make("question", "How do you find a leak?", "--role", "python-specialist");
    var file = content() + "/questions/find-leak.md";
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.startsWith("wrote " + file + System.lineSeparator()), outcome.out);
    assertTrue(outcome.out.contains("added 'find-leak' to questions in "), outcome.out);
    assertTrue(outcome.out.contains("  " + file + ":5:7  type: TODO"), outcome.out);
    var check = run("check", "--content", content());
    assertEquals(1, check.exitCode);
    assertTrue(check.err.contains(file + ":5:7: error: 'type' is left blank"), check.err);
  }

  @Test
  void showsWhatItWouldMakeWithoutMakingIt() throws IOException {
    copyContent();
    var outcome = make("technology", "Memcached", "--role", "python-specialist", "--dry-run");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.startsWith("--- /dev/null\n+++ b/"), outcome.out);
    assertTrue(outcome.out.contains("\n+name: Memcached\n"), outcome.out);
    assertTrue(outcome.out.contains(", pytest, memcached]\n"), outcome.out);
    assertEquals(0, run("check", "--content", content()).exitCode);
  }

  @Test
  void overwritesNothing() throws IOException {
    copyContent();
    var outcome = make("question", "Anything", "--id", "api-security");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("there is a question 'api-security' already"), outcome.err);
  }

  @Test
  void printsAScriptThatCompletesCommandsAndOptions() {
    var outcome = run("generate-completion");
    assertEquals(0, outcome.exitCode, outcome.err);
    for (var word : List.of("complete ", "'--dry-run'", "\"competency\"", "'--base-url'")) {
      assertTrue(outcome.out.contains(word), word);
    }
  }

  @Test
  void suggestsTheKindThatWasMeant() throws IOException {
    copyContent();
    var outcome = make("qestion", "Anything");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("hint: did you mean 'question'?"), outcome.err);
    assertEquals(2, run("new", "question").exitCode);
  }

  @Test
  void saysThatThereIsNoFolderToMakeItIn() {
    var outcome = run("new", "question", "Anything", "--content", "no-such-folder");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("there is no content folder 'no-such-folder'"), outcome.err);
  }

  @Test
  void teachesWithoutAndWithACommand() {
    assertTrue(run().out.contains("askwell serve"));
    assertTrue(run("build", "--help").out.contains("--base-url"));
    assertEquals(0, run("--help").exitCode);
  }

  @Test
  void saysItsVersion() {
    var outcome = run("--version");
    assertTrue(outcome.out.startsWith("askwell 0."), outcome.out);
    assertFalse(outcome.out.contains("${"), outcome.out);
  }

  private String site() {
    return folder.resolve("site").toString();
  }

  private String content() {
    return folder.resolve("content").toString();
  }

  private Outcome make(String kind, String title, String... options) {
    var arguments = new ArrayList<>(List.of("new", kind, title, "--content", content()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private void breakQuestion() throws IOException {
    copyContent();
    var question = folder.resolve("content/questions/code/testing-approach.md");
    var text = Files.readString(question);
    Files.writeString(
        question, text.replaceFirst("competencies: \\[[^]]*]", "competencies: [debuging]"));
  }

  private void copyContent() throws IOException {
    try (var files = Files.walk(CONTENT)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("content").resolve(CONTENT.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Outcome run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err));
    int exitCode = new Main(terminal).run(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
