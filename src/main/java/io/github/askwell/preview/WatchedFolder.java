package io.github.askwell.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A folder in which changes are noticed. It may go, come back, or give way to another one of the
/// same name: [#renew] follows that, and is called from time to time.
final class WatchedFolder implements AutoCloseable {
  private final Path folder;
  private final Consumer<Optional<Path>> changed;
  private String identity = "";
  private @Nullable Watch watch;
  private boolean closed;

  /// @param changed is called at each change, by some thread, with the file if it is known
  WatchedFolder(Path folder, Consumer<Optional<Path>> changed) {
    this.folder = folder;
    this.changed = changed;
  }

  /// Watches what is now in the folder's place.
  ///
  /// @return whether that is not what was there before, or changes may have been missed
  /// @throws IOException when it cannot be watched
  synchronized boolean renew() throws IOException {
    var now = identity();
    boolean lost = watch != null && watch.lost;
    if (closed || now.equals(identity) && !lost) {
      return false;
    }
    leave();
    if (!now.isEmpty()) {
      watch = Watch.start(folder.toRealPath(), changed);
    }
    identity = now;
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    leave();
  }

  private void leave() throws IOException {
    identity = "";
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  /// Differs when the folder is another one; empty when there is none. A folder that was made again
  /// may have the number of the old one, but not its age.
  private String identity() {
    try {
      var attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? folder.toRealPath() + " " + attributes.fileKey() + " " + attributes.creationTime()
          : "";
    } catch (IOException _) {
      return "";
    }
  }

  /// One folder watched for as long as it stays.
  private static final class Watch implements DirectoryChangeListener, AutoCloseable {
    private final Consumer<Optional<Path>> changed;
    private final DirectoryWatcher watcher;
    private volatile boolean lost;
    private volatile boolean closed;

    private Watch(Path folder, Consumer<Optional<Path>> changed) throws IOException {
      this.changed = changed;
      this.watcher =
          DirectoryWatcher.builder().path(folder).fileHashing(false).listener(this).build();
    }

    static Watch start(Path folder, Consumer<Optional<Path>> changed) throws IOException {
      var watch = new Watch(folder, changed);
      var end =
          watch.watcher.watchAsync(
              task -> Thread.ofPlatform().name("askwell-watch").daemon().start(task));
      if (end.isCompletedExceptionally()) {
        watch.close();
        throw new IOException(String.valueOf(end.exceptionNow().getMessage()), end.exceptionNow());
      }
      end.whenComplete((_, _) -> watch.lose());
      return watch;
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
      if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
        lose();
      } else if (!isHidden(event.rootPath().relativize(event.path()))) {
        changed.accept(Optional.of(event.path()));
      }
    }

    /// Editors keep their own files there, and version control its own.
    private static boolean isHidden(Path file) {
      return StreamSupport.stream(file.spliterator(), false)
          .anyMatch(name -> name.toString().startsWith("."));
    }

    @Override
    public void onException(Exception failure) {
      lose();
    }

    /// From here on, folders may be there that are not watched.
    private void lose() {
      if (!closed) {
        lost = true;
        changed.accept(Optional.empty());
      }
    }

    @Override
    public void close() throws IOException {
      closed = true;
      watcher.close();
    }
  }
}
