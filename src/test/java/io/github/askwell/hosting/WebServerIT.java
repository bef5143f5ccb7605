package io.github.askwell.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.HostKind;
import io.github.askwell.support.MovedSite;
import io.github.askwell.support.WebHost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// nginx and Apache do with the files of a site what they are told by what `askwell hosting` prints.
@ParameterizedClass
@EnumSource(
    mode = EnumSource.Mode.EXCLUDE,
    names = {"PLAIN_AT_ROOT", "PLAIN_BELOW_PATH"})
class WebServerIT {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String KEPT = "public, max-age=31536000, immutable";

  private final WebHost host;

  WebServerIT(HostKind kind) {
    this.host = kind.host();
  }

  @Test
  void pagesAreServedByTheirFolders() throws Exception {
    for (var route : List.of("", "roles/", "roles/python-specialist/guide/")) {
      var answer = get(route);
      assertEquals(200, answer.statusCode(), route);
      assertEquals("text/html; charset=utf-8", type(answer));
      assertTrue(new String(answer.body(), UTF_8).contains("<h1"));
    }
  }

  @Test
  void anAddressWithoutItsSlashLeadsToThePage() throws Exception {
    var answer = get("roles");

    assertEquals(301, answer.statusCode());
    var location = answer.headers().firstValue("location").orElseThrow();
    assertEquals(host.url("roles/"), URI.create(host.url("roles")).resolve(location).toString());
  }

  @Test
  void anOldAddressLeadsToTheNewOne() throws Exception {
    var answer = get(MovedSite.OLD_QUESTION);

    assertEquals(301, answer.statusCode());
    assertEquals(host.url(MovedSite.QUESTION), target(MovedSite.OLD_QUESTION, answer));
  }

  @Test
  void anAddressMayLeadToAnotherSite() throws Exception {
    var answer = get(MovedSite.OLD_ROLE);

    assertEquals(301, answer.statusCode());
    assertEquals(MovedSite.OTHER_SITE, target(MovedSite.OLD_ROLE, answer).replace("%24", "$"));
  }

  @Test
  void whatIsGoneForGoodSaysSoAndWhy() throws Exception {
    var answer = get(MovedSite.GONE);

    assertEquals(410, answer.statusCode());
    assertEquals("text/html; charset=utf-8", type(answer));
    assertTrue(new String(answer.body(), UTF_8).contains(MovedSite.WHY));
  }

  private String target(String route, HttpResponse<byte[]> answer) {
    var location = answer.headers().firstValue("location").orElseThrow();
    return URI.create(host.url(route)).resolve(location).toString();
  }

  @Test
  void everyKindOfFileHasItsHeaders() throws Exception {
    for (var path : BuiltSite.kindsOfFile(host)) {
      var answer = get(path);
      assertEquals(200, answer.statusCode(), path);
      assertSafe(path, answer);
      boolean isKept = path.startsWith("assets/") || path.startsWith("search/index/");
      assertEquals(
          List.of(isKept ? KEPT : "no-cache"), answer.headers().allValues("cache-control"), path);
      assertEquals(
          path.startsWith("schema/") ? List.of("*") : List.of(),
          answer.headers().allValues("access-control-allow-origin"),
          path);
    }
  }

  @Test
  void browsersTakeEachFileForWhatItIs() throws Exception {
    for (var path : BuiltSite.kindsOfFile(host)) {
      var type = type(get(path)).replaceFirst(";.*", "");
      var wanted =
          switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "css" -> "text/css";
            case "js" -> "(text|application)/javascript";
            case "json" -> "application/json";
            case "svg" -> "image/svg\\+xml";
            case "png" -> "image/png";
            case "xml" -> "(text|application)/xml";
            case "txt" -> "text/plain";
            case "webmanifest" -> "application/manifest\\+json";
            default -> ".*";
          };
      assertTrue(type.matches(wanted), path + " is " + type);
    }
  }

  @Test
  void whatIsNotThereIsAPageThatNobodyKeeps() throws Exception {
    for (var path : List.of("nothing", "roles/nothing/", "assets/gone.js", ".askwell/manifest")) {
      var answer = get(path);
      assertEquals(404, answer.statusCode(), path);
      assertArrayEquals(get("404.html").body(), answer.body(), path);
      assertEquals(List.of("no-cache"), answer.headers().allValues("cache-control"), path);
      assertSafe(path, answer);
    }
  }

  @Test
  void textIsSentCompressed() throws Exception {
    for (var path : List.of("", stylesheet(), "search/manifest.json")) {
      var plain = get(path);
      var packed = get(path, "Accept-Encoding", "gzip");
      assertEquals("gzip", packed.headers().firstValue("content-encoding").orElse("none"), path);
      assertTrue(packed.body().length < plain.body().length, path);
      try (var text = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertArrayEquals(plain.body(), text.readAllBytes(), path);
      }
      assertTrue(packed.headers().allValues("vary").toString().contains("Accept-Encoding"), path);
    }
  }

  @Test
  void whoHasAPageIsToldThatItIsStillTheSame() throws Exception {
    for (var coding : List.of("identity", "gzip")) {
      var tag = get("roles/", "Accept-Encoding", coding).headers().firstValue("etag").orElseThrow();
      var answer = get("roles/", "Accept-Encoding", coding, "If-None-Match", tag);
      assertEquals(304, answer.statusCode(), coding + " " + tag);
      assertEquals(0, answer.body().length);
      assertEquals(List.of("no-cache"), answer.headers().allValues("cache-control"));
      var other = get("roles/", "Accept-Encoding", coding, "If-None-Match", "\"another\"");
      assertEquals(200, other.statusCode());
    }
  }

  private String stylesheet() {
    return BuiltSite.kindsOfFile(host).stream()
        .filter(p -> p.endsWith(".css"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertSafe(String path, HttpResponse<byte[]> answer) {
    for (var rule :
        List.of(
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy")) {
      assertEquals(1, answer.headers().allValues(rule).size(), rule + " of " + path);
    }
    var policy = answer.headers().firstValue("content-security-policy").orElseThrow();
    assertTrue(
        policy.startsWith("default-src 'self';") && policy.contains("frame-ancestors 'none'"));
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("content-type").orElse("none");
  }

  private HttpResponse<byte[]> get(String route, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(host.url(route)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }
}
