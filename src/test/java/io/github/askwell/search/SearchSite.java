package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.render.Renderer;
import io.github.askwell.support.Device;
import io.github.askwell.support.Rendered;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A whole site with its search, served under a path, and one reader of it.
final class SearchSite implements AutoCloseable {
  private final StaticHost host;
  private final Visitor visitor;

  /// @param files what [#files] made
  SearchSite(Map<String, byte[]> files, Device device) {
    this.host = new StaticHost("/some/path/", files);
    this.visitor = Visitor.with(device);
  }

  /// All files of the site of a library.
  static Map<String, byte[]> files(Library library) {
    var files = new TreeMap<String, byte[]>();
    try {
      var rendering = Rendered.by(new Renderer(Theme.load(Path.of("templates"))), library);
      assertEquals(List.of(), rendering.diagnostics());
      files.putAll(rendering.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SearchIndexer.index(library, Route.Medium.SERVER, Audience.ALL)
        .files()
        .forEach(file -> files.put(file.path(), file.bytes()));
    return files;
  }

  /// The same site, whose reader may ask for files that are gone.
  SearchSite thatMayLoseFiles() {
    visitor.whoMayGetLost();
    return this;
  }

  Page open(String route) {
    return visitor.open(host.url(route));
  }

  String url(String route) {
    return host.url(route);
  }

  @Override
  public void close() {
    visitor.close();
    host.close();
  }
}
