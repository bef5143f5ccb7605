package io.github.askwell.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets requests in, or not, and sends what is answered.
///
/// The name in the `Host` header must be that of this machine: a page of another site that had its
/// own name lead here could read the preview otherwise. The port is left open: a tunnel or a
/// container may show the preview at another one.
final class Front implements HttpHandler {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:]+]|[^:\\[\\]]+)(:\\d{1,5})?");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Latest latest;
  private final Pages pages;
  private final OwnFiles ownFiles = new OwnFiles();

  /// @param root where the home page is, from the slash to the slash
  Front(Latest latest, String root) {
    this.latest = latest;
    this.pages = new Pages(root.substring(1));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var refusal = refusal(exchange);
      if (refusal.isPresent()) {
        send(exchange, refusal.get());
        return;
      }
      var path = RequestPath.parse(exchange.getRequestURI());
      if (path.isEmpty()) {
        send(exchange, Response.text(400, "No page has an address like this."));
      } else if (path.get().equals(OwnFiles.EVENTS)) {
        follow(exchange);
      } else {
        send(exchange, answer(path.get(), known(exchange)));
      }
    }
  }

  private static Optional<Response> refusal(HttpExchange exchange) {
    if (!isThisMachine(exchange)) {
      return Optional.of(
          Response.text(403, "This preview answers to 127.0.0.1 and localhost only."));
    }
    var method = exchange.getRequestMethod();
    return method.equals("GET") || method.equals("HEAD")
        ? Optional.empty()
        : Optional.of(Response.text(405, "Only GET and HEAD.").with("Allow", "GET, HEAD"));
  }

  /// Whether the one `Host` header, and the address in the request line if it is a whole one, name
  /// this machine.
  private static boolean isThisMachine(HttpExchange exchange) {
    var hosts = exchange.getRequestHeaders().get("Host");
    var asked = exchange.getRequestURI();
    return hosts != null
        && hosts.size() == 1
        && isThisMachine(hosts.getFirst())
        && (!asked.isAbsolute() || isThisMachine(asked.getRawAuthority()));
  }

  private static boolean isThisMachine(@Nullable String host) {
    return Optional.ofNullable(host)
        .map(name -> HOST.matcher(name.toLowerCase(Locale.ROOT)))
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .filter(THIS_MACHINE::contains)
        .isPresent();
  }

  private void follow(HttpExchange exchange) throws IOException {
    var headers = Response.of(200, MediaType.EVENTS, new byte[0]).with("Cache-Control", "no-store");
    headers.headers().forEach(exchange.getResponseHeaders()::set);
    if (isHead(exchange)) {
      exchange.sendResponseHeaders(200, -1);
    } else {
      EventStream.serve(exchange, latest);
    }
  }

  private Response answer(String path, String known) {
    return ownFiles
        .file(path)
        .map(file -> Response.of(200, file.type(), file.bytes()).unlessKnown(file.mark(), known))
        .orElseGet(() -> pages.answer(latest.get(), path, known));
  }

  private static String known(HttpExchange exchange) {
    var known = exchange.getRequestHeaders().getFirst("If-None-Match");
    return known == null ? "" : known;
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    int length = response.body().length;
    if (isHead(exchange)) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(length));
    }
    if (isHead(exchange) || length == 0) {
      exchange.sendResponseHeaders(response.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(response.status(), length);
    exchange.getResponseBody().write(response.body());
  }
}
