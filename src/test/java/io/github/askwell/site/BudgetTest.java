package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Route;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.WebPage;
import io.github.askwell.support.WebSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What a page may weigh on its way to the reader, in bytes of gzip.
class BudgetTest {
  private static final Pattern STATIC_IMPORT =
      Pattern.compile("(?m)^(?:import|export)\\s(?:[^'\";]*\\sfrom\\s*)?['\"](\\.[^'\"]+)['\"]");

  /// Browsers fetch what is for paper after all else, and no screen waits for it.
  private static final String ON_PAPER = "link[rel=stylesheet][media=print]";

  private static final String ON_SCREEN = "link[rel=stylesheet]:not([media=print])";

  private final WebSite site = BuiltSite.repository();

  @Test
  void pagesStayLight() {
    var heavy = new ArrayList<String>();
    for (var page : site.pages()) {
      int limit = page.route().matches(".*/(guide|kit)/") ? 40_000 : 20_000;
      int weight = gzip(page.bytes());
      if (weight > limit) {
        heavy.add(page + ": " + weight + " of " + limit);
      }
    }
    assertEquals(List.of(), heavy);
  }

  @Test
  void stylesStayLight() {
    for (var page : site.pages()) {
      int screen = weight(new TreeSet<>(files(page, ON_SCREEN, "href")));
      assertTrue(screen > 0 && screen <= 15_000, page + ": " + screen);
      int paper = weight(new TreeSet<>(files(page, ON_PAPER, "href")));
      assertTrue(paper <= 4_000, page + ": " + paper);
    }
  }

  @Test
  void scriptsThatLoadBeforeTheSearchStayLight() {
    for (var page : site.pages()) {
      var scripts = new TreeSet<String>();
      files(page, "script[src], link[rel=modulepreload]", "src")
          .forEach(script -> addWithImports(script, scripts));
      int limit = page.route().equals("search/") ? 10_000 + 8_000 + 8_000 : 10_000;
      if (new Route(page.route()).isTool()) {
        limit += 35_000;
      }
      assertTrue(weight(scripts) <= limit, page + ": " + weight(scripts) + " in " + scripts);
    }
  }

  /// An editor fetches one of them with the shared parts.
  @Test
  void schemasStayLight() {
    var heavy = new ArrayList<String>();
    for (var file : site.files().keySet()) {
      if (file.startsWith("schema/") && gzip(site.bytes(file)) > 5_000) {
        heavy.add(file + ": " + gzip(site.bytes(file)));
      }
    }
    assertEquals(List.of(), heavy);
  }

  private List<String> files(WebPage page, String selector, String attribute) {
    return page.all(selector).stream()
        .map(element -> element.hasAttr(attribute) ? element.attr(attribute) : element.attr("href"))
        .map(address -> file(page.resolve(BuiltSite.BASE, address)))
        .toList();
  }

  private static String file(URI address) {
    return address.getPath().substring(BuiltSite.BASE.getPath().length());
  }

  private void addWithImports(String script, Set<String> scripts) {
    if (scripts.add(script)) {
      STATIC_IMPORT
          .matcher(site.text(script))
          .results()
          .map(match -> file(BuiltSite.BASE.resolve(script).resolve(match.group(1))))
          .forEach(imported -> addWithImports(imported, scripts));
    }
  }

  private int weight(Set<String> files) {
    return files.stream().mapToInt(file -> gzip(site.bytes(file))).sum();
  }

  private static int gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }
}
