package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Site;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostingCommandTest {
  @TempDir private Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  @Test
  void printsWhatTheServerIncludesAndNothingElse() {
    var outcome = run("nginx", "--base-url", "https://example.com/guides");
    assertEquals(0, outcome.exitCode, outcome.err);
    assertTrue(outcome.out.startsWith("# How nginx serves a site"), outcome.out);
    assertTrue(outcome.out.contains("location ^~ /guides/assets/ {"), outcome.out);
    assertEquals("", outcome.err);
  }

  @Test
  void knowsWhoseSiteItIs() {
    assertTrue(run("apache", "--audience", "interviewer").out.contains("X-Robots-Tag"));
    assertTrue(!run("apache", "--audience", "candidate").out.contains("schema/"));
  }

  @Test
  void promisesHttpsOnlyWhenAsked() {
    assertTrue(!run("cloudfront").out.contains("StrictTransportSecurity"));
    assertTrue(run("cloudfront", "--hsts").out.contains("StrictTransportSecurity"));
  }

  @Test
  void asksWhichOfTwoSitesIsMeant() {
    Site.small(folder)
        .edit(
            "content/site.yaml",
            "visibility: public-guide",
            "visibility: split\ninterviewerUrl: https://inside.example/");
    var content = folder.resolve("content").toString();
    var outcome = run("nginx", "--content", content);
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("hint: say which one: --audience candidate or "), outcome.err);
    assertEquals(0, run("nginx", "--content", content, "--audience", "interviewer").exitCode);
  }

  @Test
  void refusesAPathThatConfigurationCannotHold() {
    var outcome = run("nginx", "--base-url", "https://example.com/a;b/");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("'/a;b/' cannot be written"), outcome.err);
    assertEquals("", outcome.out);
  }

  @Test
  void leavesWhatIsWrongWithTheContentToCheck() {
    Site.small(folder).write("content/site.yaml", "name: [");
    var outcome = run("nginx", "--content", folder.resolve("content").toString());
    assertEquals(1, outcome.exitCode);
    assertTrue(outcome.err.contains("`askwell check` names them"), outcome.err);
  }

  @Test
  void knowsTheServersThereAre() {
    var outcome = run("lighttpd");
    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.err.contains("nginx, apache, cloudfront"), outcome.err);
  }

  private static Outcome run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var command = new String[arguments.length + 1];
    command[0] = "hosting";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    int exitCode = new Main(new Terminal(new PrintWriter(out), new PrintWriter(err))).run(command);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
