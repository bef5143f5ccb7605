package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.publish.FaultyDisk.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Interferes with publishing at every step it takes on the disk, one after the other.
class InterruptedTest {
  private static final Set<Step> CHANGING =
      EnumSet.of(Step.WRITE, Step.MAKE, Step.RENAME, Step.DELETE);
  private static final SampleSite OLD = SampleSite.of(1, 2);
  private static final SampleSite NEW = SampleSite.of(2, 2);

  @TempDir private Path temporary;
  private Path site;

  /// The end of the program.
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// What happens from some step on.
  private interface Trouble {
    void at(Step step, Path path) throws IOException;
  }

  @BeforeEach
  void publishTheOldSite() throws Exception {
    site = temporary.resolve("site");
    Publisher.publish(site, OLD.list());
  }

  @Test
  void everyPageIsWholeWhereverTheProgramDies() throws Exception {
    int last = 0;
    while (endsBy(last, CHANGING, (_, _) -> die())) {
      SampleSite.assertWhole(site, OLD, NEW);
      var finished = last++ % 2 == 0 ? NEW : OLD;
      Publisher.publish(site, finished.list());
      finished.assertIs(site);
      Publisher.publish(site, OLD.list());
    }
    assertTrue(last > 40, "it died " + last + " times only");
  }

  @Test
  void aDiskThatFillsUpLeavesTheOldSiteAsItWas() throws Exception {
    int last = 0;
    while (endsBy(last, Set.of(Step.WRITE), (_, path) -> full(path))) {
      OLD.assertIs(site);
      last++;
    }
    NEW.assertIs(site);
    assertTrue(last > NEW.files().size() / 2, "it was full " + last + " times only");
  }

  @Test
  void aDiskThatFailsLeavesEveryPageWhole() throws Exception {
    int last = 0;
    while (endsBy(last, CHANGING, (_, path) -> denied(path))) {
      last++;
      SampleSite.assertWhole(site, OLD, NEW);
      Publisher.publish(site, NEW.list());
      NEW.assertIs(site);
      Publisher.publish(site, OLD.list());
    }
    assertTrue(last > 40, "it failed " + last + " times only");
  }

  @Test
  void aFolderThatIsDeletedMeanwhileIsReportedOrMadeAgain() throws Exception {
    int last = 0;
    boolean gone = true;
    while (gone) {
      gone = meetsOnce(last, this::removeTheSite);
      last += 4;
      Publisher.publish(site, NEW.list());
      NEW.assertIs(site);
      Publisher.publish(site, OLD.list());
    }
    assertTrue(last > 100, "it was deleted " + last + " times only");
  }

  /// Publishes the new site and lets trouble come at the step with a number, counted from 0 among
  /// the steps of some kinds, and at all that follow.
  ///
  /// @return whether publishing ended by it
  private boolean endsBy(int first, Set<Step> kinds, Trouble trouble) {
    var taken = new AtomicInteger();
    return fails((step, path) -> {
      if (kinds.contains(step) && taken.getAndIncrement() >= first) {
        trouble.at(step, path);
      }
    });
  }

  /// Publishes the new site and interferes once, at the step with a number.
  ///
  /// @return whether there were that many steps
  private boolean meetsOnce(int number, Trouble trouble) {
    var taken = new AtomicInteger();
    fails((step, path) -> {
      if (taken.getAndIncrement() == number) {
        trouble.at(step, path);
      }
    });
    return taken.get() > number;
  }

  private boolean fails(FaultyDisk.Watcher watcher) {
    try {
      Publisher.publish(FaultyDisk.watched(site, watcher), NEW.list());
      return false;
    } catch (PublishException e) {
      assertTrue(e.getMessage().contains(site.toString()), e::getMessage);
      return true;
    } catch (Death _) {
      return true;
    }
  }

  private static void die() {
    throw new Death();
  }

  private static void full(Path path) throws IOException {
    throw new FileSystemException(path.toString(), null, "No space left on device");
  }

  private static void denied(Path path) throws IOException {
    throw new AccessDeniedException(path.toString());
  }

  private void removeTheSite(Step step, Path path) throws IOException {
    try (var found = Files.walk(site)) {
      for (var file : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause(); // another thread was faster
    }
  }
}
