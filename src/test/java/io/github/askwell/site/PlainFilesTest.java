package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.WebSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// The files that hosts, search engines and feed readers look for.
class PlainFilesTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final WebSite site = BuiltSite.repository();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "feed.xml",
        "site.webmanifest",
        "_headers",
        "_redirects",
        ".nojekyll",
        "search/manifest.json"
      })
  void isThere(String file) {
    assertTrue(site.files().containsKey(file));
  }

  @Test
  void theFeedIsWhatFeedReadersExpect() throws Exception {
    var feed = xml("feed.xml");

    assertEquals("feed", feed.getDocumentElement().getLocalName());
    var entries = feed.getElementsByTagNameNS(ATOM, "entry").getLength();
    assertTrue(entries > 0);
    for (var name : new String[] {"id", "title", "updated"}) {
      assertEquals(1 + entries, feed.getElementsByTagNameNS(ATOM, name).getLength(), name);
    }
    assertTrue(feed.getElementsByTagNameNS(ATOM, "author").getLength() > 0);
  }

  @Test
  void theSitemapHoldsWholeAddresses() throws Exception {
    var places = xml("sitemap.xml").getElementsByTagName("loc");

    assertTrue(places.getLength() > 20);
    for (int i = 0; i < places.getLength(); i++) {
      assertTrue(places.item(i).getTextContent().startsWith(BuiltSite.BASE.toString()));
    }
  }

  @Test
  void robotsAreToldOfTheSitemap() {
    assertTrue(site.text("robots.txt").contains("Sitemap: " + BuiltSite.BASE + "sitemap.xml"));
  }

  @Test
  void theIconsOfTheWebManifestAreThere() {
    var manifest = JsonParser.parseString(site.text("site.webmanifest")).getAsJsonObject();

    assertFalse(manifest.get("name").getAsString().isBlank());
    assertFalse(manifest.getAsJsonArray("icons").isEmpty());
    for (var icon : manifest.getAsJsonArray("icons")) {
      var address = icon.getAsJsonObject().get("src").getAsString();
      var path = BuiltSite.BASE.resolve(address).getPath().substring(1);
      assertTrue(site.files().containsKey(path), path);
    }
  }

  @Test
  void whatNeverChangesMayBeKeptForEver() {
    var headers = site.text("_headers");

    assertTrue(headers.contains("immutable"), headers);
    for (var header : Set.of("X-Content-Type-Options: nosniff", "Referrer-Policy:")) {
      assertTrue(headers.contains(header), headers);
    }
  }

  @Test
  void editorsInABrowserMayReadTheSchemas() {
    var headers = site.text("_headers");

    assertTrue(headers.contains("/schema/*\n  Access-Control-Allow-Origin: *\n"), headers);
    assertEquals(1, headers.split("Access-Control-Allow-Origin", -1).length - 1);
  }

  private Document xml(String file) throws ParserConfigurationException, IOException, SAXException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(site.bytes(file)));
  }
}
