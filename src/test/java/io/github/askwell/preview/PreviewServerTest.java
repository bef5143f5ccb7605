package io.github.askwell.preview;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.support.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewServerTest {
  private static final String HOME = "<!doctype html><html><head></head><body>Home</body></html>";

  private static final Map<String, String> SITE =
      Map.of(
          "index.html", HOME,
          "404.html", "<body>Not here</body>",
          "roles/index.html", "<body>Roles</body>",
          "css/site.1a.css", "body { color: teal }",
          "search/manifest.json", "{}",
          "media/über uns.svg", "<svg/>",
          "_headers",
              """
              /*
                Content-Security-Policy: default-src 'self'
                Cache-Control: max-age=60
              /css/*
                X-Kind: style
              """);

  @TempDir private Path sources;

  private final BlockingQueue<BuildResult<BuiltSite>> builds = new LinkedBlockingQueue<>();
  private volatile Supplier<BuildResult<BuiltSite>> build = () -> SampleBuilds.good(SITE);
  private PreviewServer server;

  @BeforeEach
  void start() throws Exception {
    server = start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesPagesWithTheScriptThatReloadsThem() throws Exception {
    var home = get("/");

    assertEquals(200, home.status());
    assertEquals("text/html; charset=utf-8", home.header("content-type"));
    assertTrue(
        home.text()
            .matches(
                "<!doctype html><html><head></head><body>Home<script type=\"module\""
                    + " src=\"/_askwell/reload.js\" data-edition=\"[0-9a-f]+\"></script>"
                    + "</body></html>"),
        home.text());
  }

  @ParameterizedTest
  @CsvSource({
    "/css/site.1a.css, text/css; charset=utf-8, body { color: teal }",
    "/search/manifest.json, application/json, {}",
    "/search/manifest.json?v=1, application/json, {}",
    "/media/%C3%BCber%20uns.svg, image/svg+xml, <svg/>"
  })
  void servesOtherFilesAsTheyAre(String path, String type, String text) throws Exception {
    var file = get(path);

    assertEquals(200, file.status());
    assertEquals(type, file.header("content-type"));
    assertEquals(text, file.text());
  }

  @Test
  void leadsFromAFolderToItsPage() throws Exception {
    var folder = get("/roles");

    assertEquals(301, folder.status());
    assertEquals("/roles/", folder.header("location"));
    assertTrue(get("/roles/").text().contains("Roles"));
  }

  @Test
  void showsThePageOfTheSiteForWhatIsNotThere() throws Exception {
    for (var path : List.of("/nothing", "/roles/nothing/", "/_headers", "/_askwell/nothing")) {
      var page = get(path);
      assertEquals(404, page.status(), path);
      assertTrue(page.text().contains("Not here"), path);
    }
  }

  @Test
  void sendsTheHeadersTheSiteAsksForButLetsNothingBeKept() throws Exception {
    var style = get("/css/site.1a.css");

    assertEquals("default-src 'self'", style.header("content-security-policy"));
    assertEquals("style", style.header("x-kind"));
    assertEquals("no-cache", style.header("cache-control"));
    assertEquals("nosniff", style.header("x-content-type-options"));
    assertEquals("", get("/").header("x-kind"));
  }

  @Test
  void answersHeadWithTheHeadersOfGetAndNoBody() throws Exception {
    var get = get("/css/site.1a.css");
    var head = Visit.send(server.address(), "HEAD", "/css/site.1a.css");

    assertEquals(200, head.status());
    assertEquals(0, head.body().length);
    for (var name : List.of("content-type", "etag", "content-length", "cache-control")) {
      assertEquals(get.header(name), head.header(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/css/site.1a.css", "/_askwell/reload.js"})
  void saysThatAFileHasNotChanged(String path) throws Exception {
    var tag = get(path).header("etag");
    var again = get(path, "If-None-Match: \"other\", W/" + tag);

    assertEquals(304, again.status());
    assertEquals(0, again.body().length);
    assertEquals(tag, again.header("etag"));
    assertEquals(200, get(path, "If-None-Match: \"other\"").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"})
  void refusesMethodsThatChangeThings(String method) throws Exception {
    var refused = Visit.send(server.address(), method, "/");

    assertEquals(405, refused.status());
    assertEquals("GET, HEAD", refused.header("allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../index.html",
        "/roles/../index.html",
        "/%2e%2e/index.html",
        "/%2e%2e%2findex.html",
        "/roles%2findex.html",
        "/%252e%252e/index.html",
        "/%25252e%25252e/index.html",
        "/..%5cindex.html",
        "/..\\index.html",
        "/index.html%00",
        "/index%0a.html",
        "/index.html%",
        "/index.html%4",
        "/%zz",
        "/%c0%ae%c0%ae/index.html",
        "/./index.html"
      })
  void refusesPathsThatNoLinkHas(String path) throws Exception {
    assertEquals(400, get(path).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:4000",
        "Host: 127.0.0.1.evil.example",
        "Host: localhost.evil.example:80",
        "Host: localhost@evil.example",
        "Host: ",
        "Host: 127.0.0.1\r\nHost: evil.example"
      })
  void refusesToAnswerUnderAForeignName(String host) throws Exception {
    assertEquals(403, Visit.sendRaw(server.address(), "GET / HTTP/1.1", host).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:4000", "127.0.0.1", "[::1]:8080"})
  void answersUnderEveryNameOfThisMachine(String host) throws Exception {
    var visit = Visit.sendRaw(server.address(), "GET / HTTP/1.1", "Host: " + host);
    assertEquals(200, visit.status());
  }

  @Test
  void tellsTheBrowserOfABuildAfterAChange() throws Exception {
    try (var events = new Events(server.address())) {
      var first = events.next();
      assertTrue(get("/").text().contains("data-edition=\"" + edition(first) + "\""));
      assertTrue(first.endsWith("\"problems\": [], \"more\": 0}"), first);

      build = () -> SampleBuilds.good(Map.of("index.html", "<body>New</body>"));
      edit();
      assertNotEquals(edition(first), edition(events.next()));
      assertTrue(get("/").text().contains("New"));
      assertEquals(404, get("/roles/").status());
    }
  }

  @Test
  void keepsTheEditionWhenABuildChangesNothing() throws Exception {
    try (var events = new Events(server.address())) {
      var first = events.next();
      edit();
      assertEquals(first, events.next());
    }
  }

  @Test
  void servesTheLastGoodBuildAndSaysWhatIsWrongWhileTheSourcesAreBroken() throws Exception {
    try (var events = new Events(server.address())) {
      var first = events.next();
      build = SampleBuilds::broken;
      edit();
      var second = events.next();

      assertEquals(edition(first), edition(second));
      assertTrue(
          second.contains(
              "{\"id\": \"raw-html\", \"severity\": \"error\", \"file\": \"content/a.md\","
                  + " \"line\": 7, \"column\": 3, \"message\": \"raw HTML '<b>'\","
                  + " \"hint\": \"write **b**\", \"length\": 3, \"lineText\": \"a <b>\"}"),
          second);
      assertEquals(200, get("/").status());
      assertTrue(get("/").text().contains("Home"));

      build = () -> SampleBuilds.good(SITE);
      edit();
      assertEquals(first, events.next());
    }
  }

  @Test
  void showsAPageOfProblemsWhenThereWasNoGoodBuildYet() throws Exception {
    server.close();
    build = SampleBuilds::broken;
    server = start(0);
    var page = get("/roles/");

    assertEquals(503, page.status());
    assertTrue(page.text().contains("content/a.md:7:3: error: raw HTML '&lt;b&gt;' [raw-html]"));
    assertTrue(page.text().contains("/_askwell/reload.js"));
    assertEquals("default-src 'self'", page.header("content-security-policy"));
    assertEquals(200, get("/_askwell/problems.css").status());
  }

  @Test
  void goesOnWhenABuildBreaksDown() throws Exception {
    try (var events = new Events(server.address())) {
      var first = events.next();
      build =
          () -> {
            throw new IllegalStateException("no luck");
          };
      builds.clear();
      edit();
      assertTrue(events.next().contains("no luck"));
      Golden.read(Path.of("src/test/resources/preview"), "build-broke-down").hold(shown());
      assertEquals(200, get("/").status());

      build = () -> SampleBuilds.good(SITE);
      edit();
      assertEquals(first, events.next());
    }
  }

  @Test
  void noticesFilesInNewFolders() throws Exception {
    builds.clear();
    Files.createDirectories(sources.resolve("roles/more"));
    awaitBuild();
    Files.writeString(sources.resolve("roles/more/java.md"), "new");
    awaitBuild();
  }

  @Test
  void saysWhatToDoWhenThePortIsTaken() {
    int port = server.address().getPort();
    var refused = assertThrows(PreviewException.class, () -> start(port));

    assertEquals("port " + port + " of 127.0.0.1 is already in use", refused.getMessage());
    assertTrue(refused.hint().contains("--port"));
  }

  @Test
  void endsEveryConnectionAndFreesThePortWhenItIsClosed() throws Exception {
    var events = new Events(server.address());
    events.next();
    server.close();
    server.close();
    server.await();

    assertTrue(events.isAtEnd());
    events.close();
    server = start(server.address().getPort());
    assertEquals(200, get("/").status());
  }

  @Test
  void givesThePortBackWhenTheFirstBuildFails() throws Exception {
    int port = server.address().getPort();
    server.close();
    build =
        () -> {
          throw new IllegalStateException("no luck");
        };
    assertThrows(IllegalStateException.class, () -> start(port));

    build = () -> SampleBuilds.good(SITE);
    server = start(port);
    assertEquals(200, get("/").status());
  }

  private PreviewServer start(int port) throws PreviewException {
    return PreviewServer.start(
        new PreviewOptions(
            port,
            "/",
            List.of(sources, sources.resolve("missing")),
            () -> build.get(),
            builds::add));
  }

  private Visit get(String path, String... headers) throws IOException {
    return Visit.get(server.address(), path, headers);
  }

  private void edit() throws IOException {
    Files.writeString(sources.resolve("site.yaml"), "changed");
  }

  private void awaitBuild() throws InterruptedException {
    assertNotNull(builds.poll(20, TimeUnit.SECONDS), "no build followed");
  }

  /// What is said of the next build.
  private String shown() throws InterruptedException {
    var result = requireNonNull(builds.poll(20, TimeUnit.SECONDS), "no build followed");
    var text = new DiagnosticText(false);
    return result.diagnostics().stream()
        .map(text::format)
        .collect(Collectors.joining("\n"))
        .replace(sources.toString(), "content");
  }

  private static String edition(String news) {
    return news.replaceAll("(?s)^\\{\"edition\": \"([^\"]+)\".*", "$1");
  }

  /// A browser that listens.
  private static final class Events implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Events(URI server) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
      socket.setSoTimeout(20_000);
      in = socket.getInputStream();
      var request = "GET /_askwell/events HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    /// The data of the next event.
    String next() throws IOException {
      var data = new StringBuilder();
      for (var line = Visit.line(in); ; line = Visit.line(in)) {
        if (line.startsWith("data: ")) {
          data.append(line.substring("data: ".length())).append('\n');
        } else if (!data.isEmpty()) {
          return data.toString().stripTrailing();
        }
      }
    }

    /// Waits for the end of the connection.
    ///
    /// @return whether nothing was said before it
    boolean isAtEnd() throws IOException {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).matches("[\\r\\n0]*");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
