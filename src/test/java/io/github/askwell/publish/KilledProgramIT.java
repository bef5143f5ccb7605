package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the packaged program while it publishes the repository's content over an older site with
/// other pages and assets.
class KilledProgramIT {
  private static final int KILLS = Integer.getInteger("askwell.kills", 200) / 50;
  private static final long SEED = Long.getLong("askwell.seed", System.nanoTime());

  @TempDir private Path temporary;
  private final Program program = new Program(Path.of("").toAbsolutePath());

  @Test
  void everyPageIsWholeAndTheNextBuildFinishesTheJob() throws Exception {
    System.out.println("askwell.seed=" + SEED);
    var random = new Random(SEED);
    var site = temporary.resolve("site");
    var old = build("https://old.example/", "templates", site);
    var theme = otherTheme();
    var next = build("https://new.example/", theme, temporary.resolve("next"));
    int midway = 0;
    for (int i = 0; i < KILLS; i++) {
      var process = program.start(arguments("https://new.example/", theme, site));
      awaitPublishing(process, site);
      TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
      process.destroyForcibly().waitFor();
      midway += isMidway(site) ? 1 : 0;
      assertWhole(site, old, next);
      if (i < KILLS - 1) {
        assertEquals(
            0, program.run(arguments("https://old.example/", "templates", site)).exitCode());
        assertEquals(old, SampleSite.filesIn(site));
      }
    }
    assertTrue(midway > 0, "no kill fell while it published");
    assertEquals(next, build("https://new.example/", theme, site));
    assertEquals(List.of(), SampleSite.names(site.resolve(".askwell/staging")));
  }

  private Map<String, String> build(String baseUrl, String theme, Path site) throws IOException {
    var outcome = program.run(arguments(baseUrl, theme, site));
    assertEquals(0, outcome.exitCode(), outcome::all);
    return SampleSite.filesIn(site);
  }

  private static String[] arguments(String baseUrl, String theme, Path site) {
    return new String[] {
      "build", "--base-url", baseUrl, "--templates", theme, "--out", site.toString()
    };
  }

  /// The repository's theme with another style sheet.
  private String otherTheme() throws IOException {
    var theme = temporary.resolve("theme");
    var own = Path.of("templates");
    try (var found = Files.walk(own)) {
      for (var file : found.toList()) {
        Files.copy(file, theme.resolve(own.relativize(file).toString()));
      }
    }
    try (var sheets = Files.list(theme.resolve("css"))) {
      var sheet = sheets.sorted().findFirst().orElseThrow();
      Files.writeString(sheet, Files.readString(sheet) + "\n.other { color: inherit; }\n");
    }
    return theme.toString();
  }

  private static void awaitPublishing(Process process, Path site) throws InterruptedException {
    while (process.isAlive() && !isMidway(site)) {
      TimeUnit.MICROSECONDS.sleep(100);
    }
  }

  private static boolean isMidway(Path site) {
    return Files.exists(site.resolve(".askwell/manifest.next"))
        || !SampleSite.names(site.resolve(".askwell/staging")).isEmpty();
  }

  /// Fails unless every file is as it is in one of two sites, and every file with a hash in its name
  /// is there when another names it.
  private static void assertWhole(Path site, Map<String, String> old, Map<String, String> next)
      throws IOException {
    var files = SampleSite.filesIn(site);
    var hashed = new TreeSet<>(old.keySet());
    hashed.addAll(next.keySet());
    hashed.removeIf(path -> !path.matches("(assets|search)/.*[0-9a-f]{10}.*"));
    files.forEach((path, text) -> {
      assertTrue(text.equals(old.get(path)) || text.equals(next.get(path)), path + " is not whole");
      hashed.stream()
          .filter(named -> text.contains(named.substring(named.lastIndexOf('/') + 1)))
          .forEach(named -> assertTrue(files.containsKey(named), path + " lacks " + named));
    });
  }
}
