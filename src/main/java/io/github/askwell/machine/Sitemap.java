package io.github.askwell.machine;

import java.util.Collection;
import java.util.Comparator;

/// The list of the pages that search engines may list.
///
/// `lastmod` is when a page was changed, not when somebody found nothing to change
/// ([protocol](https://www.sitemaps.org/protocol.html#lastmoddef)): without a past there is none.
record Sitemap(Collection<Listed> pages, Place place) {

  String text() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    pages.stream()
        .sorted(Comparator.comparing(page -> page.route().path()))
        .forEach(page -> xml.append(line(page)));
    return xml.append("</urlset>\n").toString();
  }

  private String line(Listed page) {
    var modified = page.changed().map(day -> "<lastmod>" + day + "</lastmod>").orElse("");
    return "  <url><loc>"
        + Xml.text(place.absolute(page.route()))
        + "</loc>"
        + modified
        + "</url>\n";
  }
}
