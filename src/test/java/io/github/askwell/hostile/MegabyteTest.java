package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MegabyteTest {
  private static final int MOST_MILLISECONDS = 2_000;

  /// The limits are of processor time and of the heap, as `SECURITY.md` promises them.
  @Test
  void noFileOfAMegabyteTakesMoreThanTwoSecondsOrHalfAGigabyte() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                Megabyte.class.getName())
            .redirectErrorStream(true)
            .start();
    var lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
    assertEquals(Megabyte.files().count(), lines.size());
    for (var line : lines) {
      var spent = Integer.parseInt(line.substring(0, line.indexOf(' ')));
      assertTrue(spent < MOST_MILLISECONDS, line);
    }
  }
}
