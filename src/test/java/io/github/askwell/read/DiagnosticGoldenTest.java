package io.github.askwell.read;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.diagnostic.Places;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.support.Golden;
import io.github.askwell.support.TextArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file under `src/test/resources/diagnostics` edits the small site and holds the exact text the
/// console shows for it. `UPDATE_GOLDEN=1` rewrites them; review the difference.
///
/// A section that begins with `!` makes an unusual file: `!bytes` with hexadecimal digits, `!symlink`
/// with a target, `!socket`, or `!repeat` with a count and a word.
class DiagnosticGoldenTest {
  private static final String EXPECTED = "expected";
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));

  @TempDir Path folder;

  static List<Path> goldens() throws IOException {
    try (var files = Files.list(Fixture.path("diagnostics"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void theConsoleShowsWhatTheGoldenHolds(Path golden) throws Exception {
    var archive = TextArchive.read(golden);
    write(TextArchive.parse(Fixture.text("small-site.txt")).with(archive));
    var sources = Sources.scan(folder, "content");
    var linked = Linker.link(sources, EntryReader.read(sources), ReadOptions.DEFAULT);
    Places.check(linked.diagnostics(), this::text);
    var shown = Reading.text(linked.diagnostics());
    if (UPDATE) {
      var text = Files.readString(golden);
      int end = text.indexOf("-- expected --\n");
      var input = end < 0 ? text : text.substring(0, end);
      Files.writeString(golden, input + "-- expected --\n" + shown);
    }
    assertEquals(TextArchive.read(golden).files().getOrDefault(EXPECTED, ""), shown);
  }

  @Test
  void everyRuleHasAGolden() throws IOException {
    var shown = new TreeSet<String>();
    for (var golden : goldens()) {
      Golden.rules(golden).forEach(shown::add);
    }
    assertEquals(
        Arrays.stream(Rule.values()).map(Rule::id).collect(toCollection(TreeSet::new)), shown);
  }

  private String text(String path) {
    var file = folder.resolve(path.replaceFirst("content/", ""));
    try {
      return Files.isRegularFile(file) ? Places.text(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(TextArchive site) throws IOException {
    for (var file : site.files().entrySet()) {
      if (!file.getKey().equals(EXPECTED)) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        write(path, file.getValue());
      }
    }
  }

  private static void write(Path path, String text) throws IOException {
    var words = text.strip().split("\\s+");
    switch (words[0]) {
      case "!bytes" -> Files.write(path, HexFormat.of().parseHex(words[1]));
      case "!symlink" -> Files.createSymbolicLink(path, Path.of(words[1]));
      case "!socket" -> socket(path);
      case "!repeat" -> Files.writeString(path, words[2].repeat(Integer.parseInt(words[1])));
      default -> Files.writeString(path, text);
    }
  }

  private static void socket(Path path) throws IOException {
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
    }
  }
}
