package io.github.askwell.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                case "/withdrawn" -> 410;
                case "/broken" -> 500;
                case "/closed" -> 503;
                case "/busy" -> asked.size() > 1 ? 200 : 429;
                case "/no-head" -> head ? 405 : 200;
                case "/moved", "/loop" -> 301;
                default -> 200;
              };
          if (status == 301) {
            exchange
                .getResponseHeaders()
                .add("Location", path.equals("/loop") ? "/loop" : "/there");
          }
          if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "1");
          }
          if (path.startsWith("/silent")) {
            return;
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
  void everyStatusIsSaidAsItIs() throws IOException {
    assertEquals(
        Map.of(at("/withdrawn"), "410 Gone", at("/broken"), "status 500"),
        faults(NOW, "/withdrawn", "/broken"));
  }

  @Test
  void placesOnAPageAreOnePage() throws IOException {
    var found = faults(NOW, "/gone#a", "/gone#b", "/there#a", "/there#b");
    assertEquals(Set.of(at("/gone#a"), at("/gone#b")), found.keySet());
    assertEquals(3, asked.size(), asked.toString());
  }

  @Test
  void aHostThatAsksForTimeGetsIt() throws IOException {
    assertEquals(Map.of(), faults(NOW, "/busy"));
    assertEquals(List.of("HEAD /busy", "HEAD /busy"), List.copyOf(asked));
  }

  @Test
  void aHostThatIsBusyIsLeftAloneAndNothingIsKeptOfIt() throws IOException {
    assertEquals(Map.of(), faults(NOW, "/closed", "/gone"));
    assertEquals(List.of("HEAD /closed"), List.copyOf(asked));
    assertEquals("", Files.readString(cache()));
  }

  @Test
  void aHostThatIsSilentTwiceIsNotAskedAgain() throws IOException {
    var options =
        new LinkProbe.Options(Duration.ofMillis(300), Duration.ZERO, Duration.ofDays(7), 4, true);
    var found =
        new LinkProbe(options, Findings.in(cache()), InstantSource.fixed(NOW))
            .faults(List.of(at("/silent/1"), at("/silent/2"), at("/wordy")));
    assertEquals("no answer within 0 s", found.get(at("/silent/1")));
    assertEquals("no answer within 0 s", found.get(at("/silent/2")));
    assertEquals("its host gave no answer twice, and was not asked again", found.get(at("/wordy")));
    assertEquals(List.of("HEAD /silent/1", "HEAD /silent/2"), List.copyOf(asked));
  }

  /// The server shows a certificate that it made itself.
  @Test
  void aCertificateThatNobodyVouchesForIsAFault() throws Exception {
    var store = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(keytool, "-genkeypair", "-alias", "a", "-keyalg", "EC")
            .directory(folder.toFile());
    made.command()
        .addAll(List.of("-keystore", "keys.p12", "-storepass", "secret", "-dname", "CN=127.0.0.1"));
    assertEquals(0, made.start().waitFor());
    var keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "secret".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    secure.start();
    var address = "https://127.0.0.1:" + secure.getAddress().getPort() + "/";
    assertEquals(
        Map.of(address, "its certificate is not valid"), probe(NOW).faults(List.of(address)));
    secure.stop(0);
  }

  @Test
  void whatIsNoAddressIsAFault() throws IOException {
    var odd = List.of("http://127.0.0.1/{id}", "http://a_b/", "http://[::1", "ftp://x.example/");
    assertEquals(Set.copyOf(odd), probe(NOW).faults(odd).keySet());
  }

  @Test
  void wordsOfAllLanguagesMayStandInAnAddress() throws IOException {
    faults(NOW, "/\u00dcbung");
    assertEquals(List.of("HEAD /\u00dcbung"), List.copyOf(asked));
  }

  @Test
  void theCacheForgetsWhatIsOldAndWhatAWrongClockWrote() throws IOException {
    faults(NOW, "/there");
    faults(NOW.minus(Duration.ofDays(1)), "/there");
    assertEquals(List.of("HEAD /there", "HEAD /there"), List.copyOf(asked));
    faults(NOW.plus(Duration.ofDays(9)), "/login");
    assertFalse(Files.readString(cache()).contains("/there"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "100.64.0.1", "169.254.169.254", "0.0.0.0", "0.1.2.3", "[fd00::1]"})
  void noPrivateNetworkIsAsked(String host) throws IOException {
    var probe =
        new LinkProbe(LinkProbe.Options.POLITE, Findings.in(cache()), InstantSource.fixed(NOW));
    var address = "http://" + host + "/";
    assertEquals(Map.of(address, "it leads to a private network"), probe.faults(List.of(address)));
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
    var probe = probe(now);
    var found = probe.faults(List.of(paths).stream().map(this::at).toList());
    probe.keep();
    return found;
  }

  /// A probe that may ask this machine.
  private LinkProbe probe(Instant now) throws IOException {
    var options =
        new LinkProbe.Options(Duration.ofSeconds(10), Duration.ZERO, Duration.ofDays(7), 4, true);
    return new LinkProbe(options, Findings.in(cache()), InstantSource.fixed(now));
  }

  private Path cache() {
    return folder.resolve("links.tsv");
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
