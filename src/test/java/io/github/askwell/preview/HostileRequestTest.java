package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What those who mean harm, and programs that are broken, may send.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {
  private static final Map<String, String> SITE =
      Map.of(
          "index.html", "<body>Home</body>",
          "404.html", "<body>Not here</body>",
          "roles/index.html", "<body>Roles</body>",
          "secret.html", "<body>Secret</body>",
          "a.svg", "<svg/>");

  private PreviewServer server;

  @BeforeAll
  void start(@TempDir Path sources) throws Exception {
    server =
        PreviewServer.start(
            new PreviewOptions(0, "/", List.of(sources), () -> SampleBuilds.good(SITE), _ -> {}));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void listensOnTheLoopbackAddressAlone() throws Exception {
    var here = server.address();
    assertTrue(InetAddress.getByName(here.getHost()).isLoopbackAddress());
    var others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    assumeFalse(others.isEmpty(), "this machine has no other address");
    for (var other : others) {
      assertThrows(IOException.class, () -> connect(other), other::toString);
    }
  }

  private void connect(InetAddress address) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, server.address().getPort()), 2_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.",
        "localhost.:4000",
        "127.0.0.1.",
        "127.1",
        "127.0.0.2",
        "127.000.000.001",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "0.0.0.0",
        "0",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:0:0:1]",
        "[::1%25lo]",
        "::1",
        "localhost:",
        "localhost:port",
        "localhost:123456",
        "localhost:80:80",
        "localhost, evil.example",
        "localhost evil.example",
        "localhost/evil.example",
        "localhost\\evil.example",
        "localhost#evil.example",
        "evil.example#localhost",
        "user@localhost",
        "localho\u017Ft",
        "%6cocalhost",
        "sub.localhost",
        "localhost.evil.example"
      })
  void refusesHostsThatOnlyLookLikeThisMachine(String host) throws Exception {
    assertEquals(403, status(request("GET / HTTP/1.1", "Host: " + host)));
  }

  @Test
  void refusesARequestThatNamesNoHostOrTwo() throws Exception {
    assertEquals(403, status(request("GET / HTTP/1.1")));
    assertEquals(403, status(request("GET / HTTP/1.0")));
    assertEquals(403, status(request("GET / HTTP/1.1", "Host: localhost", "Host: localhost")));
    assertEquals(403, status(request("GET / HTTP/1.1", "host: evil.example", "Host: localhost")));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/, 200",
    "http://127.0.0.1:4000/secret.html, 200",
    "HTTP://LOCALHOST/, 200",
    "http://evil.example/, 403",
    "https://evil.example/secret.html, 403",
    "http://localhost@evil.example/, 403",
    "http://evil.example@localhost/, 403",
    "http:///secret.html, 403",
    "//evil.example/secret.html, 400",
    "//localhost/secret.html, 400",
    "//secret.html, 404",
    "///secret.html, 400",
    "http://localhost//secret.html, 400",
    "file:/secret.html, 403"
  })
  void judgesAWholeAddressInTheRequestLineByItsHost(String address, int status) throws Exception {
    assertEquals(status, status(request("GET " + address + " HTTP/1.1", "Host: localhost")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2e%2e/%2e%2e/etc/passwd",
        "/%2E%2e/secret.html",
        "/.%2e/secret.html",
        "/roles/..",
        "/roles/%2e%2e",
        "/roles/./index.html",
        "/..%2fsecret.html",
        "/..%5csecret.html",
        "/%5c%5cevil.example/share",
        "/%252e%252e/secret.html",
        "/%252e%252e%252fsecret.html",
        "/%25252e%25252e/secret.html",
        "/%c0%ae%c0%ae/secret.html",
        "/%e0%80%ae%e0%80%ae/secret.html",
        "/%f0%80%80%ae/secret.html",
        "/%c0%af/secret.html",
        "/%ed%a0%80/secret.html",
        "/%ff",
        "/secret.html%00.svg",
        "/secret.html%00",
        "/secret%0d%0aX-Evil:%201.html",
        "/%7f",
        "/%",
        "/%u002e%u002e/secret.html"
      })
  void refusesPathsThatClimbHoweverTheyAreWritten(String path) throws Exception {
    var answer = request("GET " + path + " HTTP/1.1", "Host: localhost");
    assertEquals(400, status(answer));
    assertFalse(answer.contains("Secret"), answer);
    assertFalse(answer.contains("X-Evil"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/secret.html;a=1",
        "/roles;/index.html",
        "/..;/secret.html",
        "/roles/..;/secret.html",
        "/...",
        "/.../secret.html",
        "/SECRET.HTML",
        "/secret.html/",
        "/secret.html/index.html",
        "/index.html/../",
        "/etc/passwd",
        "/C:/Windows/win.ini",
        "/\uFF0E\uFF0E/secret.html",
        "/%EF%BC%8E%EF%BC%8E/secret.html",
        "/roles//",
        "/roles//index.html",
        "/_askwell/",
        "/_askwell/../secret.html",
        "/%3Cscript%3E"
      })
  void showsNothingForPathsThatAreOnlyNearlyThere(String path) throws Exception {
    var answer = request("GET " + path + " HTTP/1.1", "Host: localhost");
    assertTrue(List.of(400, 404).contains(status(answer)), answer);
    assertFalse(answer.contains("Secret"), answer);
    assertFalse(answer.contains("<script>"), answer);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000, 350_000})
  void answersVeryLongPaths(int length) throws Exception {
    var line = "GET /" + "a/".repeat(length / 2) + " HTTP/1.1";
    assertEquals(404, status(request(line, "Host: localhost")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "GET\r\n\r\n",
        "GET /\r\n\r\n",
        "GET  / HTTP/1.1\r\n\r\n",
        " GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\n: nameless\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHo st: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\nHost: localhost\n\n",
        "GET / HTTP/9.9\r\nHost: evil.example\r\n\r\n",
        "GET / FTP\r\nHost: evil.example\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET mailto:a@b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET secret.html HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /<>\" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: much\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u0000\u0000\u0000\u0000\r\n\r\n"
      })
  void answersOrHangsUpOnWhatIsNoRequest(String words) throws Exception {
    var answer = send(words.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 "), answer);
    assertFalse(answer.contains("Secret"), answer);
    assertStillServes();
  }

  @Test
  void hangsUpOnHeadersWithoutEnd() throws Exception {
    var many = "X-More: yes\r\n".repeat(10_000);
    var large = "X-Large: " + "x".repeat(1 << 20) + "\r\n";
    for (var headers : List.of(many, large)) {
      var answer = request("GET / HTTP/1.1", "Host: localhost\r\n" + headers.strip());
      assertTrue(answer.isEmpty() || status(answer) >= 400, answer);
    }
    assertStillServes();
  }

  @Test
  void answersOrHangsUpOnNoise() throws Exception {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      var noise = new byte[random.nextInt(1, 400)];
      random.nextBytes(noise);
      var answer = send(noise);
      assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 "), answer);
    }
    assertStillServes();
  }

  @Test
  void answersEachOfSeveralRequestsSentAtOnce() throws Exception {
    var one = "GET /a.svg HTTP/1.1\r\nHost: localhost\r\n\r\n";
    var last = "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    var answer = send((one + one + last).getBytes(StandardCharsets.UTF_8));
    assertEquals(2, answer.split("<svg/>", -1).length - 1, answer);
    assertTrue(answer.contains("Not here"), answer);
  }

  @Test
  void neverReadsABodyAsTheNextRequest() throws Exception {
    var inner = "GET /secret.html HTTP/1.1\r\nHost: localhost\r\n\r\n";
    var outer =
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + inner.length() + "\r\n\r\n";
    var answer = send((outer + inner).getBytes(StandardCharsets.UTF_8));
    assertEquals(405, status(answer));
    assertFalse(answer.contains("Secret"), answer);
  }

  private void assertStillServes() throws IOException {
    assertEquals(200, Visit.get(server.address(), "/secret.html").status());
  }

  private String request(String... lines) throws IOException {
    var all = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
    return send(all.getBytes(StandardCharsets.UTF_8));
  }

  /// What comes back until the connection ends, which it does once we have nothing more to say.
  private String send(byte[] bytes) throws IOException {
    URI here = server.address();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), here.getPort())) {
      socket.setSoTimeout(10_000);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      } catch (ConnectException e) {
        throw e;
      } catch (SocketException _) {
        return ""; // it hung up while we were talking
      }
    }
  }

  private static int status(String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 "), "no answer: '" + answer + "'");
    return Integer.parseInt(answer.substring(9, 12));
  }
}
