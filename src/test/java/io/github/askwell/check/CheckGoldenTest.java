package io.github.askwell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.diagnostic.Places;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Rule;
import io.github.askwell.read.Sources;
import io.github.askwell.rule.Occasion;
import io.github.askwell.support.Golden;
import io.github.askwell.support.TextArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file `<id>.txt` under `src/test/resources/checks` is a [Golden] of a check.
class CheckGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/checks");
  private static final Occasion OCCASION =
      new Occasion(Optional.of(LocalDate.of(2026, 11, 30)), Optional.of(CheckGoldenTest::faults));

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    return Golden.names(CASES);
  }

  @Test
  void everyCheckHasACase() throws IOException {
    assertEquals(Checks.all().stream().map(check -> check.about().id()).toList(), cases());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theConsoleShowsWhatTheCaseHolds(String id) throws Exception {
    var golden = Golden.read(CASES, id);
    var site = golden.wrong(Golden.garden().files());
    var found = judge(site);
    Places.check(found, site::file);
    golden.hold(text(found));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsRightIsNotFlagged(String id) throws Exception {
    var shown = text(judge(Golden.read(CASES, id).right(Golden.garden().files())));
    assertTrue(!shown.contains("[" + id + "]") && !shown.contains(": error: "), shown);
  }

  private List<Diagnostic> judge(TextArchive site) throws Exception {
    site.writeTo(folder);
    var sources = Sources.scan(folder.resolve("content"), "content");
    var linked = Linker.link(sources, EntryReader.read(sources), ReadOptions.DEFAULT);
    return Checks.judge(
        new Checks.Material(
            linked.site(),
            linked.library(),
            linked.diagnostics(),
            linked.suppressions(),
            new Checks.Rules(Rule.optional(), Rule.fatal())),
        OCCASION);
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
