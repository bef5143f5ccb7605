package io.github.askwell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `bench/search` is run by hand and far between. This keeps it working meanwhile where there is Node.js,
/// but for what compares with others, which it would have to download.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bench/search is a POSIX shell script")
class SearchBenchIT {
  private static final String NOTHING =
      "<!-- growth: written by bench/search -->\n<!-- end of growth -->\n";

  @TempDir private Path folder;

  private record Outcome(int exitCode, String said) {}

  @Test
  void measuresGrowthAndPutsItIntoADocument() throws Exception {
    assumeTrue(hasNode());
    var document = folder.resolve("search.md");
    Files.writeString(document, "Before.\n" + NOTHING + "After.\n");

    var outcome =
        run(
            "bench/search",
            "--growth",
            "20,40",
            "--queries",
            "3",
            "--work",
            folder.toString(),
            "--into",
            document.toString());

    assertEquals(0, outcome.exitCode, outcome.said);
    var written = Files.readString(document);
    assertTrue(written.startsWith("Before.\n") && written.endsWith("After.\n"), written);
    assertTrue(written.contains("| documents | 20 | 40 |"), written);
    assertTrue(written.matches("(?s).*\\| bytes, first query \\| [\\d,]+ .*"), written);
    assertEquals(List.of(document), files());
  }

  @Test
  void saysWhatItDoesNotUnderstand() throws Exception {
    assumeTrue(hasNode());

    var outcome = run("bench/search", "--page", "20");

    assertEquals(2, outcome.exitCode);
    assertTrue(outcome.said.contains("there is no option '--page'"), outcome.said);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static boolean hasNode() {
    return Stream.of("node", "npm").allMatch(SearchBenchIT::isThere);
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static Outcome run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ASKWELL_JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
