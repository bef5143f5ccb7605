package io.github.askwell.render;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.render.PageModel.Day;
import io.github.askwell.schema.ContentSchema;
import io.github.askwell.theme.Assets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes the files that machines read: crawlers, feed readers, browsers and hosts.
///
/// @param indexed the pages that search engines may list, with the day on which what they are made from
///     was changed last, as far as that is known
record SiteFiles(Library library, Map<Route, Optional<Day>> indexed, Links.Addresses addresses) {
  private static final int FEED_LENGTH = 50;
  private static final String SCHEMAS = "schema/";

  /// What XML wants escaped, and control characters, which it cannot hold.
  private static final Pattern SPECIAL = Pattern.compile("[&<>\"\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

  /// What pages may load and do. The policy in the head of a page is the same but for
  /// `frame-ancestors`, which counts only in a header.
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none';"
          + " frame-ancestors 'none'";

  List<Rendering.File> files() {
    var changes = changes();
    var files = new ArrayList<Rendering.File>(schemas());
    files.add(file("feed.xml", feed(changes)));
    files.add(file("site.webmanifest", manifest()));
    if (addresses.medium() == Route.Medium.SERVER) {
      files.addAll(forServers());
    }
    return files;
  }

  private List<Rendering.File> forServers() {
    var files = new ArrayList<Rendering.File>();
    files.add(file("sitemap.xml", sitemap()));
    files.add(file("robots.txt", robots()));
    files.add(file("_headers", headers()));
    files.add(file("_redirects", redirects()));
    files.add(file(".nojekyll", ""));
    return files;
  }

  /// What editors complete and check content from. A site for candidates alone has none: nobody who
  /// reads it edits it, and the schemas tell what interviewers look for.
  private List<Rendering.File> schemas() {
    var folder = addresses.baseUrl() + SCHEMAS;
    return isForAll()
        ? ContentSchema.all().stream()
            .map(schema -> file(SCHEMAS + schema.file(), schema.publishedAt(folder)))
            .toList()
        : List.of();
  }

  private boolean isForAll() {
    return library.site().visibility() == Site.Visibility.PUBLIC_GUIDE;
  }

  /// `lastmod` is when a page was changed, not when somebody found nothing to change
  /// ([protocol](https://www.sitemaps.org/protocol.html#lastmoddef)): without a past there is none.
  private String sitemap() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    indexed.entrySet().stream()
        .sorted(Comparator.comparing(page -> page.getKey().path()))
        .forEach(page -> xml.append(place(page.getKey(), page.getValue())));
    return xml.append("</urlset>\n").toString();
  }

  private String place(Route route, Optional<Day> changed) {
    var modified = changed.map(day -> "<lastmod>" + day.iso() + "</lastmod>").orElse("");
    return "  <url><loc>" + xml(addresses.absolute(route)) + "</loc>" + modified + "</url>\n";
  }

  private String robots() {
    return "User-agent: *\nAllow: /\n\nSitemap: " + addresses.baseUrl() + "sitemap.xml\n";
  }

  /// An Atom feed of what was changed last. An entry needs a day; where the past is not known, it is
  /// that of the last review.
  private String feed(List<Change> changes) {
    var identity = library.site().identity();
    var updated = changes.isEmpty() ? LocalDate.EPOCH.toString() : changes.getFirst().day();
    var feed =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
              <title>%s</title>
              <subtitle>%s</subtitle>
              <id>%s</id>
              <link rel="self" href="%sfeed.xml"/>
              <link href="%s"/>
              <updated>%sT00:00:00Z</updated>
              <author><name>%s</name></author>
            """
                .formatted(
                    xml(identity.language()),
                    xml(identity.name()),
                    xml(identity.tagline()),
                    xml(identity.baseUrl()),
                    xml(identity.baseUrl()),
                    xml(identity.baseUrl()),
                    updated,
                    xml(identity.organisation().name())));
    changes.stream().limit(FEED_LENGTH).forEach(change -> feed.append(entry(change)));
    return feed.append("</feed>\n").toString();
  }

  private String entry(Change change) {
    var address = xml(addresses.absolute(change.route()));
    return """
      <entry>
        <title>%s</title>
        <id>%s</id>
        <link href="%s"/>
        <updated>%sT00:00:00Z</updated>
        <summary>%s</summary>
      </entry>
    """
        .formatted(xml(change.title()), address, address, change.day(), xml(change.summary()));
  }

  /// What was changed when, last first; only what search engines may list.
  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    var all = isForAll();
    for (var role : library.roles()) {
      changes.add(change(role, Route.of(role), role.title()));
      if (all) {
        changes.add(change(role, Route.guide(role.id()), role.title() + " interview guide"));
      }
    }
    if (all) {
      library.questions().forEach(q -> changes.add(change(q, Route.of(q), q.title())));
    }
    changes.sort(
        Comparator.comparing(Change::day)
            .reversed()
            .thenComparing(change -> change.route().path()));
    return changes;
  }

  private Change change(Entry.Owned entry, Route route, String title) {
    var summary =
        switch (entry) {
          case Role role -> role.profile().summary();
          case Question question -> question.guidance().why().text();
        };
    var day = indexed.getOrDefault(route, Optional.empty()).map(Day::iso);
    return new Change(
        route, title, summary, day.orElseGet(() -> entry.upkeep().reviewed().toString()));
  }

  /// A page and when it was changed last, as `2026-11-30`.
  private record Change(Route route, String title, String summary, String day) {}

  private String manifest() {
    var identity = library.site().identity();
    return """
    {
      "name": %s,
      "short_name": %s,
      "description": %s,
      "lang": %s,
      "id": "./",
      "start_url": "./",
      "scope": "./",
      "display": "minimal-ui",
      "background_color": "#faf6ee",
      "theme_color": "#faf6ee",
      "icons": [
        {"src": %s, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
      ]
    }
    """
        .formatted(
            json(identity.name()),
            json(identity.name()),
            json(identity.tagline()),
            json(identity.language()),
            json(addresses.assets().path(Assets.ICON)));
  }

  private String headers() {
    return """
    /*
      Content-Security-Policy: %s
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=()
      Cross-Origin-Opener-Policy: same-origin

    /assets/*
      Cache-Control: public, max-age=31536000, immutable

    /search/manifest.json
      Cache-Control: no-cache

    /search/candidates/manifest.json
      Cache-Control: no-cache

    /search/index/*
      Cache-Control: public, max-age=31536000, immutable

    /schema/*
      Access-Control-Allow-Origin: *
    """
        .formatted(POLICY);
  }

  private static String redirects() {
    return "# One redirect a line, as some hosts read it: /old/address/ /new/address/ 301\n";
  }

  private static Rendering.File file(String path, String text) {
    return new Rendering.File(path, text.getBytes(StandardCharsets.UTF_8), false);
  }

  private static String xml(String text) {
    return isPlain(text)
        ? text
        : SPECIAL
            .matcher(text)
            .replaceAll(match ->
                switch (match.group().charAt(0)) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> "";
                });
  }

  /// Whether a text is of letters, digits and what addresses are written with, as most are.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '-' || (c > ':' && c < 'A') || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String json(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
          } else if (c < ' ') {
            quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
          } else {
            quoted.append((char) c);
          }
        });
    return quoted.append('"').toString();
  }
}
