package io.github.askwell.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `askwell check --external` asks other sites, politely; nothing else does.
class ExternalLinksIT {
  private static final String TIP = "content/tips/listen-first.md";

  @TempDir Path folder;
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger atATime = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private HttpServer server;
  private Site site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    site =
        Site.small(folder)
            .edit("content/site.yaml", "url: https://small.example/", "url: " + at("/gone"))
            .edit("content/site.yaml", "mailto:hello@small.example", "https://127.0.0.1:1/")
            .edit(
                "content/do-not-ask.yaml", "https://www.example.com/age", "https://127.0.0.1:1/age")
            .edit(
                TIP,
                "Let the silence work.",
                "[a](%s)\n[b](%s)\n[c](%s)\n[d](%s)"
                    .formatted(at("/no-head"), at("/there#here"), at("/there"), at("/moved")));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void saysWhichLinksLeadNowhereAndAsksAgainForThoseAlone() {
    var outcome = check("--private-networks", "--strict");

    assertEquals(1, outcome.exitCode(), outcome::all);
    assertEquals(
        List.of(
            "content/do-not-ask.yaml:5:41: error: 'https://127.0.0.1:1/age' leads nowhere: no connection",
            "content/site.yaml:7:8: error: '/gone' leads nowhere: 404 Not Found",
            "content/site.yaml:16:8: error: 'https://127.0.0.1:1/' leads nowhere: no connection"),
        found(outcome));
    assertEquals(1, most.get(), "asked for several pages at once");
    assertEquals(
        List.of("HEAD /gone", "GET /gone", "HEAD /moved", "HEAD /there"),
        asked.stream().limit(4).toList());
    assertEquals(7, asked.size(), asked::toString);

    asked.clear();
    site.edit("content/do-not-ask.yaml", "https://127.0.0.1:1/age", "https://127.0.0.1:1/");
    assertEquals(0, check("--private-networks").exitCode());
    assertEquals(List.of("HEAD /gone", "GET /gone"), List.copyOf(asked));
  }

  @Test
  void asksNoPrivateNetworkUnlessItMay() {
    var outcome = check();
    assertTrue(found(outcome).getFirst().endsWith("it leads to a private network"), outcome::all);
    assertEquals(List.of(), List.copyOf(asked));
  }

  @Test
  void nothingElseAsks() {
    var askwell = new Program(folder);
    assertEquals(0, askwell.run("check").exitCode());
    assertEquals(0, askwell.run("build").exitCode());
    assertEquals(2, askwell.run("build", "--external").exitCode());
    assertEquals(List.of(), List.copyOf(asked));
    assertFalse(Files.exists(folder.resolve(".askwell")));
  }

  private Program.Outcome check(String... options) {
    var arguments = new ArrayList<>(List.of("check", "--external", "--today=2026-02-01"));
    arguments.addAll(List.of(options));
    return new Program(folder).run(arguments.toArray(String[]::new));
  }

  /// The messages, without where the server is.
  private List<String> found(Program.Outcome outcome) {
    return outcome
        .err()
        .lines()
        .filter(line -> line.endsWith(" [dead-link]"))
        .map(line -> line.replace(at(""), "").replace(" [dead-link]", ""))
        .toList();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(atATime.incrementAndGet(), Math::max);
    var path = exchange.getRequestURI().getPath();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    asked.add(exchange.getRequestMethod() + " " + path);
    int status =
        switch (path) {
          case "/gone" -> 404;
          case "/no-head" -> head ? 405 : 200;
          case "/moved" -> 308;
          default -> 200;
        };
    if (status == 308) {
      exchange.getResponseHeaders().add("Location", "/there");
    }
    atATime.decrementAndGet();
    exchange.sendResponseHeaders(status, head ? -1 : 5);
    if (!head) {
      exchange.getResponseBody().write("Hello".getBytes(UTF_8));
    }
    exchange.close();
  }
}
