package io.github.askwell.search;

import com.microsoft.playwright.Page;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The search of the theme in a real browser, over an index and on a page with nothing else.
final class BrowserSearch implements AutoCloseable {
  private static final Path SCRIPTS = Path.of("templates/js");
  private static final Path MEASURES = Path.of("bench/js");
  private static final String PAGE =
      "<!doctype html><html lang=en><title>Search</title><link rel=icon href='data:,'>";
  private static final String POLICY =
      "/*\n  Content-Security-Policy: default-src 'self'; img-src data:\n";

  private final StaticHost host;
  private final Visitor visitor;
  private final Page page;

  BrowserSearch(SearchIndex index) {
    var files = new TreeMap<String, byte[]>();
    files.put("index.html", PAGE.getBytes(StandardCharsets.UTF_8));
    files.put("_headers", POLICY.getBytes(StandardCharsets.UTF_8));
    index.files().forEach(file -> files.put(file.path(), file.bytes()));
    for (var name : List.of("core", "analyze", "query", "rank", "phrase", "spelling", "excerpt")) {
      var script = "search-" + name + ".js";
      files.put("js/" + script, bytes(SCRIPTS.resolve(script)));
    }
    for (var name : List.of("random", "made-pages", "tasks", "figures", "loading")) {
      files.put("bench/" + name + ".js", bytes(MEASURES.resolve(name + ".js")));
    }
    this.host = new StaticHost("/some/path/", files);
    this.visitor = Visitor.with(Device.LAPTOP);
    this.page = visitor.open(host.url(""));
  }

  /// A query as `search` in the browser takes it.
  record Asked(String query, boolean prefix, Map<String, List<String>> filters) {}

  /// Runs a function of the page on an argument. `open` and `tokens` of the theme are there, and `bench`
  /// imports what the benchmark measures with.
  Object run(String function, Object argument) {
    var script =
        """
        async (argument) => {
          const { open } = await import('./js/search-core.js');
          const { tokens } = await import('./js/search-analyze.js');
          const bench = (name) => import(`./bench/${name}.js`);
          const manifest = new URL('./search/manifest.json', document.baseURI);
          return await (%s)(argument);
        }
        """
            .formatted(function);
    return page.evaluate(script, argument);
  }

  /// The best documents for each query, as `number:bits of the score`.
  List<?> search(List<Asked> queries, int limit) {
    var asked = queries.stream().map(q -> List.of(q.query(), q.prefix(), q.filters())).toList();
    return (List<?>)
        run(
            """
            async ({ asked, limit }) => {
              const bits = (score) => new Int32Array(new Float32Array([score]).buffer)[0];
              const index = await open(manifest);
              const found = [];
              for (const [query, prefix, filters] of asked) {
                const { hits } = await index.search(query, { prefix, filters, limit });
                found.push(hits.map((hit) => hit.document + ":" + bits(hit.score)));
              }
              return found;
            }\
            """,
            Map.of("asked", asked, "limit", limit));
  }

  @Override
  public void close() {
    visitor.close();
    host.close();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
