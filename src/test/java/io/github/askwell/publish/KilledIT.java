package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills programs that publish over an older site, at random moments, the way the operating system
/// does. `-Daskwell.kills=N` kills more often, `-Daskwell.seed=N` at the moments of another run.
class KilledIT {
  private static final int KILLS = Integer.getInteger("askwell.kills", 200);
  private static final long SEED = Long.getLong("askwell.seed", System.nanoTime());
  private static final int LANES = 2;
  private static final int SIZE = 8;
  private static final SampleSite ODD = SampleSite.of(1, SIZE);
  private static final SampleSite EVEN = SampleSite.of(2, SIZE);

  /// Every so often a kill is aimed at a moment too short to be hit by chance.
  private static final int AIMED = 20;

  private static final List<String> SHORT_MOMENTS =
      List.of(PublishLoop.ANNOUNCE, PublishLoop.COMMIT, PublishLoop.WITHDRAW);

  @TempDir private Path temporary;

  /// How far publishing had come.
  private enum Moment {
    BEFORE_OR_AFTER,
    STAGING,
    MOVING,
    DELETING,
    COMMITTING
  }

  @Test
  void everyPageIsWholeAndTheNextBuildFinishesTheJob() throws Exception {
    System.out.println("askwell.seed=" + SEED);
    var moments = new EnumMap<Moment, Integer>(Moment.class);
    for (var lane : inLanes(lane -> kills(lane, temporary.resolve("site" + lane)))) {
      lane.get().forEach(moment -> moments.merge(moment, 1, Integer::sum));
    }
    System.out.println("killed: " + moments);
    assertEquals(EnumSet.allOf(Moment.class), moments.keySet());
  }

  private interface Lane {
    List<Moment> run(int lane) throws Exception;
  }

  private static List<Future<List<Moment>>> inLanes(Lane task) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(LANES)) {
      return pool.invokeAll(
          IntStream.range(0, LANES)
              .<Callable<List<Moment>>>mapToObj(lane -> () -> task.run(lane))
              .toList());
    }
  }

  private static List<Moment> kills(int lane, Path site) throws Exception {
    var random = new Random(SEED + lane);
    Publisher.publish(site, ODD.list());
    Files.writeString(site.resolve(SampleSite.FOREIGN), "guides.example.com");
    long span = time(site);
    var moments = new ArrayList<Moment>();
    for (int i = lane; i < KILLS; i += LANES) {
      if (i / LANES % (AIMED / LANES) == 0) {
        killAt(SHORT_MOMENTS.get(i % SHORT_MOMENTS.size()), site);
      } else {
        killAfter(random.nextLong(span), site);
      }
      moments.add(moment(site));
      check(site, random.nextBoolean() ? ODD : EVEN, random.nextInt(4) > 0);
    }
    return moments;
  }

  /// How long a program takes to publish both versions, in nanoseconds.
  private static long time(Path site) throws Exception {
    var program = PublishProcess.start(site, SIZE, 2);
    program.await(PublishLoop.BEGUN);
    long start = System.nanoTime();
    assertEquals(0, program.end());
    return System.nanoTime() - start;
  }

  private static void killAfter(long nanos, Path site) throws Exception {
    var program = PublishProcess.start(site, SIZE, Integer.MAX_VALUE);
    program.await(PublishLoop.BEGUN);
    TimeUnit.NANOSECONDS.sleep(nanos);
    program.kill();
  }

  private static void killAt(String step, Path site) throws Exception {
    var program = PublishProcess.haltingBefore(step, site, SIZE);
    program.await(PublishLoop.HALTED);
    program.kill();
  }

  /// Reads from the disk how far a killed program had come.
  private static Moment moment(Path site) {
    var staged = SampleSite.names(site.resolve(".askwell/staging"));
    if (!Files.exists(site.resolve(".askwell/manifest.next"))) {
      return staged.isEmpty() ? Moment.BEFORE_OR_AFTER : Moment.STAGING;
    }
    if (staged.stream().anyMatch(name -> Character.isDigit(name.charAt(0)))) {
      return Moment.MOVING;
    }
    return stands(site, ODD, EVEN) && stands(site, EVEN, ODD) ? Moment.DELETING : Moment.COMMITTING;
  }

  /// Whether there is anything of one site that another does not have.
  private static boolean stands(Path site, SampleSite one, SampleSite other) {
    return one.files().keySet().stream()
        .anyMatch(
            path -> !other.files().containsKey(path) && Files.isRegularFile(site.resolve(path)));
  }

  /// Looks at what a kill left, and lets a build finish the job; or not, so that the next kill comes
  /// on top of this one.
  private static void check(Path site, SampleSite next, boolean finish) throws Exception {
    SampleSite.assertWhole(site, ODD, EVEN);
    if (finish) {
      Publisher.publish(site, next.list());
      next.assertIs(site);
    }
    assertEquals("guides.example.com", Files.readString(site.resolve(SampleSite.FOREIGN)));
  }
}
