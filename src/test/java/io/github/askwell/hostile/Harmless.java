package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.WebPage;
import io.github.askwell.support.WebSite;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/// Judges a built site: nothing in it runs, loads or leads anywhere that Askwell did not write.
final class Harmless {
  private static final Set<String> NEVER =
      Set.of(
          "iframe", "object", "embed", "base", "style", "template", "math", "noscript", "applet");
  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "xlink:href",
          "poster",
          "data",
          "srcset",
          "background");
  private static final String HARMLESS = "(?s)(https?:|mailto:|tel:|[^:]*$|[^:]*[/?#]).*";

  private Harmless() {}

  static void check(WebSite site) {
    site.pages().forEach(Harmless::check);
    assertEquals(
        HEADERS,
        site.text("_headers").lines().filter(l -> l.endsWith(":") || !l.startsWith(" ")).toList());
    site.files()
        .forEach((name, bytes) -> {
          if (name.endsWith(".xml") || name.endsWith(".svg")) {
            assertDoesNotThrow(() -> xml(bytes), name);
          } else if (name.endsWith(".json") || name.endsWith(".webmanifest")) {
            assertDoesNotThrow(() -> JsonMapper.shared().readTree(bytes), name);
          }
        });
  }

  private static final List<String> HEADERS =
      List.of(
          "/*",
          "",
          "/assets/*",
          "",
          "/search/manifest.json",
          "",
          "/search/candidates/manifest.json",
          "",
          "/search/index/*",
          "",
          "/schema/*");

  private static void xml(byte[] bytes) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static void check(WebPage page) {
    for (var element : page.document().getAllElements()) {
      assertFalse(NEVER.contains(element.tagName()), page + ": " + element);
      if (element.tagName().equals("script")) {
        boolean known = element.attr("src").contains("assets/js/") || isData(element);
        assertTrue(known, page + ": " + element);
      }
      element.attributes().forEach(attribute -> check(page, element, attribute));
    }
    var orders = new ArrayList<>(page.values("meta[http-equiv]", "http-equiv"));
    if (page.route().startsWith("r/")) {
      assertTrue(orders.remove("refresh"), page.file());
      var way = page.values("meta[http-equiv=refresh]", "content").getFirst();
      assertTrue(way.matches("0; url=\\.\\./\\.\\./roles/[a-z0-9-]+/"), way);
    }
    assertEquals(List.of("Content-Security-Policy"), orders, page.file());
    assertTrue(page.values("form", "role").stream().allMatch("search"::equals), page.file());
  }

  /// Data that browsers do not run, and that ends where it should.
  private static boolean isData(Element element) {
    if (!element.attr("type").equals("application/ld+json") || element.attributesSize() != 1) {
      return false;
    }
    assertTrue(JsonMapper.shared().readTree(element.data()).isObject());
    return element.data().chars().noneMatch(c -> c == '<' || c == '>' || c == '&');
  }

  private static void check(WebPage page, Element element, Attribute attribute) {
    var name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
    assertFalse(
        name.startsWith("on") || name.equals("style") || name.equals("srcdoc"),
        page + ": " + element);
    boolean isAddress = ADDRESSES.contains(name);
    assertTrue(!isAddress || attribute.getValue().matches(HARMLESS), page + ": " + element);
    boolean loads =
        isAddress && Set.of("img", "script", "source", "image", "use").contains(element.tagName());
    assertFalse(loads && attribute.getValue().matches("(?i)([a-z]+:)?//.*"), page + ": " + element);
  }
}
