package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [PublishLoop] in a process of its own.
record PublishProcess(Process process, BufferedReader out) {

  static PublishProcess start(Path site, int size, int times) throws IOException {
    return launch(site.toString(), "" + size, "" + times);
  }

  static PublishProcess haltingBefore(String step, Path site, int size) throws IOException {
    return launch(site.toString(), "" + size, "" + Integer.MAX_VALUE, step);
  }

  private static PublishProcess launch(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xint", "-cp")); // too short for a compiler to pay
    command.add(place(Publisher.class) + File.pathSeparator + place(PublishLoop.class));
    command.add(PublishLoop.class.getName());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new PublishProcess(process, process.inputReader(StandardCharsets.UTF_8));
  }

  private static Path place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /// Waits for the next line it prints.
  void await(String line) throws IOException {
    assertEquals(line, out.readLine());
  }

  /// Waits for its end.
  ///
  /// @return the exit code
  int end() throws IOException, InterruptedException {
    assertEquals("", String.join("\n", out.readAllLines()));
    return process.waitFor();
  }

  /// Ends it at once, the way the operating system does when memory runs out.
  void kill() throws InterruptedException {
    assertTrue(process.isAlive(), "it has ended by itself");
    process.destroyForcibly().waitFor();
  }
}
