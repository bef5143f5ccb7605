package io.github.askwell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Linker;
import io.github.askwell.read.ReadOptions;
import io.github.askwell.read.Rule;
import io.github.askwell.read.Sources;
import io.github.askwell.rule.Occasion;
import io.github.askwell.support.TextArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file `<id>.txt` under `src/test/resources/checks` changes the site of the gardener so that a
/// check objects, holds the exact text the console shows for it, and then changes the same site so that
/// it must not object.
///
/// A section is a whole file; or `edit:` and a path, with lines `old => new`, for what is wrong; or
/// `quiet:` and a path for what is right. `UPDATE_GOLDEN=1` rewrites the text; review the difference.
class CheckGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/checks");
  private static final Path SITE =
      Path.of("src/test/resources/io/github/askwell/support/garden-site.txt");
  private static final String EXPECTED = "expected";
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));
  private static final Occasion OCCASION =
      new Occasion(Optional.of(LocalDate.of(2026, 11, 30)), Optional.of(CheckGoldenTest::faults));

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    try (var files = Files.list(CASES)) {
      return files.map(f -> f.getFileName().toString().replace(".txt", "")).sorted().toList();
    }
  }

  @Test
  void everyCheckHasACase() throws IOException {
    assertEquals(Checks.all().stream().map(check -> check.about().id()).toList(), cases());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theConsoleShowsWhatTheCaseHolds(String id) throws Exception {
    var golden = TextArchive.read(CASES.resolve(id + ".txt"));
    var shown = text(judge(golden, "edit:"));
    if (UPDATE) {
      var text = Files.readString(CASES.resolve(id + ".txt"));
      var input = text.substring(0, text.indexOf("-- expected --\n"));
      Files.writeString(CASES.resolve(id + ".txt"), input + "-- expected --\n" + shown);
    }
    assertTrue(shown.contains(" [" + id + "]\n"), "nothing is flagged: " + shown);
    assertEquals(golden.file(EXPECTED), shown);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsRightIsNotFlagged(String id) throws Exception {
    var golden = TextArchive.read(CASES.resolve(id + ".txt"));
    assertTrue(golden.files().keySet().stream().anyMatch(f -> f.startsWith("quiet:")), id);
    var shown = text(judge(golden, "quiet:"));
    assertTrue(!shown.contains("[" + id + "]") && !shown.contains(": error: "), shown);
  }

  private List<Diagnostic> judge(TextArchive golden, String prefix) throws Exception {
    var files = new TreeMap<>(TextArchive.read(SITE).files());
    golden
        .files()
        .forEach((path, text) -> {
          if (!path.contains(":") && !path.equals(EXPECTED)) {
            files.put(path, text);
          }
        });
    for (var edit : golden.files().entrySet()) {
      if (edit.getKey().startsWith(prefix)) {
        files.compute(edit.getKey().substring(prefix.length()), (_, t) -> edited(t, edit));
      }
    }
    new TextArchive("", files).writeTo(folder);
    var sources = Sources.scan(folder.resolve("content"), "content");
    var linked = Linker.link(sources, EntryReader.read(sources), ReadOptions.DEFAULT);
    return Checks.judge(
        new Checks.Material(
            linked.library(), linked.diagnostics(), linked.suppressions(), Rule.severities()),
        OCCASION);
  }

  private static String edited(String text, Map.Entry<String, String> edit) {
    var edited = text;
    for (var line : edit.getValue().lines().toList()) {
      var sides = line.split(" => ", -1);
      var from = sides[0].replace("\\n", "\n");
      assertTrue(edited.contains(from), () -> "no '" + from + "' in " + edit.getKey());
      edited = edited.replace(from, sides[1].replace("\\n", "\n"));
    }
    return edited;
  }

  private static String text(List<Diagnostic> diagnostics) {
    var text = new DiagnosticText(false);
    return diagnostics.stream().map(text::format).collect(Collectors.joining("\n"));
  }

  /// Other sites, of which all with 'gone' in their address are gone.
  private static Map<String, String> faults(Collection<String> addresses) {
    return addresses.stream()
        .filter(address -> address.contains("gone"))
        .collect(Collectors.toMap(address -> address, _ -> "404 Not Found"));
  }
}
