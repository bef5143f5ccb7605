package io.github.askwell.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// What one run of a program took, from its start to its end.
///
/// @param seconds by the clock on the wall
/// @param cpuSeconds on all processors together, as far as it was seen
/// @param peakKilobytes the most memory that any of its processes held; 0 where the system does not say
record Run(double seconds, double cpuSeconds, long peakKilobytes) {
  private static final int GLANCE_MILLISECONDS = 10;
  private static final int GLANCES_PER_CENSUS = 25;

  /// Runs a program to its end.
  ///
  /// @throws IOException when it cannot be started or fails; what it printed is in the message
  static Run of(List<String> command) throws IOException, InterruptedException {
    var output = File.createTempFile("askwell-bench", ".log");
    try {
      long start = System.nanoTime();
      var process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      process.getOutputStream().close();
      var watched = watch(process);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", command)
                + " ended with "
                + process.exitValue()
                + ":\n"
                + Files.readString(output.toPath()));
      }
      return new Run(seconds, watched.cpuSeconds, watched.peakKilobytes);
    } finally {
      Files.delete(output.toPath());
    }
  }

  /// The most memory a process has held since it began, in kilobytes, where the system keeps count.
  static OptionalLong peakOf(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException _) {
      return OptionalLong.empty(); // it has ended, or this is no Linux
    }
  }

  /// Looks at a process and those it starts until it ends. Counting them all reads much of `/proc`, so
  /// that is done now and then only.
  private static Watched watch(Process process) throws InterruptedException {
    var watched = new Watched();
    var family = new HashSet<ProcessHandle>(List.of(process.toHandle()));
    int glances = 0;
    do {
      if (glances++ % GLANCES_PER_CENSUS == GLANCES_PER_CENSUS - 1) {
        process.descendants().forEach(family::add);
      }
      double cpu = 0;
      for (var member : family) {
        watched.peakKilobytes = Math.max(watched.peakKilobytes, peakOf(member.pid()).orElse(0));
        cpu += member.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
      }
      watched.cpuSeconds = Math.max(watched.cpuSeconds, cpu);
    } while (!process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS));
    return watched;
  }

  private static final class Watched {
    private double cpuSeconds;
    private long peakKilobytes;
  }
}
