package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.WebPage;
import io.github.askwell.support.WebSite;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every address in every file of the site leads somewhere.
class LinksTest {
  private static final Pattern STYLE_ADDRESS = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");
  private static final Pattern SCRIPT_IMPORT =
      Pattern.compile("(?:from|import)\\s*\\(?\\s*['\"](\\.{1,2}/[^'\"]+)['\"]");
  private static final Pattern XML_ADDRESS =
      Pattern.compile("(?:<(?:loc|id|link)>|href=\")(https?://[^<\"]+)");
  private static final String RESOURCES =
      "script[src], img[src], iframe[src], source[src], "
          + "link[rel~=stylesheet|icon|preload|modulepreload|manifest]";

  private final WebSite site = BuiltSite.repository();
  private final URI root = BuiltSite.BASE;
  private final Map<String, Set<String>> ids = new HashMap<>();

  @Test
  void linksAndAnchorsOfPagesLeadSomewhere() {
    var broken = new ArrayList<String>();
    int links = 0;
    for (var page : site.pages()) {
      for (var address : page.addresses()) {
        links++;
        complaint(page.resolve(root, address))
            .ifPresent(complaint -> broken.add(page + ": '" + address + "' " + complaint));
      }
    }
    assertTrue(links > 500, "there are links to look at");
    assertEquals(List.of(), broken);
  }

  @Test
  void addressesThatMachinesReadLeadSomewhere() {
    var broken = new ArrayList<String>();
    for (var page : site.pages()) {
      Stream.of("meta[property=og:url]", "meta[property=og:image]", "meta[name=twitter:image]")
          .flatMap(selector -> page.values(selector, "content").stream())
          .forEach(address ->
              complaint(URI.create(address))
                  .ifPresent(complaint -> broken.add(page + ": " + address + complaint)));
    }
    for (var file : List.of("sitemap.xml", "feed.xml")) {
      matches(XML_ADDRESS, site.text(file))
          .forEach(address ->
              complaint(URI.create(address))
                  .ifPresent(complaint -> broken.add(file + ": " + address + complaint)));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void scriptsAndStylesFindEachOther() {
    var broken = new ArrayList<String>();
    for (var file : site.files().keySet()) {
      var pattern =
          file.endsWith(".css")
              ? Optional.of(STYLE_ADDRESS)
              : file.endsWith(".js") ? Optional.of(SCRIPT_IMPORT) : Optional.<Pattern>empty();
      pattern.ifPresent(p ->
          matches(p, site.text(file))
              .filter(address -> !address.startsWith("data:") && !address.startsWith("#"))
              .forEach(address ->
                  complaint(root.resolve(file).resolve(address))
                      .ifPresent(c -> broken.add(file + ": '" + address + "' " + c))));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void theSitemapNamesEveryPageThatReadersAreToFind() {
    var listed = new TreeSet<>(matches(XML_ADDRESS, site.text("sitemap.xml")).toList());
    var pages = new TreeSet<String>();
    for (var page : site.pages()) {
      boolean passed = !page.all("meta[http-equiv=refresh]").isEmpty();
      if (!passed && page.all("meta[name=robots][content~=noindex]").isEmpty()) {
        pages.add(root.resolve(page.route()).toString());
      }
    }

    assertEquals(pages, listed);
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    var strangers = new ArrayList<String>();
    for (var page : site.pages()) {
      for (var element : page.all(RESOURCES)) {
        var address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        if (!isOurs(page.resolve(root, address)) && !address.startsWith("data:")) {
          strangers.add(page + ": " + element.outerHtml());
        }
      }
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void thePageForLostReadersWorksAtAnyDepth() {
    var lost = new WebPage("deep/down/nowhere/404.html", site.bytes("404.html"), page404());

    var broken =
        lost.addresses().stream()
            .filter(address -> !address.startsWith("#"))
            .filter(address -> complaint(lost.resolve(root, address)).isPresent())
            .toList();

    assertEquals(List.of(), broken);
  }

  private org.jsoup.nodes.Document page404() {
    return site.page("404.html").document();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private boolean isOurs(URI address) {
    return address.toString().startsWith(root.toString());
  }

  /// What is wrong with an address of the site; nothing about those of other sites, save that their
  /// scheme must be one that a reader can follow.
  private Optional<String> complaint(URI address) {
    if (!isOurs(address)) {
      boolean known = Set.of("https", "mailto", "data").contains(address.getScheme());
      return known ? Optional.empty() : Optional.of("has the scheme " + address.getScheme());
    }
    var path = address.getPath().substring(root.getPath().length());
    var file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!site.files().containsKey(file)) {
      return Optional.of("leads to no file");
    }
    var anchor = address.getFragment();
    boolean found =
        anchor == null
            || anchor.isEmpty()
            || anchor.equals("top")
            || ids.computeIfAbsent(file, f -> site.page(f).ids()).contains(anchor);
    return found ? Optional.empty() : Optional.of("leads to no anchor");
  }
}
