package io.github.askwell.machine;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An Atom feed of what was changed last. An entry needs a day; where the past is not known, it is
/// that of the last review.
final class Feed {
  private static final int LENGTH = 50;

  private final Library library;
  private final Place place;
  private final Map<Route, Optional<LocalDate>> listed = new HashMap<>();

  Feed(Library library, Collection<Listed> pages, Place place) {
    this.library = library;
    this.place = place;
    pages.forEach(page -> listed.put(page.route(), page.changed()));
  }

  String text() {
    var changes = changes();
    var identity = library.site().identity();
    var updated = changes.isEmpty() ? LocalDate.EPOCH : changes.getFirst().day();
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
                    Xml.text(identity.language()),
                    Xml.text(identity.name()),
                    Xml.text(identity.tagline()),
                    Xml.text(place.baseUrl()),
                    Xml.text(place.baseUrl()),
                    Xml.text(place.baseUrl()),
                    updated,
                    Xml.text(identity.organisation().name())));
    changes.stream().limit(LENGTH).forEach(change -> feed.append(entry(change)));
    return feed.append("</feed>\n").toString();
  }

  private String entry(Change change) {
    var address = Xml.text(place.absolute(change.route()));
    return """
      <entry>
        <title>%s</title>
        <id>%s</id>
        <link href="%s"/>
        <updated>%sT00:00:00Z</updated>
        <summary>%s</summary>
      </entry>
    """
        .formatted(
            Xml.text(change.title()), address, address, change.day(), Xml.text(change.summary()));
  }

  /// What was changed when, last first; only what search engines may list.
  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    var all = !place.edition().isForCandidates();
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
    var day = listed.getOrDefault(route, Optional.empty());
    return new Change(route, title, summary, day.orElseGet(() -> entry.upkeep().reviewed()));
  }

  /// A page and when it was changed last.
  private record Change(Route route, String title, String summary, LocalDate day) {}
}
