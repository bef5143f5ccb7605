package io.github.askwell.preview;

import java.time.Duration;
import java.util.Optional;

/// The edition that is served now. Any thread may look at it, set it or wait for the next.
final class Latest {
  private Edition edition = Edition.NOTHING;
  private boolean closed;

  synchronized Edition get() {
    return edition;
  }

  synchronized void set(Edition next) {
    edition = next;
    notifyAll();
  }

  /// Lets everybody who waits go, now and from now on.
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /// Waits for an edition other than the one seen.
  ///
  /// @return empty when there was none in time
  synchronized Optional<Edition> after(Edition seen, Duration patience)
      throws InterruptedException {
    if (edition == seen && !closed) {
      wait(patience.toMillis());
    }
    return edition == seen ? Optional.empty() : Optional.of(edition);
  }
}
