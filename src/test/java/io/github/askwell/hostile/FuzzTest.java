package io.github.askwell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever stands in a file, reading it never fails, never takes long, and says where it is wrong.
///
/// `-Daskwell.fuzz=N` tries N files, `-Daskwell.seed=S` begins with the file of that seed. What once
/// broke is kept under `src/test/resources/fuzz`: a line with the path, then the bytes.
class FuzzTest {
  private static final int FILES = Integer.getInteger("askwell.fuzz", 3_000);
  private static final long SEED = Long.getLong("askwell.seed", 20261122);

  /// One good file in so many is rendered and indexed too.
  private static final int WHOLE = 100;

  private static final Trial.Content CONTENT = Trial.Content.in(Path.of("content"));

  @Test
  void noFileBreaksTheProgram(TestReporter reporter) {
    var trial = new Trial(CONTENT);
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      attempt(seed, trial);
    }
    reporter.publishEntry(trial.toString());
  }

  /// Tries the file of a seed.
  static void attempt(long seed, Trial trial) {
    var random = new Random(seed);
    var file = file(random);
    try {
      var found = trial.of(file, random.nextInt(WHOLE) == 0);
      if (random.nextInt(4) == 0) {
        assertPlacesMoveWithTheirLines(file, found, trial);
      }
    } catch (AssertionError | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError("-Daskwell.fuzz=1 -Daskwell.seed=" + seed + ": " + shown(file), e);
    }
  }

  static List<Path> findings() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/fuzz"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("findings")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatOnceBrokeTheProgramNoLongerDoes(Path finding) throws IOException {
    var bytes = Files.readAllBytes(finding);
    int line = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n');
    var path = new String(bytes, 0, line, UTF_8);
    var file = new Sources.File(path, Arrays.copyOfRange(bytes, line + 1, bytes.length));
    new Trial(CONTENT).of(file, true);
  }

  private static Sources.File file(Random random) {
    var files = CONTENT.files();
    var real = files.get(random.nextInt(files.size()));
    var other = files.get(random.nextInt(files.size()));
    var grammar = new Grammar(random);
    return switch (random.nextInt(20)) {
      case 0 -> new Sources.File(real.path(), noise(random));
      case 1, 2, 3, 4 -> withBody(real, grammar.markdown(), random);
      case 5, 6, 7 -> withValues(real, grammar.yaml());
      default -> new Sources.File(real.path(), Damage.of(real.bytes(), other.bytes(), random));
    };
  }

  private static byte[] noise(Random random) {
    var bytes = new byte[random.nextInt(2_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  /// A file in which Markdown takes the place of a paragraph or value.
  private static Sources.File withBody(Sources.File real, String markdown, Random random) {
    var text = new String(real.bytes(), UTF_8);
    var parts = new ArrayList<>(List.of(text.split("\n\n")));
    if (real.path().endsWith(".md") && parts.size() > 2) {
      parts.set(random.nextInt(1, parts.size()), markdown);
      return new Sources.File(real.path(), String.join("\n\n", parts).getBytes(UTF_8));
    }
    var block = markdown.lines().map(line -> "    " + line + "\n").toList();
    var yaml =
        "- id: a\n  question: b\n  audience: employer\n  answer: |\n" + String.join("", block);
    return new Sources.File("faq/fuzz.yaml", yaml.getBytes(UTF_8));
  }

  /// A file in which other YAML takes the place of all values.
  private static Sources.File withValues(Sources.File real, String yaml) {
    var text = new String(real.bytes(), UTF_8);
    int end = text.indexOf("\n---\n", 3);
    var changed =
        real.path().endsWith(".md") && end > 0 ? "---\n" + yaml + text.substring(end) : yaml;
    return new Sources.File(real.path(), changed.getBytes(UTF_8));
  }

  /// A comment line more in the YAML moves every place below it by a line, and nothing else.
  private static void assertPlacesMoveWithTheirLines(
      Sources.File file, List<Diagnostic> found, Trial trial) {
    var text = new String(file.bytes(), UTF_8);
    boolean isMarkdown = file.path().endsWith(".md");
    boolean isPlain = Arrays.equals(text.getBytes(UTF_8), file.bytes()) && !text.contains("\uFEFF");
    if (!isPlain || !(isMarkdown ? text.startsWith("---\n") : file.path().endsWith(".yaml"))) {
      return;
    }
    var longer = isMarkdown ? "---\n# c" + text.substring(3) : "# c\n" + text;
    var moved = trial.of(new Sources.File(file.path(), longer.getBytes(UTF_8)), false);
    assertEquals(places(found, isMarkdown, 1), places(moved, isMarkdown, 0));
  }

  /// What is missing from a whole file is reported at its top, and stays there.
  private static List<String> places(List<Diagnostic> found, boolean isMarkdown, int shift) {
    return found.stream()
        .map(d -> {
          var at = d.location();
          int line = isMarkdown && at.line() == 1 ? 1 : at.line() + shift;
          boolean isTop = !isMarkdown && line <= 2 && at.column() == 1;
          return d.id() + (isTop ? " at the top" : " " + line + ":" + at.column());
        })
        .sorted()
        .toList();
  }

  private static String shown(Sources.File file) {
    var text = new String(file.bytes(), UTF_8);
    return file.path() + "\n" + text.substring(0, Math.min(text.length(), 5_000));
  }
}
