package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Golden;
import io.github.askwell.support.TextArchive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file `<id>.txt` under `src/test/resources/console` is a [Golden] of all that `askwell check`
/// prints, the closing line among it; under `offline`, of what `askwell build --offline` does.
class ConsoleGoldenTest {
  private static final Path CHECKED = Path.of("src/test/resources/console");
  private static final Path BUILT = Path.of("src/test/resources/offline");
  private static final Path THEME = Path.of("templates");

  @TempDir Path folder;

  static List<Path> goldens() throws IOException {
    var goldens = new ArrayList<Path>();
    for (var kind : List.of(CHECKED, BUILT)) {
      Golden.names(kind).forEach(name -> goldens.add(kind.resolve(name)));
    }
    return goldens;
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void theConsoleShowsWhatTheGoldenHolds(Path name) throws IOException {
    var golden = golden(name);
    golden.hold(console(name, golden.wrong(site(golden).files())));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void whatIsRightIsNotReported(Path name) throws IOException {
    var golden = golden(name);
    var shown = console(name, golden.right(site(golden).files()));
    assertFalse(shown.contains("[" + name.getFileName() + "]"), shown);
    assertTrue(
        shown.startsWith(name.startsWith(BUILT) ? "wrote site: " : "checked content: "), shown);
  }

  private static Golden golden(Path name) throws IOException {
    return Golden.read(name.getParent(), name.getFileName().toString());
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

  private String console(Path name, TextArchive site) throws IOException {
    site.writeTo(folder);
    var out = new StringWriter();
    var terminal = new Terminal(new PrintWriter(out), new PrintWriter(out));
    var templates = folder.resolve(THEME);
    var command = new ArrayList<>(List.of("check"));
    if (name.startsWith(BUILT)) {
      command = new ArrayList<>(List.of("build", "--offline", "--out=" + folder.resolve("site")));
    }
    command.add("--content=" + folder.resolve("content"));
    command.add("--templates=" + (Files.exists(templates) ? templates : THEME));
    command.add("--today=2026-11-30");
    new Main(terminal).run(command.toArray(String[]::new));
    return out.toString()
        .replace(folder + "/", "")
        .replaceAll("\\d+\\.\\d\\d s\\R", "0.00 s\n")
        .replaceAll("checked content: \\d+ pages, ", "checked content: ");
  }
}
