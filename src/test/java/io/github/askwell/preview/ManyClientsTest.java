package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many clients, slow ones and lost ones leave nothing behind.
@Timeout(120)
class ManyClientsTest {
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);
  private static final int CONNECTIONS = 50;
  private static final String LARGE = "x".repeat(8 << 20);

  @TempDir private Path sources;

  private volatile String home = "Home";
  private final Semaphore built = new Semaphore(0);
  private PreviewServer server;
  private Resources before;

  @BeforeEach
  void start() throws Exception {
    start(Duration.ofSeconds(30));
  }

  private void start(Duration patience) throws Exception {
    server =
        PreviewServer.start(
            new PreviewOptions(
                0,
                "/",
                List.of(sources),
                () -> SampleBuilds.good(site(home)),
                _ -> built.release()),
            patience);
    all(CONNECTIONS, () -> assertEquals(200, Visit.get(server.address(), "/").status()));
    before = Resources.now(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersTenThousandRequestsFromFiftyConnections() throws Exception {
    all(
        CONNECTIONS,
        () -> {
          try (var socket = connect()) {
            var in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < 10_000 / CONNECTIONS; i++) {
              ask(socket, i % 10 == 9 ? "/nothing" : "/");
              assertEquals(i % 10 == 9 ? 404 : 200, answer(in));
            }
          }
        });
    before.awaitReturn(server);
  }

  @Test
  void answersManyConnectionsOfOneRequest() throws Exception {
    all(
        CONNECTIONS,
        () -> {
          for (int i = 0; i < 40; i++) {
            assertEquals(200, Visit.get(server.address(), "/").status());
          }
        });
    before.awaitReturn(server);
  }

  @Test
  void givesUpOnThoseWhoDawdle() throws Exception {
    server.close();
    start(SHORT_PATIENCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var dawdlers = new ArrayList<Future<?>>();
      for (int i = 0; i < 50; i++) {
        dawdlers.add(threads.submit(() -> drip("GET / HTTP/1.1\r\nX-Slow: ")));
        dawdlers.add(
            threads.submit(
                () -> drip("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n")));
      }
      for (int i = 0; i < 10; i++) {
        dawdlers.add(threads.submit(this::takeNothing));
      }
      assertEquals(200, Visit.get(server.address(), "/").status());
      await(dawdlers);
    }
    before.awaitReturn(server);
  }

  @Test
  void keepsTwoHundredBrowsersAndForgetsThemWhenTheyVanish() throws Exception {
    var browsers = new ArrayList<Socket>();
    for (int i = 0; i < 200; i++) {
      browsers.add(connect());
      ask(browsers.getLast(), "/_askwell/events");
    }
    for (var browser : browsers) {
      skipTo(browser.getInputStream(), "\"more\": 0}");
    }
    assertEquals(200, Visit.get(server.address(), "/").status());
    edit("New");
    for (var browser : browsers) {
      skipTo(browser.getInputStream(), "\"more\": 0}");
    }
    for (int i = 0; i < browsers.size(); i++) {
      browsers.get(i).setSoLinger(i % 2 == 0, 0); // half of them reset the connection
      browsers.get(i).close();
    }
    for (int i = 0; i < 50 && !Resources.now(server).isWithin(before); i++) {
      edit("Edit " + i + "."); // telling those who are not there fails
    }
    before.awaitReturn(server);
  }

  @Test
  void forgetsThoseWhoHangUpHalfWay() throws Exception {
    for (int i = 0; i < 200; i++) {
      var socket = connect();
      socket.setSoLinger(true, 0);
      if (i % 4 > 0) {
        send(socket, "GET /large.txt HTTP/1.1\r\n");
      }
      if (i % 4 > 1) {
        send(socket, "Host: localhost\r\n\r\n");
      }
      if (i % 4 > 2) {
        socket.getInputStream().read();
      }
      socket.close();
    }
    assertEquals(200, Visit.get(server.address(), "/").status());
    before.awaitReturn(server);
  }

  @Test
  void closesAtOnceWhoeverIsConnected() throws Exception {
    var clients = new ArrayList<Socket>();
    for (var path : List.of("/large.txt", "/_askwell/events", "/")) {
      for (int i = 0; i < 20; i++) {
        clients.add(connect());
        ask(clients.getLast(), path);
      }
    }
    clients.add(connect());
    send(clients.getLast(), "GET / HT");
    for (var client : clients.subList(0, 60)) {
      client.getInputStream().read();
    }
    server.close();
    for (var client : clients) {
      readToTheEnd(client);
      client.close();
    }
    before.awaitReturn(server);
  }

  /// Sends a byte now and then, as long as somebody listens.
  private Void drip(String first) throws IOException, InterruptedException {
    try (var socket = connect()) {
      send(socket, first);
      while (socket.getInputStream().available() == 0) {
        send(socket, "x");
        Thread.sleep(20);
      }
      readToTheEnd(socket);
    } catch (SocketException _) {
      // it hung up, as it should
    }
    return null;
  }

  /// Asks for much and takes none of it until nobody offers it any more.
  private Void takeNothing() throws IOException, InterruptedException {
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(1 << 14); // or the system would take most of it
      socket.setSoTimeout(20_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
      ask(socket, "/large.txt");
      Thread.sleep(SHORT_PATIENCE.multipliedBy(2));
      assertTrue(readToTheEnd(socket) < LARGE.length(), "all of it was there");
    }
    return null;
  }

  private void edit(String next) throws IOException, InterruptedException {
    home = next;
    Files.writeString(sources.resolve("site.yaml"), next);
    while (!Visit.get(server.address(), "/").text().startsWith("<body>" + next)) {
      assertTrue(built.tryAcquire(20, TimeUnit.SECONDS), "no build followed");
    }
  }

  private static Map<String, String> site(String home) {
    return Map.of("index.html", "<body>" + home + "</body>", "large.txt", LARGE);
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private int port() {
    return server.address().getPort();
  }

  private static void ask(Socket socket, String path) throws IOException {
    send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  private static void send(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads an answer of known length.
  ///
  /// @return its status
  private static int answer(InputStream in) throws IOException {
    int status = Integer.parseInt(Visit.line(in).split(" ")[1]);
    int length = 0;
    for (var line = Visit.line(in); !line.isEmpty(); line = Visit.line(in)) {
      if (line.startsWith("Content-length: ")) {
        length = Integer.parseInt(line.substring("Content-length: ".length()));
      }
    }
    assertEquals(length, in.readNBytes(length).length);
    return status;
  }

  /// @return how many bytes there were
  private static long readToTheEnd(Socket socket) throws IOException {
    long length = 0;
    try {
      var buffer = new byte[1 << 16];
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        length += n;
      }
    } catch (SocketException _) {
      return length; // reset
    }
    return length;
  }

  private static void skipTo(InputStream in, String words) throws IOException {
    var line = Visit.line(in);
    while (!line.contains(words)) {
      line = Visit.line(in);
    }
  }

  /// Something that a client does.
  private interface Errand {
    void run() throws Exception;
  }

  private static void all(int count, Errand errand) throws Exception {
    Callable<Void> task =
        () -> {
          errand.run();
          return null;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      await(threads.invokeAll(IntStream.range(0, count).mapToObj(_ -> task).toList()));
    }
  }

  private static void await(List<? extends Future<?>> all)
      throws ExecutionException, InterruptedException {
    for (var each : all) {
      each.get();
    }
  }
}
