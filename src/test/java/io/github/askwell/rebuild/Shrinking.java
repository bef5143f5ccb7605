package io.github.askwell.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds a shorter list of edits that fails too.
final class Shrinking {
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  private Shrinking() {}

  /// What went wrong, how to see it again and the shortest way there that was found.
  static String explain(long seed, List<Integer> steps, Story.End end) {
    var shortest = shrink(seed, steps.subList(0, end.told().size() - 1));
    var again = Story.tell(seed, shortest);
    return """
    a warm build is not what a clean one is, or did too much
    seed %d (-Daskwell.seed=%d -Daskwell.edits=%d)
    after %d edits: %s
    shortest:
      %s
    then: %s
    """
        .formatted(
            seed,
            seed,
            steps.size(),
            end.told().size() - 1,
            end.fault(),
            String.join("\n  ", again.told()),
            again.fault());
  }

  /// Leaves out ever smaller runs of steps while the rest still fails.
  private static List<Integer> shrink(long seed, List<Integer> steps) {
    long start = System.nanoTime();
    var shortest = new ArrayList<>(steps);
    for (int run = Math.max(1, steps.size() / 2); run >= 1; run /= 2) {
      for (int at = 0; at < shortest.size() && System.nanoTime() - start < PATIENCE; ) {
        var without = new ArrayList<>(shortest);
        without.subList(at, Math.min(at + run, without.size())).clear();
        var end = Story.tell(seed, without);
        if (end.fault().isEmpty()) {
          at += run;
        } else {
          shortest = new ArrayList<>(without.subList(0, end.told().size() - 1));
        }
      }
    }
    return shortest;
  }
}
