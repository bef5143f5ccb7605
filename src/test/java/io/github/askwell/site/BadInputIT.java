package io.github.askwell.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the input, the program says what is wrong, where and what to do, keeps the site that was
/// there, and never shows its own insides.
@Timeout(60)
class BadInputIT {
  private static final String QUESTION = "content/questions/dying-rose.md";
  private static final String ROLE = "content/roles/gardener.md";
  private static final String SITE = "content/site.yaml";

  @TempDir Path folder;
  private Site site;
  private Program askwell;

  @BeforeEach
  void publishASite() throws IOException {
    site = Site.small(folder);
    askwell = new Program(folder);
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.html"), "the previous site");
  }

  /// A mistake of an author.
  ///
  /// @param place where the program must find it: file and line
  /// @param words what the message must contain
  private record Mistake(String name, Change change, String place, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Change {
    void to(Site site) throws IOException;
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "invalid UTF-8",
            s ->
                Files.write(
                    s.folder().resolve(QUESTION), "---\nquestion: Wär\n".getBytes(ISO_8859_1)),
            QUESTION + ":2:",
            "UTF-8"),
        new Mistake(
            "broken YAML", s -> s.edit(QUESTION, "levels: [mid]", "levels: [mid"), QUESTION, ""),
        new Mistake(
            "tabs in YAML",
            s -> s.edit(SITE, "  name: Small Hiring", "\tname: X"),
            SITE + ":6:",
            ""),
        new Mistake(
            "no front matter",
            s -> s.write(QUESTION, "# Just text\n"),
            QUESTION + ":1:",
            "front matter"),
        new Mistake(
            "front matter without an end",
            s -> s.write(QUESTION, "---\nquestion: Why?\n"),
            QUESTION + ":",
            "---"),
        new Mistake("an empty file", s -> s.write(QUESTION, ""), QUESTION + ":1:", ""),
        new Mistake(
            "a wrong type",
            s -> s.edit(QUESTION, "minutes: 10", "minutes: ten"),
            QUESTION + ":5:",
            "ten"),
        new Mistake(
            "a value out of range",
            s -> s.edit(QUESTION, "minutes: 10", "minutes: -10"),
            QUESTION + ":5:",
            "-10"),
        new Mistake(
            "a list instead of a word",
            s -> s.edit(ROLE, "title: Gardener", "title: [A, B]"),
            ROLE + ":2:",
            ""),
        new Mistake(
            "an unknown key",
            s -> s.edit(QUESTION, "minutes: 10", "minuets: 10"),
            QUESTION + ":5:",
            "'minuets'"),
        new Mistake(
            "a missing key", s -> s.edit(QUESTION, "minutes: 10\n", ""), QUESTION + ":", "minutes"),
        new Mistake(
            "a key twice",
            s -> s.edit(QUESTION, "minutes: 10", "minutes: 10\nminutes: 12"),
            QUESTION + ":6:",
            "minutes"),
        new Mistake(
            "a word out of a list",
            s -> s.edit(QUESTION, "situational", "situatoinal"),
            QUESTION + ":3:",
            "'situatoinal'"),
        new Mistake(
            "an unknown reference",
            s -> s.edit(ROLE, "[dying-rose]", "[dying-rows]"),
            ROLE + ":8:",
            "'dying-rows'"),
        new Mistake(
            "a link to nothing",
            s -> s.edit(ROLE, "a walled garden", "[a walled garden](../tips/listen.md)"),
            ROLE + ":",
            "listen"),
        new Mistake(
            "an id twice",
            s ->
                s.write(
                    "content/questions/more/dying-rose.md",
                    Files.readString(s.folder().resolve(QUESTION))),
            "content/questions/",
            "dying-rose"),
        new Mistake(
            "a file name that is no slug",
            s -> s.write("content/tips/Über Tips.md", "---\ntitle: A\nkind: scoring\n---\nText\n"),
            "content/tips/",
            ""),
        new Mistake(
            "a missing section",
            s -> s.edit(QUESTION, "## Red flags", "### Red flags"),
            QUESTION + ":",
            "Red flags"),
        new Mistake(
            "an unknown section",
            s -> s.edit(QUESTION, "## Strong answer", "## Strong anwser"),
            QUESTION + ":17:",
            "Strong anwser"),
        new Mistake(
            "a section twice",
            s -> s.edit(QUESTION, "## Probes", "## Red flags"),
            QUESTION + ":",
            "Red flags"),
        new Mistake(
            "raw HTML",
            s -> s.edit(ROLE, "a walled garden", "<b onclick=alert(1)>a</b> walled garden"),
            ROLE + ":23:",
            "HTML"),
        new Mistake(
            "a script",
            s -> s.edit(ROLE, "You look", "<script>alert(1)</script>\n\nYou look"),
            ROLE + ":23:",
            "HTML"),
        new Mistake(
            "a javascript: link",
            s -> s.edit(ROLE, "a walled garden", "[a garden](javascript:alert(1))"),
            ROLE + ":23:",
            "javascript:"),
        new Mistake(
            "a javascript: link in disguise",
            s -> s.edit(ROLE, "a walled garden", "[a garden](JaVaScRiPt&colon;alert(1))"),
            ROLE + ":23:",
            ""),
        new Mistake(
            "a way out of the content folder",
            s -> s.edit(ROLE, "a walled garden", "![a garden](../../../../etc/passwd)"),
            ROLE + ":23:",
            ""),
        new Mistake(
            "an alias bomb",
            s -> s.write("content/synonyms.yaml", bomb()),
            "content/synonyms.yaml:",
            ""),
        new Mistake(
            "deep YAML",
            s -> s.write("content/synonyms.yaml", "[".repeat(20_000) + "]".repeat(20_000)),
            "content/synonyms.yaml:",
            ""),
        new Mistake(
            "a file of 50 MB",
            s -> grow(s.folder().resolve("content/tips/huge.md")),
            "content/tips/huge.md:",
            "MiB"),
        new Mistake(
            "a plan over time",
            s -> s.edit(PLAN, "minutes: 30", "minutes: 20"),
            PLAN + ":4:",
            "20"),
        new Mistake("no site.yaml", s -> s.delete(SITE), SITE + ":1:", ""),
        new Mistake(
            "a broken template",
            s ->
                s.write("templates/page/home.ftlh", "<h1>${nothing.here}</h1>\n")
                    .write("templates/x.txt", ""),
            "templates/page/home.ftlh:1:",
            "nothing"));
  }

  private static final String PLAN = "content/plans/gardener-30.yaml";

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithItsPlaceAndTheSiteStays(Mistake mistake) throws IOException {
    var previous = Files.readAllBytes(folder.resolve("site/index.html"));
    if (mistake.place().startsWith("templates/")) {
      copyTheme();
    }
    mistake.change().to(site);

    var outcome = askwell.run("build");

    assertEquals(1, outcome.exitCode(), outcome::all);
    assertTrue(
        outcome.err().lines().anyMatch(l -> l.startsWith(mistake.place()) && l.contains("error:")),
        outcome::err);
    assertTrue(outcome.err().contains(mistake.words()), outcome::err);
    assertTrue(outcome.err().contains("hint: "), outcome::err);
    assertTrue(outcome.err().length() < 20_000, "the message is short enough to read");
    assertShowsNoInsides(outcome);
    assertArrayEquals(previous, Files.readAllBytes(folder.resolve("site/index.html")));
  }

  @Test
  void deepMarkdownIsAMistakeWithItsPlace() {
    site.write("content/tips/deep.md", tip("> ".repeat(20_000) + "x\n\n" + "[".repeat(50_000)));

    var outcome = askwell.run("build", "--out", "deep");

    assertEquals(1, outcome.exitCode(), outcome::all);
    assertTrue(outcome.err().contains("content/tips/deep.md:5:1: error: "), outcome::err);
    assertTrue(outcome.err().contains("nested more than 40 levels deep"), outcome::err);
    assertTrue(outcome.err().contains("[too-deep]"), outcome::err);
    assertTrue(outcome.err().contains("hint: remove the nesting"), outcome::err);
    assertShowsNoInsides(outcome);
  }

  @Test
  void aMissingContentFolderIsWrongUsage() {
    expect(2, "'nowhere'", "build", "--content", "nowhere");
  }

  @Test
  void anEmptyContentFolderIsToldWhatIsMissing() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    expect(1, "site.yaml", "build", "--content", "empty");
  }

  @Test
  void aFileIsNoContentFolder() {
    expect(2, "is not a folder", "build", "--content", QUESTION);
  }

  @Test
  void aMissingThemeIsWrongUsage() {
    expect(2, "'nowhere'", "build", "--templates", "nowhere");
  }

  @Test
  void anOutputFolderThatIsAFileIsLeftAlone() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "mine");

    expect(3, "taken", "build", "--out", "taken");

    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aBaseUrlMustBeAnAddress() {
    expect(2, "'guides'", "build", "--base-url", "guides");
    expect(2, "javascript:", "build", "--base-url", "javascript:alert(1)");
  }

  @Test
  void anUnreadableFileIsNamed() {
    var file = folder.resolve(QUESTION).toFile();
    assumeFalse("root".equals(System.getProperty("user.name")), "root reads everything");
    assertTrue(file.setReadable(false));

    var outcome = askwell.run("build");

    assertTrue(outcome.err().contains("dying-rose.md"), outcome::err);
    assertTrue(outcome.exitCode() == 1 || outcome.exitCode() == 3, outcome::all);
    assertShowsNoInsides(outcome);
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());

      expect(3, port, "serve", "--port", port);
    }
  }

  private void expect(int exitCode, String words, String... arguments) {
    var previous = read("site/index.html");

    var outcome = askwell.run(arguments);

    assertEquals(exitCode, outcome.exitCode(), () -> Arrays.toString(arguments) + outcome.all());
    assertTrue(outcome.err().contains(words), outcome::err);
    assertShowsNoInsides(outcome);
    assertArrayEquals(previous, read("site/index.html"));
  }

  private static void assertShowsNoInsides(Program.Outcome outcome) {
    for (var inside : new String[] {"at io.github", "Exception", "\tat ", "freemarker.", "null"}) {
      assertFalse(outcome.all().contains(inside), outcome::all);
    }
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyTheme() throws IOException {
    var theme = Path.of("templates");
    try (var files = Files.walk(theme)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        site.write("templates/" + theme.relativize(file), Files.readString(file));
      }
    }
  }

  private static String tip(String body) {
    return "---\ntitle: A tip\nkind: scoring\n---\n" + body + "\n";
  }

  private static String bomb() {
    var yaml = new StringBuilder("- &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("- &a%d [*a%d, *a%d]%n".formatted(i, i - 1, i - 1));
    }
    return yaml.toString();
  }

  private static void grow(Path file) throws IOException {
    Files.writeString(file, tip("Long."));
    try (var big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(50L << 20);
    }
  }
}
