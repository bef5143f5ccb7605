package io.github.askwell.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.history.History;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A site before or after a change.
///
/// @param name what people call it, such as `main (1a2b3c4d5e)`
/// @param library its content; absent when that has errors
/// @param pages its pages by address, without those that repeat what others say
/// @param pictures the files under `media/` of its content, by path
/// @param theme the style sheets, scripts and icons of its theme, by path without their fingerprint
/// @param diagnostics what is wrong with it, files named as the user names them
record Side(
    String name,
    Optional<Library> library,
    SortedMap<Route, PageText> pages,
    SortedMap<String, byte[]> pictures,
    SortedMap<String, byte[]> theme,
    List<Diagnostic> diagnostics) {

  /// What names of assets hold so that they change with the bytes.
  static final Pattern FINGERPRINT = Pattern.compile("\\.[0-9a-f]{10}(?=\\.\\w)");

  /// A site without anything in it.
  static Side empty(String name) {
    return new Side(name, Optional.empty(), noPages(), new TreeMap<>(), new TreeMap<>(), List.of());
  }

  /// Builds a site.
  ///
  /// @param content what the user calls the content folder
  /// @param place its path in the repository
  static Side built(String name, BuildOptions options, String content, String place)
      throws IOException, NoContentException {
    var from = options.content().toString().replace('\\', '/');
    var read = new Build(options).read(_ -> {});
    var past = new History(from, Optional.of(place), new TreeMap<>());
    var made = new Build(options).knowing(() -> past).run(_ -> {});
    var pages = noPages();
    var theme = new TreeMap<String, byte[]>();
    for (var file : made.site().map(site -> site.filesWithoutIndex()).orElse(List.of())) {
      route(file).ifPresent(route -> pages.put(route, PageText.of(file.bytes())));
      if (isOfTheme(file.path())) {
        theme.put(
            FINGERPRINT.matcher(file.path()).replaceFirst(""),
            FINGERPRINT
                .matcher(new String(file.bytes(), ISO_8859_1))
                .replaceAll("")
                .getBytes(ISO_8859_1));
      }
    }
    var pictures = new TreeMap<String, byte[]>();
    read.site()
        .ifPresent(
            library -> library.media().forEach((p, m) -> pictures.put("media/" + p, m.bytes())));
    return new Side(
        name,
        made.site().isPresent() ? read.site() : Optional.empty(),
        pages,
        pictures,
        theme,
        made.diagnostics().stream().map(d -> renamed(d, from, content)).toList());
  }

  /// Pictures are compared as content, and the words that previews show as those of their pages.
  private static boolean isOfTheme(String path) {
    return path.startsWith("assets/")
        && !path.startsWith("assets/media/")
        && !path.startsWith("assets/previews/");
  }

  boolean hasErrors() {
    return errors() > 0;
  }

  long errors() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }

  private static SortedMap<Route, PageText> noPages() {
    return new TreeMap<>(Comparator.comparing(Route::path));
  }

  private static Optional<Route> route(OutputFile file) {
    var path = file.path();
    if (!path.endsWith(".html")) {
      return Optional.empty();
    }
    var isFolder = path.equals("index.html") || path.endsWith("/index.html");
    var page = isFolder ? path.substring(0, path.length() - "index.html".length()) : path;
    return Optional.of(new Route(page)).filter(route -> !route.isTool() && !route.isShortcut());
  }

  private static Diagnostic renamed(Diagnostic diagnostic, String from, String to) {
    var place = diagnostic.location();
    return new Diagnostic(
        diagnostic.id(),
        diagnostic.severity(),
        new Location(
            place.file().replace(from, to),
            place.line(),
            place.column(),
            place.length(),
            place.lineText()),
        diagnostic.message().replace(from, to),
        diagnostic.hint().replace(from, to));
  }
}
