package io.github.askwell.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkProbeTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir Path folder;
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + path);
          boolean head = exchange.getRequestMethod().equals("HEAD");
          int status =
              switch (path) {
                case "/gone" -> 404;
                case "/login" -> 403;
                case "/no-head" -> head ? 405 : 200;
                case "/moved", "/loop" -> 301;
                default -> 200;
              };
          if (status == 301) {
            exchange
                .getResponseHeaders()
                .add("Location", path.equals("/loop") ? "/loop" : "/there");
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsGoneIsAFaultAndWhatIsBehindALoginIsNot() throws IOException {
    assertEquals(Map.of(at("/gone"), "404 Not Found"), faults(NOW, "/gone", "/login", "/there"));
  }

  @Test
  void aPageThatKnowsNoHeadIsAskedForWithGet() throws IOException {
    assertEquals(Map.of(), faults(NOW, "/no-head"));
    assertEquals(List.of("HEAD /no-head", "GET /no-head"), List.copyOf(asked));
  }

  @Test
  void redirectsAreFollowedButNotForEver() throws IOException {
    assertEquals(Map.of(at("/loop"), "more than 5 redirects"), faults(NOW, "/moved", "/loop"));
  }

  @Test
  void aPageThatWasThereIsNotAskedForAgainUntilItIsOld() throws IOException {
    faults(NOW, "/there", "/gone");
    asked.clear();
    faults(NOW.plus(Duration.ofDays(6)), "/there", "/gone");
    assertEquals(List.of("HEAD /gone", "GET /gone"), List.copyOf(asked));
    faults(NOW.plus(Duration.ofDays(8)), "/there");
    assertTrue(asked.contains("HEAD /there"), asked.toString());
  }

  @Test
  void aBrokenCacheIsReadAsFarAsItGoes() throws IOException {
    Files.writeString(
        cache(), "nonsense\n%d\t%s\nx\ty\n".formatted(NOW.getEpochSecond(), at("/gone")));
    assertEquals(Map.of(), faults(NOW.plusSeconds(1), "/gone"));
  }

  @Test
  void privateAddressesAreNotAsked() throws IOException {
    var probe =
        new LinkProbe(LinkProbe.Options.POLITE, Findings.in(cache()), InstantSource.fixed(NOW));
    assertEquals(
        Map.of(at("/there"), "it leads to a private network"), probe.faults(List.of(at("/there"))));
    assertEquals(List.of(), List.copyOf(asked));
  }

  @Test
  void aServerThatIsNotThereIsAFault() throws IOException {
    server.stop(0);
    assertEquals(Map.of(at("/there"), "no connection"), faults(NOW, "/there"));
  }

  private Map<String, String> faults(Instant now, String... paths) throws IOException {
    var options =
        new LinkProbe.Options(Duration.ofSeconds(10), Duration.ZERO, Duration.ofDays(7), 4, true);
    var probe = new LinkProbe(options, Findings.in(cache()), InstantSource.fixed(now));
    var found = probe.faults(List.of(paths).stream().map(this::at).toList());
    probe.keep();
    return found;
  }

  private Path cache() {
    return folder.resolve("links.tsv");
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
