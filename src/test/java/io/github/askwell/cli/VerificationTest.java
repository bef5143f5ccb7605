package io.github.askwell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Site.Target;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.publish.Publisher;
import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final List<OutputFile> SITE =
      List.of(
          new OutputFile("assets/a.png", new byte[] {0, 1, 2}, true),
          new OutputFile("index.html", "<p>one</p>\n<p>two</p>\n".getBytes(UTF_8), false));

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private Path out;
  private Path theme;
  private Path second;

  @BeforeEach
  void publish() throws Exception {
    out = folder.resolve("site");
    theme = Files.createDirectories(folder.resolve("theme"));
    Publisher.publish(out, SITE);
  }

  @Test
  void twoBuildsOfTheSameBytesAreSaidToBe() {
    assertEquals("verified 2 files: built twice, same bytes", verify(SITE));
    assertEquals("", err.toString());
    assertFalse(Files.exists(second));
  }

  @Test
  void aDifferenceBetweenTheBuildsIsAMistakeOfOursAndNamed() {
    var other = new OutputFile("index.html", "<p>one</p>\n<p>2</p>\n".getBytes(UTF_8), false);

    var failure = assertThrows(Failure.class, () -> verify(List.of(SITE.getFirst(), other)));

    assertEquals(70, failure.exitCode());
    assertEquals("a second build of the same sources differs in 1 file", failure.getMessage());
    assertTrue(
        err.toString()
            .matches(
                "(?s)  index.html has SHA-256 [0-9a-f]{64} instead of [0-9a-f]{64}\\R"
                    + "    line 2 is:   <p>2</p>\\R    instead of: <p>two</p>\\R"),
        err::toString);
    assertFalse(Files.exists(second));
  }

  @Test
  void aFileMoreALessAndABinaryOneAreNamed() {
    var other = new OutputFile("assets/a.png", new byte[] {0, 1, 3}, true);
    var more = new OutputFile("more.html", new byte[0], false);

    var failure = assertThrows(Failure.class, () -> verify(List.of(other, more)));

    assertEquals(70, failure.exitCode());
    var lines = err.toString().lines().toList();
    assertEquals(3, lines.size(), err::toString);
    assertTrue(lines.get(0).startsWith("  assets/a.png has SHA-256 "), err::toString);
    assertEquals("  index.html is missing", lines.get(1));
    assertEquals("  more.html is there besides", lines.get(2));
  }

  @Test
  void aTemplateThatReadsTheClockIsBlamedInOurPlace() throws IOException {
    Files.writeString(theme.resolve("home.ftlh"), "<p>${.now?date}</p>");

    var failure = assertThrows(Failure.class, () -> verify(List.of(SITE.getFirst())));

    assertEquals(1, failure.exitCode());
    assertTrue(failure.getMessage().contains("home.ftlh"), failure::getMessage);
  }

  @Test
  void aFolderThatDoesNotHoldWhatWasWrittenIsTheMachines() throws IOException {
    Files.writeString(out.resolve("index.html"), "<p>one</p>\n<p>hello</p>\n");
    Files.writeString(out.resolve("theirs.html"), "a file of others");

    var failure = assertThrows(Failure.class, () -> verify(SITE));

    assertEquals(3, failure.exitCode());
    assertTrue(err.toString().startsWith("  index.html has SHA-256 "), err::toString);
    assertFalse(err.toString().contains("theirs.html"), err::toString);
  }

  private String verify(List<OutputFile> again) {
    var options =
        new BuildOptions(
            folder,
            Optional.of(theme),
            Optional.empty(),
            Target.WHOLE,
            false,
            false,
            Occasion.NONE);
    Verification.Second build =
        (_, target) -> {
          second = target;
          for (var file : again) {
            var path = target.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
          }
        };
    var terminal = new Terminal(new PrintWriter(err), new PrintWriter(err, true));
    return new Verification(options, out, build).of(SITE, terminal);
  }
}
