package io.github.askwell.preview;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Notices changes below the folders of the sources, those of one save together.
final class SourceWatch implements AutoCloseable {
  /// After a change, how long it must be quiet before the sources are read: editors write a file in
  /// several steps.
  private static final long QUIET_MILLISECONDS = 30;

  /// How many such times to wait at most while changes keep coming.
  private static final int LONGEST = 20;

  private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
  private final DirectoryWatcher watcher;
  private final Runnable changed;
  private final Thread thread;

  private SourceWatch(List<Path> folders, Runnable changed) throws IOException {
    this.changed = changed;
    this.watcher =
        DirectoryWatcher.builder()
            .paths(folders.stream().filter(Files::isDirectory).toList())
            .fileHashing(false)
            .listener(_ -> changes.offer(true))
            .build();
    this.thread = Thread.ofPlatform().name("askwell-rebuild").daemon().unstarted(this::follow);
  }

  /// Starts watching.
  ///
  /// @param changed is called after each change, by one thread, which is another one
  static SourceWatch start(List<Path> folders, Runnable changed) throws IOException {
    var watch = new SourceWatch(folders, changed);
    watch.watcher.watchAsync(
        task -> Thread.ofPlatform().name("askwell-watch").daemon().start(task));
    watch.thread.start();
    return watch;
  }

  private void follow() {
    try {
      while (true) {
        changes.take();
        for (int i = 0; i < LONGEST; i++) {
          if (changes.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS) == null) {
            break;
          }
        }
        changed.run();
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    watcher.close();
  }
}
