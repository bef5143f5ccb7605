package io.github.askwell.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Route;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private static final String PAGE =
      """
      <svg id="icon"></svg><main id="content">
      <h2 id="mine">Mine</h2><h2 id="guides">Guides</h2>
      <article class="card" id="question-a"><h3 id="question-a-asked">A</h3></article>
      <ul id="list"><li id="rating-3"></li></ul><div id="part"></div>
      </main><label id="search-label"></label>
      """;

  private static List<String> offered(String route) {
    return List.copyOf(Anchors.in(PAGE, new Route(route), Set.of("guides")).offered());
  }

  @Test
  void linksAreMeantForWhatAnAuthorWrote() {
    assertEquals(List.of("mine", "question-a", "part"), offered("tips/a/"));
  }

  @Test
  void listsOfPagesAndPagesToWorkOnHaveNothingToLinkInto() {
    for (var route : List.of("", "tips/", "search/", "404.html", "roles/a/kit/", "debrief/")) {
      assertEquals(List.of(), offered(route), route);
    }
  }

  @Test
  void everythingInThePageItselfCanBeLedTo() {
    assertEquals(
        Set.of(
            "content",
            "mine",
            "guides",
            "question-a",
            "question-a-asked",
            "list",
            "rating-3",
            "part"),
        Anchors.in(PAGE, new Route("tips/a/"), Set.of()).all());
  }

  @Test
  void anAnchorThatATemplateHasWordForWordIsOfTheTheme() {
    assertEquals(
        Set.of("guides"),
        Anchors.literal(List.of("<h2 id=\"guides\">", "<li id=\"${a}\">", "<p id=\"${a}-b\">")));
  }
}
