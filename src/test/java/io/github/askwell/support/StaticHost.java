package io.github.askwell.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/// Serves the files of a site on loopback, as a plain static host would: under a path of its own,
/// with the site's `_headers` applied and its `404.html` for what is not there.
public final class StaticHost implements WebHost {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  static {
    // Otherwise a small file waits for the browser to acknowledge its headers, which takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final String path;
  private final Map<String, byte[]> files;

  /// Starts serving.
  ///
  /// @param path where the site stands, with a slash at both ends: `/` or `/some/path/`
  /// @param files the files of the site by their path from its root
  public StaticHost(String path, Map<String, byte[]> files) {
    this.path = path;
    this.files = files;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @Override
  public String url(String route) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path + route;
  }

  /// Stops serving. No `AutoCloseable`, because JUnit closes such arguments after the first test.
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var address = exchange.getRequestURI().getPath();
      var name = address.startsWith(path) ? file(address.substring(path.length())) : "";
      if (files.containsKey(name)) {
        send(exchange, 200, name);
      } else if (files.containsKey(name + "/index.html")) {
        exchange.getResponseHeaders().set("Location", address + "/");
        exchange.sendResponseHeaders(301, -1);
      } else if (address.startsWith(path)) {
        send(exchange, 404, "404.html");
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static String file(String route) {
    return route.isEmpty() || route.endsWith("/") ? route + "index.html" : route;
  }

  private void send(HttpExchange exchange, int status, String name) throws IOException {
    var body = files.getOrDefault(name, new byte[0]);
    var type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    var address = "/" + exchange.getRequestURI().getPath().substring(path.length());
    headers().of(address).forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private HeaderRules headers() {
    return HeaderRules.parse(
        new String(files.getOrDefault("_headers", new byte[0]), StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "host of " + path;
  }
}
