package io.github.askwell.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.rebuild.Rebuild.Seen;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// After every edit of a site, whatever it is, a warm build makes what a build from nothing makes, and
/// makes no page anew whose model is the same as before.
///
/// `-Daskwell.edits=5000` makes more edits, `-Daskwell.seed=7` others. A failure names its seed and
/// the shortest list of edits found that leads to it.
class RandomEditsTest {
  private static final int EDITS = Integer.getInteger("askwell.edits", 500);
  private static final long SEED = Long.getLong("askwell.seed", 20_261_122);
  private static final int MOST_STEPS = 63;

  @Test
  void aWarmBuildIsACleanBuildAfterEveryEdit() {
    var stories = IntStream.rangeClosed(1, (EDITS + MOST_STEPS - 1) / MOST_STEPS);
    var ends = stories.parallel().mapToObj(RandomEditsTest::tell).toList();
    var seen = ends.stream().flatMap(end -> end.seen().stream()).toList();
    report(seen);
    assertEquals(EDITS + ends.size(), seen.size());
    assertTheEditsWereWorthIt(seen, ends.stream().flatMap(end -> end.told().stream()).toList());
  }

  private static Story.End tell(int story) {
    long seed = SEED + story - 1;
    var steps = IntStream.range(0, Math.min(MOST_STEPS, EDITS - (story - 1) * MOST_STEPS));
    var numbers = steps.boxed().toList();
    var end = Story.tell(seed, numbers);
    assertEquals("", end.fault(), () -> Shrinking.explain(seed, numbers, end));
    return end;
  }

  private static void report(List<Seen> seen) {
    System.out.printf(
        "%d builds after random edits, seed %d: %d gave a site, %d pages made for %d changed ones%n",
        seen.size(),
        SEED,
        seen.stream().filter(Seen::whole).count(),
        seen.stream().mapToInt(Seen::fresh).sum(),
        seen.stream().mapToInt(Seen::changed).sum());
  }

  /// Most edits leave a site, and every kind of edit was made.
  private static void assertTheEditsWereWorthIt(List<Seen> seen, List<String> told) {
    long whole = seen.stream().filter(Seen::whole).count();
    assertTrue(whole > seen.size() / 2, whole + " of " + seen.size() + " builds gave a site");
    if (EDITS >= 500) {
      var all = String.join("\n", told);
      var missing = Story.edits().stream().filter(name -> !all.contains(" " + name + " ")).toList();
      assertEquals(List.of(), missing, "kinds of edits never made");
    }
  }
}
