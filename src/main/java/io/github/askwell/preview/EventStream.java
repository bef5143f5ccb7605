package io.github.askwell.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/// Tells a browser of every edition, by server-sent events: first of the one there is, then of each
/// that follows. The event is named `edition`; its data is [Edition#json].
///
/// See the [HTML standard](https://html.spec.whatwg.org/multipage/server-sent-events.html).
final class EventStream {
  /// How often a browser that is not told anything else is told that we are there. A connection
  /// whose other end has gone is noticed by this.
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private EventStream() {}

  /// Serves until the browser goes or the preview is closed.
  static void serve(HttpExchange exchange, Latest latest) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var stream = exchange.getResponseBody();
    try {
      var seen = latest.get();
      tell(stream, "retry: 500\n" + event(seen));
      var next = latest.after(seen, HEARTBEAT);
      while (!latest.isClosed()) {
        tell(stream, next.map(EventStream::event).orElse(": still here\n\n"));
        seen = next.orElse(seen);
        next = latest.after(seen, HEARTBEAT);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The client must take each message in time, and may wait for the next for ever.
  private static void tell(OutputStream stream, String words) throws IOException {
    var patience = Requests.patience();
    patience.start();
    stream.write(words.getBytes(StandardCharsets.UTF_8));
    stream.flush();
    patience.stop();
  }

  private static String event(Edition edition) {
    return edition
        .json()
        .lines()
        .map(line -> "data: " + line + "\n")
        .collect(Collectors.joining("", "event: edition\n", "\n"));
  }
}
