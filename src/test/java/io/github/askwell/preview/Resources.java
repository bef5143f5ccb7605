package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What this process holds.
///
/// @param descriptors open files and sockets; 0 where the system does not count them
/// @param threads the names of the system's threads, but for those that carry virtual ones or watch the
///     tests
/// @param requests threads that answer requests
record Resources(long descriptors, List<String> threads, long requests) {
  /// What the platform may make once and keep, such as the selectors of virtual threads.
  private static final int SLACK = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Resources now() throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long descriptors =
        system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
    var threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> !name.matches("(ForkJoinPool|VirtualThread|junit-).*"))
            .sorted()
            .toList();
    return new Resources(descriptors, threads, answering());
  }

  private static long answering() throws IOException {
    var folder = Files.createTempDirectory("askwell-threads");
    var dump = folder.resolve("dump.json");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
      return Files.readString(dump).lines().filter(l -> l.contains("\"askwell-request\"")).count();
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }

  /// Waits until the process holds no more than this again.
  void awaitReturn() throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var held = now();
    while (!held.isWithin(this)) {
      if (Instant.now().isAfter(end)) {
        fail("held before: " + this + ", now: " + held);
      }
      TimeUnit.MILLISECONDS.sleep(20);
      held = now();
    }
  }

  boolean isWithin(Resources limit) {
    return descriptors <= limit.descriptors + SLACK
        && threads.size() <= limit.threads.size() + SLACK
        && requests <= limit.requests;
  }
}
