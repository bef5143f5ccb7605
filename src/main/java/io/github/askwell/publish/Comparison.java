package io.github.askwell.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Compares files with bytes, holding no copy of them. For one run and many threads.
///
/// Size and time would be cheaper to compare, and wrong after a power failure, or when somebody
/// changed a file and set its time back.
final class Comparison {
  private static final int BUFFER = 64 * 1024;
  private static final Set<? extends OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final ThreadLocal<ByteBuffer> buffers =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(BUFFER));

  /// Whether a file begins with these bytes.
  boolean isEqual(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, READ)) {
      var buffer = buffers.get();
      for (int compared = 0; compared < bytes.length; compared += buffer.limit()) {
        if (channel.read(buffer.clear()) < 0) {
          return false;
        }
        int length = Math.min(buffer.flip().limit(), bytes.length - compared);
        if (!buffer.limit(length).equals(ByteBuffer.wrap(bytes, compared, length))) {
          return false;
        }
      }
      return true;
    }
  }
}
