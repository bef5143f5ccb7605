package io.github.askwell.search;

import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.search.SearchDocument.Place;
import io.github.askwell.search.SearchDocument.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A page that documents are made of: one of the page itself, and one of each section that a result
/// should open at.
///
/// @param roles those it was written for; empty when it serves all
record Page(Type type, String title, Route route, List<Role> roles, FacetValues facets) {
  Page {
    roles = List.copyOf(roles);
  }

  /// The page itself.
  SearchDocument document(String text) {
    return document(title, "", text);
  }

  /// A section of it, which is named after the page too; nothing when it is empty.
  Stream<SearchDocument> section(String heading, String anchor, String text) {
    return text.isBlank()
        ? Stream.empty()
        : Stream.of(document(title + " › " + heading, anchor, text));
  }

  /// The page itself with the text before the first heading, and its sections.
  ///
  /// @param more what else belongs to the page itself
  Stream<SearchDocument> documents(Prose prose, String more) {
    var parts = parts(prose);
    var sections = new ArrayList<SearchDocument>();
    sections.add(document((parts.getFirst() + "\n" + more).strip()));
    for (int i = 0; i < parts.size() - 1; i++) {
      var heading = prose.headings().get(i);
      section(heading.text(), heading.id(), parts.get(i + 1)).forEach(sections::add);
    }
    return sections.stream();
  }

  /// A text at an anchor, under a name of its own.
  SearchDocument document(String name, String anchor, String text) {
    return new SearchDocument(
        type,
        name,
        new Place(route, anchor),
        text,
        roles.stream().map(Role::title).toList(),
        facets.map());
  }

  /// The text before the first heading, and behind each. Headings are blocks of their own in a text.
  private static List<String> parts(Prose prose) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (var line : prose.text().split("\n")) {
      boolean isHeading =
          parts.size() < prose.headings().size()
              && line.strip().equals(prose.headings().get(parts.size()).text().strip());
      if (isHeading) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(line).append('\n');
      }
    }
    parts.add(part.toString());
    return parts.stream().map(String::strip).toList();
  }
}
