package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoBuildsIT {
  private static final int SIZE = 4;
  private static final SampleSite OLD = SampleSite.of(1, SIZE);
  private static final SampleSite NEW = SampleSite.of(2, SIZE);

  @TempDir private Path temporary;
  private Path site;

  @BeforeEach
  void publishTheOldSite() throws Exception {
    site = temporary.resolve("site");
    Publisher.publish(site, OLD.list());
  }

  @Test
  void takeTurns() throws Exception {
    var one = PublishProcess.start(site, SIZE, 40);
    var other = PublishProcess.start(site, SIZE, 40);
    for (var program : new PublishProcess[] {one, other}) {
      program.await(PublishLoop.BEGUN);
      assertEquals(0, program.end());
    }
    NEW.assertIs(site);
  }

  @Test
  void refuseAfterAWhileAndAreNotBlockedByTheDead() throws Exception {
    var program = PublishProcess.haltingBefore(PublishLoop.ANNOUNCE, site, SIZE);
    program.await(PublishLoop.HALTED);
    var refused =
        assertThrows(PublishException.class, () -> Publisher.publish(site, NEW.list(), 2));
    assertEquals("another build is publishing to '" + site + "'", refused.getMessage());

    program.kill();
    Publisher.publish(site, NEW.list(), 1);
    NEW.assertIs(site);
  }
}
