package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Prose;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Judges the HTML of a piece of prose with another library's list of what is safe.
final class SafeHtml {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
  private static final Set<String> VOID = Set.of("br", "hr", "img");

  /// All that prose may hold.
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags(
              "p", "blockquote", "em", "strong", "del", "br", "hr", "ul", "li", "thead", "tbody")
          .addTags(
              "h2", "h3", "h4", "h5", "h6", "ol", "pre", "code", "a", "img", "table", "tr", "th")
          .addTags("td")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "title", "loading")
          .addAttributes("ol", "start")
          .addAttributes("pre", "tabindex")
          .addAttributes("code", "class")
          .addAttributes("th", "scope", "class")
          .addAttributes("td", "class")
          .addAttributes("h2", "id")
          .addAttributes("h3", "id")
          .addAttributes("h4", "id")
          .addAttributes("h5", "id")
          .addAttributes("h6", "id")
          .addProtocols("a", "href", "http", "https", "mailto", "tel", "askwell")
          .addProtocols("img", "src", "askwell");

  private SafeHtml() {}

  /// The HTML loses nothing when it is cleaned, its tags pair up, and its references lead to its links.
  static void check(Prose prose) {
    var dirty = Jsoup.parseBodyFragment(prose.html());
    var clean = new Cleaner(ALLOWED).clean(dirty);
    assertEquals(markup(dirty), markup(clean), "what the safelist leaves");
    assertTrue(Jsoup.isValid(prose.html(), ALLOWED), prose.html());
    assertPairs(prose.html());
    for (var element : dirty.select("[href^=askwell:], [src^=askwell:]")) {
      var address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      int link = Integer.parseInt(address.substring("askwell:".length()));
      assertTrue(link < prose.links().size(), prose.html());
    }
  }

  private static String markup(Document document) {
    document.outputSettings().prettyPrint(false);
    return document.body().html();
  }

  private static void assertPairs(String html) {
    var open = new ArrayDeque<String>();
    var tags = TAG.matcher(html);
    while (tags.find()) {
      var name = tags.group(2);
      if (tags.group(1).equals("/")) {
        assertEquals(open.isEmpty() ? "" : open.pop(), name, html);
      } else if (!VOID.contains(name)) {
        open.push(name);
      }
    }
    assertEquals(List.of(), List.copyOf(open), html);
  }
}
