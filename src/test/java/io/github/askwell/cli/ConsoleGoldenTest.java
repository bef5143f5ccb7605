package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.askwell.support.Golden;
import io.github.askwell.support.TextArchive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file `<id>.txt` under `src/test/resources/console` is a [Golden] of all that `askwell check`
/// prints, the closing line among it.
class ConsoleGoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/console");
  private static final Path THEME = Path.of("templates");

  @TempDir Path folder;

  static List<String> goldens() throws IOException {
    return Golden.names(GOLDENS);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void theConsoleShowsWhatTheGoldenHolds(String id) throws IOException {
    var golden = Golden.read(GOLDENS, id);
    golden.hold(check(golden.wrong(site(golden).files())));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void whatIsRightIsNotReported(String id) throws IOException {
    var golden = Golden.read(GOLDENS, id);
    var shown = check(golden.right(site(golden).files()));
    assertFalse(shown.contains("[" + id + "]"), shown);
    assertEquals("checked content: ", shown.substring(0, "checked content: ".length()));
  }

  /// The site of the gardener, with the theme when that is what is changed.
  private static TextArchive site(Golden golden) throws IOException {
    var files = new TreeMap<>(Golden.garden().files());
    if (golden.changes(THEME.toString())) {
      try (var theme = Files.walk(THEME)) {
        for (var file : theme.filter(Files::isRegularFile).toList()) {
          files.put(file.toString(), Files.readString(file));
        }
      }
    }
    return new TextArchive("", files);
  }

  private String check(TextArchive site) throws IOException {
    site.writeTo(folder);
    var out = new StringWriter();
    var terminal = new Terminal(new PrintWriter(out), new PrintWriter(out));
    var templates = folder.resolve(THEME);
    new Main(terminal)
        .run(
            "check",
            "--content=" + folder.resolve("content"),
            "--templates=" + (Files.exists(templates) ? templates : THEME),
            "--today=2026-11-30");
    return out.toString()
        .replace(folder + "/", "")
        .replaceAll("\\d+\\.\\d\\d s\\R", "0.00 s\n")
        .replaceAll("checked content: \\d+ pages, ", "checked content: ");
  }
}
