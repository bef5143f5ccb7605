package io.github.askwell.preview;

import io.github.askwell.diagnostic.DiagnosticText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Answers requests for the pages and files of an edition, as a static host would, with the script
/// that reloads them added to every page.
///
/// @param root the path of the home page without the slash at its front; empty or ends in one
record Pages(String root) {
  /// Files that speak to the host; hosts do not serve them.
  private static final Set<String> FOR_THE_HOST = Set.of("_headers", "_redirects");

  private static final String NOT_FOUND = "404.html";

  /// The answer to a request.
  ///
  /// @param path the decoded path without the slash at its front
  /// @param known the tags of what the client has, as in `If-None-Match`; may be empty
  Response answer(Edition edition, String path, String known) {
    return edition
        .site()
        .map(site -> answer(site, path, known))
        .orElseGet(() -> nothingYet(edition));
  }

  private Response answer(SiteFiles site, String path, String known) {
    if (path.startsWith(root)) {
      return inside(site, path.substring(root.length()), known);
    }
    return path.isEmpty() || root.equals(path + "/")
        ? Response.redirect(302, encode("/" + root))
        : missing(site, path, known);
  }

  private Response inside(SiteFiles site, String path, String known) {
    var name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    var file = site.file(name).filter(_ -> !FOR_THE_HOST.contains(name));
    if (file.isPresent()) {
      return file(site, file.get(), 200, known).with(headers(site, path));
    }
    return site.file(path + "/index.html").isPresent()
        ? Response.redirect(301, encode("/" + root + path + "/"))
        : missing(site, path, known);
  }

  private static Response missing(SiteFiles site, String path, String known) {
    return site.file(NOT_FOUND)
        .map(page -> file(site, page, 404, known))
        .orElseGet(() -> Response.text(404, "There is no page here."))
        .with(headers(site, path));
  }

  private static SortedMap<String, String> headers(SiteFiles site, String path) {
    var headers = site.headers().of("/" + path);
    headers.remove("Cache-Control"); // what a browser keeps it would not ask for after an edit
    headers.remove("Content-Length");
    return headers;
  }

  private static Response file(SiteFiles site, ServedFile file, int status, String known) {
    if (!file.type().equals(MediaType.HTML)) {
      return Response.of(status, file.type(), file.bytes()).unlessKnown(file.mark(), known);
    }
    var page = withScript(file.text(), site.id()).getBytes(StandardCharsets.UTF_8);
    return Response.of(status, file.type(), page).unlessKnown(file.mark() + "-" + site.id(), known);
  }

  private static String withScript(String page, String edition) {
    var script =
        "<script type=\"module\" src=\"/%s%s\" data-edition=\"%s\"></script>"
            .formatted(OwnFiles.FOLDER, OwnFiles.SCRIPT, edition);
    int end = page.lastIndexOf("</body>");
    return end < 0 ? page + script : page.substring(0, end) + script + page.substring(end);
  }

  private static Response nothingYet(Edition edition) {
    var text = new DiagnosticText(false);
    var problems = edition.problems().stream().map(text::format).collect(Collectors.joining("\n"));
    var more = edition.more() == 0 ? "" : "\n\nand " + edition.more() + " more";
    var page =
        """
        <!doctype html>
        <html lang="en" class="askwell-page">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>The site cannot be built yet</title>
        <link rel="stylesheet" href="/%s%s">
        </head>
        <body>
        <main>
        <h1>The site cannot be built yet</h1>
        <p class="note">Mend what is listed here. This page follows by itself.</p>
        <div data-askwell-problems><pre>%s</pre></div>
        </main>
        </body>
        </html>
        """
            .formatted(OwnFiles.FOLDER, OwnFiles.STYLE, escape(problems + more));
    var body = withScript(page, edition.id()).getBytes(StandardCharsets.UTF_8);
    return Response.of(503, MediaType.HTML, body)
        .with("Content-Security-Policy", "default-src 'self'");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// A path as it stands in an address.
  static String encode(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new AssertionError("an absolute path is always a URI", e);
    }
  }
}
