package io.github.askwell.cli;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingLong;

import io.github.askwell.build.BuildWatch;
import io.github.askwell.build.Phase;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Measures a build: for each phase how long it took, how much it dealt with and how much of the heap
/// was in use at its height, and which pages and templates took longest.
///
/// Pages are filled in by many threads at once: the times of templates are sums over all threads. The
/// search index may be made beside the pages: the times of both are then longer than either would take
/// alone, and their sum is longer than the whole.
final class Timings implements BuildWatch {
  private static final int SLOWEST = 10;
  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;
  private static final long MEGABYTE = 1 << 20;

  private final BuildWatch progress;
  private final Map<Phase, Long> begun = new EnumMap<>(Phase.class);
  private final List<Lap> laps = new ArrayList<>();
  private final Queue<Filling> fillings = new ConcurrentLinkedQueue<>();

  /// @param progress is told of each phase too
  Timings(BuildWatch progress) {
    this.progress = progress;
  }

  private record Lap(Phase phase, long start, long end, long count, long heap) {
    long nanoseconds() {
      return end - start;
    }
  }

  private record Filling(String page, String template, long nanoseconds) {}

  @Override
  public synchronized void begins(Phase phase) {
    progress.begins(phase);
    if (begun.size() == laps.size()) { // no other phase is under way
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }
    begun.put(phase, System.nanoTime());
  }

  @Override
  public synchronized void ended(Phase phase, long count) {
    long end = System.nanoTime();
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    laps.add(new Lap(phase, begun.getOrDefault(phase, end), end, count, peak));
    progress.ended(phase, count);
  }

  @Override
  public <T> T fill(String page, String template, Supplier<T> work) {
    long began = System.nanoTime();
    var made = work.get();
    fillings.add(new Filling(page, template, System.nanoTime() - began));
    return made;
  }

  /// Prints what was measured, as tables.
  void print(PrintWriter out) {
    phases(out);
    if (!fillings.isEmpty()) {
      pages(out);
      templates(out);
    }
  }

  private void phases(PrintWriter out) {
    row(out, "%-26s %10s %20s %10s", "phase", "wall", "count", "peak heap");
    for (var lap : laps.stream().sorted(Comparator.comparing(Lap::phase)).toList()) {
      row(
          out,
          "%-26s %8.3f s %20s %7d MB",
          lap.phase().label(),
          lap.nanoseconds() / SECOND,
          Report.count(lap.count(), lap.phase().unit()),
          lap.heap() / MEGABYTE);
    }
    long start = laps.stream().mapToLong(Lap::start).min().orElse(0);
    long all = laps.stream().mapToLong(Lap::end).max().orElse(0) - start;
    long most = laps.stream().mapToLong(Lap::heap).max().orElse(0);
    row(out, "%-26s %8.3f s %20s %7d MB", "all", all / SECOND, "", most / MEGABYTE);
  }

  private void pages(PrintWriter out) {
    row(out, "%n%10s  %s", "wall", "slowest pages");
    fillings.stream()
        .sorted(comparingLong(Filling::nanoseconds).reversed())
        .limit(SLOWEST)
        .forEach(f -> row(out, "%7.1f ms  %s", f.nanoseconds() / MILLISECOND, f.page()));
  }

  private void templates(PrintWriter out) {
    row(out, "%n%10s %12s  %s", "sum", "pages", "slowest templates");
    fillings.stream()
        .collect(groupingBy(Filling::template, summarizingLong(Filling::nanoseconds)))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue(comparingLong(sum -> -sum.getSum())))
        .limit(SLOWEST)
        .forEach(each -> {
          var sum = each.getValue();
          row(out, "%7.1f ms %12d  %s", sum.getSum() / MILLISECOND, sum.getCount(), each.getKey());
        });
  }

  private static void row(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
