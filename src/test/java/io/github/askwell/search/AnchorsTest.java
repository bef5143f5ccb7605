package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A result opens at its section, so pages must have what the index leads to.
class AnchorsTest {
  @Test
  void everyResultLeadsToAPageThatHasItsAnchor() {
    var library = RepositoryLibrary.read();
    var pages = SearchSite.files(library);
    var documents = new DocumentList(library).all();
    for (var document : documents) {
      var page = pages.get(document.place().page().file());
      assertTrue(page != null, document.place()::toString);
      var anchor = document.place().fragment();
      var html = new String(page, StandardCharsets.UTF_8);
      assertTrue(
          anchor.isEmpty() || html.contains(" id=\"" + anchor + "\""), document.place()::toString);
    }
  }

  @Test
  void sectionsAreNamedAfterTheirPage() {
    var titles =
        new DocumentList(RepositoryLibrary.read())
            .all().stream().map(SearchDocument::title).toList();

    assertTrue(
        titles.containsAll(
            List.of(
                "Python Specialist",
                "Python Specialist › How to prepare",
                "Python Specialist interview guide › Rubric")),
        titles::toString);
    assertTrue(
        titles.stream().anyMatch(title -> title.startsWith("Score on evidence › ")),
        titles::toString);
  }
}
