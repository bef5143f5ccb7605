package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the packaged program through the launcher, from a folder without sources, where there is
/// nothing to build.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {
  @TempDir private Path home;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void installTheProgram() throws IOException {
    Files.copy(Path.of("askwell"), home.resolve("askwell"));
    var program = Path.of("target/askwell");
    try (var files = Files.walk(program)) {
      for (var file : files.filter(file -> !file.toString().endsWith(".aot")).toList()) {
        var place = home.resolve("target/askwell").resolve(program.relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.copy(file, place);
      }
    }
  }

  @Test
  void runsTheProgramAndStaysQuietFromTheSecondTimeOn() throws Exception {
    var first = run("--version");
    assertEquals(0, first.exitCode());
    assertTrue(first.out().startsWith("askwell "), first.out());
    assertEquals("askwell: preparing for fast starts, once\n", first.err());

    var second = run("--version");
    assertEquals(first.out(), second.out());
    assertEquals("", second.err());
  }

  @Test
  void passesOnWhatTheProgramSaysOfWrongUsage() throws Exception {
    var run = run("--no such option");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("'--no such option'"), run.err());
  }

  @Test
  void runsWithoutACacheOnAVirtualMachineThatCannotReadIt() throws Exception {
    run("--version");
    try (var files = Files.newDirectoryStream(home.resolve("target/askwell"), "*.aot")) {
      for (var cache : files) {
        Files.writeString(cache, "not a cache");
      }
    }
    var run = run("--version");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    var command =
        Stream.concat(Stream.of(home.resolve("askwell").toString()), Arrays.stream(arguments));
    var builder = new ProcessBuilder(command.toList()).directory(home.toFile());
    builder.environment().put("ASKWELL_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    var err = home.resolve("err").toFile();
    var process = builder.redirectError(err).start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err.toPath()));
  }
}
