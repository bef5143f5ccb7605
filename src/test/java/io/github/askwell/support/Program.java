package io.github.askwell.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged program, run as a process of its own by the Java that runs the tests.
///
/// @param folder the folder it is run in
/// @param settings options for the Java that runs it
public record Program(Path folder, List<String> settings) {
  private static final Path JAR = Path.of("target", "askwell", "askwell.jar").toAbsolutePath();
  private static final List<String> FAST_START =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xlog:disable");
  private static final long PATIENCE_SECONDS = 90;

  public Program(Path folder) {
    this(folder, List.of());
  }

  /// The same under other circumstances, such as `-Duser.language=tr`.
  public Program under(String... others) {
    return new Program(folder, List.of(others));
  }

  /// What came of a run.
  public record Outcome(int exitCode, String out, String err) {
    /// Both streams, for messages that may be on either.
    public String all() {
      return out + err;
    }
  }

  /// Runs the program to its end.
  public Outcome run(String... arguments) {
    try {
      var out = Files.createTempFile("askwell-out", ".txt");
      var err = Files.createTempFile("askwell-err", ".txt");
      try {
        var process =
            builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return outcome(process, out, err);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts the program and lets it run; the caller ends it.
  public Process start(String... arguments) {
    try {
      return builder(arguments).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What Java learns from one run, kept as the launcher keeps it, so that the many runs of a test
  /// are short.
  private static final class Trained {
    static final Path CACHE = train();

    private static Path train() {
      if (!Files.exists(JAR)) {
        throw new AssertionError("no packaged program at " + JAR + "; run: mvn package");
      }
      var cache = JAR.resolveSibling("tests.aot");
      var command = new ArrayList<>(FAST_START);
      command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-jar", JAR.toString(), "check"));
      try {
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      return cache;
    }
  }

  private static Outcome outcome(Process process, Path out, Path err) throws IOException {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the program does not end; it said: " + Files.readString(err));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return new Outcome(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private ProcessBuilder builder(String... arguments) {
    var command = new ArrayList<>(FAST_START);
    command.add("-XX:AOTCache=" + Trained.CACHE);
    command.addAll(settings);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }
}
