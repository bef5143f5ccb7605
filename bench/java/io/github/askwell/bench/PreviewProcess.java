package io.github.askwell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A running `./askwell serve`, and a browser's place at its events.
final class PreviewProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 300;

  private final Process process;
  private final URI events;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /// What the browser was told.
  ///
  /// @param nanos when, by [System#nanoTime]
  /// @param data of the event
  record Told(long nanos, String data) {}

  private PreviewProcess(Process process, URI events) {
    this.process = process;
    this.events = events;
  }

  /// Starts the preview and waits until it serves.
  static PreviewProcess start(Path content) throws IOException, InterruptedException {
    var port = Integer.toString(freePort());
    var process =
        new ProcessBuilder("./askwell", "serve", "--content", content.toString(), "--port", port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var preview =
        new PreviewProcess(process, URI.create("http://127.0.0.1:" + port + "/_askwell/events"));
    try {
      preview.listen();
      preview.next(PATIENCE_SECONDS);
      return preview;
    } catch (IOException | InterruptedException e) {
      preview.close();
      throw e;
    }
  }

  /// Forgets what the browser was told until now.
  void forget() {
    told.clear();
  }

  /// Waits for the next that the browser is told.
  ///
  /// @return empty when it is told nothing for so long
  /// @throws IOException when the preview has ended
  Optional<Told> next(int seconds) throws IOException, InterruptedException {
    for (int i = 0; i < seconds; i++) {
      var next = Optional.ofNullable(told.poll(1, TimeUnit.SECONDS));
      if (next.isPresent()) {
        return next;
      }
      if (!process.isAlive()) {
        throw new IOException("the preview has ended");
      }
    }
    return Optional.empty();
  }

  /// The most memory the preview has held, in kilobytes.
  OptionalLong peak() {
    return Run.peakOf(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    client.shutdownNow();
  }

  private void listen() throws IOException, InterruptedException {
    var lines = connect().body();
    Thread.ofVirtual().start(() -> follow(lines));
  }

  private void follow(Stream<String> lines) {
    try {
      lines
          .filter(line -> line.startsWith("data:"))
          .forEach(line -> told.add(new Told(System.nanoTime(), line)));
    } catch (UncheckedIOException _) {
      // closed
    }
  }

  /// Connects as soon as the preview takes connections.
  private HttpResponse<Stream<String>> connect() throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS && process.isAlive(); i++) {
      try {
        return client.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines());
      } catch (ConnectException _) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
    throw new IOException("the preview did not start");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
