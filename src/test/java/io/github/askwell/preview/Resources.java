package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What this process holds for a preview.
///
/// @param descriptors open files and sockets; 0 where the system does not count them
/// @param threads the names of the system's threads, but for those that carry virtual ones or watch the
///     tests
/// @param requests those that are read or answered
record Resources(long descriptors, List<String> threads, int requests) {
  /// What the platform may make once and keep, such as the selectors of virtual threads.
  private static final int SLACK = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Resources now(PreviewServer server) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long descriptors =
        system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
    var threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> !name.matches("(ForkJoinPool|VirtualThread|junit-).*"))
            .sorted()
            .toList();
    return new Resources(descriptors, threads, server.answering());
  }

  /// Waits until the process holds no more than this again.
  void awaitReturn(PreviewServer server) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var held = now(server);
    while (!held.isWithin(this)) {
      if (Instant.now().isAfter(end)) {
        fail("held before: " + this + ", now: " + held);
      }
      TimeUnit.MILLISECONDS.sleep(20);
      held = now(server);
    }
  }

  boolean isWithin(Resources limit) {
    return descriptors <= limit.descriptors + SLACK
        && threads.size() <= limit.threads.size() + SLACK
        && requests <= limit.requests;
  }
}
