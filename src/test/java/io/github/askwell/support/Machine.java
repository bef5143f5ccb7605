package io.github.askwell.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What [Chromium] may know of the machine, and do to it.
///
/// @param env the environment variables
/// @param os the name of the operating system
/// @param root whether the user may install system packages
/// @param shell runs programs
/// @param say tells the user what is going on
record Machine(
    Map<String, String> env, String os, boolean root, Shell shell, Consumer<String> say) {
  private static final long PATIENCE_MINUTES = 8;

  /// Runs a program and waits for it.
  interface Shell {
    /// The exit code of a program; -1 when it cannot be started or takes too long.
    int run(List<String> command);
  }

  static Machine current() {
    return new Machine(
        System.getenv(),
        System.getProperty("os.name"),
        System.getProperty("user.name").equals("root"),
        Machine::run,
        System.out::println);
  }

  boolean isWindows() {
    return os.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  boolean isMac() {
    return os.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  /// The home folder of the user.
  Path home() {
    return Path.of(env.getOrDefault("HOME", env.getOrDefault("USERPROFILE", ".")));
  }

  private static int run(List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      var process = builder.start();
      if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (IOException _) {
      return -1;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
