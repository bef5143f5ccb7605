package io.github.askwell.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets requests in, or not, and sends what is answered.
///
/// The name in the `Host` header must be that of this machine: a page of another site that had its
/// own name lead here could read the preview otherwise.
final class Front implements HttpHandler {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:]+]|[^:\\[\\]]+)(:\\d{1,5})?");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Latest latest;
  private final OwnFiles ownFiles = new OwnFiles();

  Front(Latest latest) {
    this.latest = latest;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var refusal = refusal(exchange);
      if (refusal.isPresent()) {
        send(exchange, refusal.get());
        return;
      }
      var path = RequestPath.parse(exchange.getRequestURI().getRawPath());
      if (path.isEmpty()) {
        send(exchange, Response.text(400, "No page has an address like this."));
      } else if (path.get().equals(OwnFiles.EVENTS) && !isHead(exchange)) {
        EventStream.serve(exchange, latest);
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

  private static boolean isThisMachine(HttpExchange exchange) {
    var hosts = exchange.getRequestHeaders().get("Host");
    return hosts != null
        && hosts.size() == 1
        && Optional.of(HOST.matcher(hosts.getFirst().toLowerCase(Locale.ROOT)))
            .filter(Matcher::matches)
            .map(host -> host.group(1))
            .filter(THIS_MACHINE::contains)
            .isPresent();
  }

  private Response answer(String path, String known) {
    return ownFiles
        .file(path)
        .map(file -> Response.of(200, file.type(), file.bytes()).unlessKnown(file.tag(), known))
        .orElseGet(() -> Pages.answer(latest.get(), path, known));
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
