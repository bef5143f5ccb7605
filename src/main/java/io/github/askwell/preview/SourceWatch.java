package io.github.askwell.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Notices changes below the folders of the sources, those of one save together, and those of a
/// checkout together.
final class SourceWatch implements AutoCloseable {
  /// After a change, how long it must be quiet before the sources are read: editors write a file in
  /// several steps.
  private static final long QUIET_MILLISECONDS = 5;

  /// The same when more is on its way: many files change, or one is empty, which is what a file is
  /// between being opened and being written.
  private static final long LONG_QUIET_MILLISECONDS = 50;

  /// More changes at once are not one save.
  private static final int MOST_OF_A_SAVE = 8;

  /// How many such times to wait at most while changes keep coming.
  private static final int LONGEST = 40;

  /// How often to look whether the folders are still the same.
  private static final long LOOK_MILLISECONDS = 500;

  private final Semaphore changes = new Semaphore(0);
  private volatile @Nullable Path last;
  private final List<WatchedFolder> folders;
  private final Runnable changed;
  private final Thread thread;

  private SourceWatch(List<Path> folders, Runnable changed) {
    this.changed = changed;
    this.folders = folders.stream().map(folder -> new WatchedFolder(folder, this::note)).toList();
    this.thread = Thread.ofPlatform().name("askwell-rebuild").daemon().unstarted(this::follow);
  }

  /// Starts watching.
  ///
  /// @param folders those that are missing are watched once they are there
  /// @param changed is called after changes, by one thread, which is another one; what changes
  ///     meanwhile leads to another call
  static SourceWatch start(List<Path> folders, Runnable changed) throws IOException {
    var watch = new SourceWatch(folders, changed);
    boolean started = false;
    try {
      for (var folder : watch.folders) {
        folder.renew();
      }
      watch.thread.start();
      started = true;
    } finally {
      if (!started) {
        watch.closeFolders();
      }
    }
    return watch;
  }

  private void note(Optional<Path> file) {
    last = file.orElse(null);
    changes.release();
  }

  private void follow() {
    try {
      while (true) {
        boolean told = changes.tryAcquire(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (told) {
          awaitQuiet();
        }
        if (renew() || told) {
          changed.run();
        }
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private void awaitQuiet() throws InterruptedException {
    int seen = 1;
    for (int i = 0; i < LONGEST; i++) {
      boolean more = seen > MOST_OF_A_SAVE || isBeingWritten(last);
      TimeUnit.MILLISECONDS.sleep(more ? LONG_QUIET_MILLISECONDS : QUIET_MILLISECONDS);
      int news = changes.drainPermits();
      if (news == 0) {
        return;
      }
      seen += news;
    }
  }

  private static boolean isBeingWritten(@Nullable Path file) {
    try {
      return file != null && Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /// Whether a folder is another one than before. One that cannot be watched now is tried again.
  private boolean renew() {
    boolean other = false;
    for (var folder : folders) {
      try {
        other |= folder.renew();
      } catch (IOException _) {
        // it may be on its way out, or back
      }
    }
    return other;
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    closeFolders();
  }

  private void closeFolders() throws IOException {
    for (var folder : folders) {
      folder.close();
    }
  }
}
