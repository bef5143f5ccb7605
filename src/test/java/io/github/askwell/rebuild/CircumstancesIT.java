package io.github.askwell.rebuild;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged program makes the same bytes in every process, whatever that process is like, and the
/// same as a build in the process of the tests.
class CircumstancesIT {
  @TempDir Path folder;
  private SortedMap<String, byte[]> expected;

  @BeforeEach
  void write() {
    expected = Site.copyOfRepository(folder).build().files().files();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:ActiveProcessorCount=1 -Duser.timezone=Asia/Kathmandu -Duser.language=th",
        "-XX:ActiveProcessorCount=2 -Duser.timezone=Pacific/Kiritimati -Duser.language=tr",
        "-XX:ActiveProcessorCount=4 -Dfile.encoding=COMPAT -Duser.language=ar -Duser.country=SA",
        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=8 -Dfile.encoding=ISO-8859-1",
        "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2"
      })
  void noCircumstanceOfTheProcessMatters(String settings) throws IOException {
    assertSame(build(folder, settings.split(" ")));
  }

  @Test
  void neitherThePlaceNorTheOrderOfTheFilesMatters() throws IOException {
    var elsewhere = folder.resolve("a b/ü 東/" + "deep/".repeat(12));
    Files.createDirectories(elsewhere);
    var linked = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    shuffledCopy(elsewhere);
    assertSame(build(linked));
  }

  private SortedMap<String, byte[]> build(Path at, String... settings) throws IOException {
    var theme = Path.of("templates").toAbsolutePath().toString();
    var content = at.resolve("content").toString();
    var outcome =
        new Program(at).under(settings).run("build", "--templates", theme, "--content", content);
    assertEquals(0, outcome.exitCode(), outcome::all);
    return read(at.resolve("site"));
  }

  /// The files are made in another order, in which many file systems list them.
  private void shuffledCopy(Path to) throws IOException {
    var content = folder.resolve("content");
    try (var files = Files.walk(content)) {
      var paths = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
      Collections.shuffle(paths, new Random(7));
      for (var path : paths) {
        var copy = to.resolve("content").resolve(content.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  private static SortedMap<String, byte[]> read(Path site) throws IOException {
    var found = new TreeMap<String, byte[]>();
    try (var files = Files.walk(site.toRealPath())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var path = site.toRealPath().relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".askwell/")) {
          found.put(path, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private void assertSame(SortedMap<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), path));
  }
}
