package io.github.askwell.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Keeps two builds from publishing to one folder at the same time. The lock goes with the process
/// that holds it, however that ends.
final class FolderLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock, or waits for it.
  ///
  /// @param file the file to lock; made when it is missing, and left behind
  /// @param attempts how often to try, 20 times a second
  /// @return empty when another build still held it at the last attempt
  static Optional<FolderLock> take(Path file, int attempts)
      throws IOException, InterruptedException {
    var channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    try {
      for (int attempt = 1; tryLock(channel).isEmpty(); attempt++) {
        if (attempt >= attempts) {
          channel.close();
          return Optional.empty();
        }
        Thread.sleep(PAUSE);
      }
      return Optional.of(new FolderLock(channel));
    } catch (IOException | InterruptedException e) {
      channel.close();
      throw e;
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException _) {
      return Optional.empty(); // held by another thread of this program
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
