package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.WebPage;
import io.github.askwell.support.WebSite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The second wall: what candidates read is looked through for what they must not read.
class CandidateSafetyTest {
  private final WebSite site = BuiltSite.repository();
  private final Restricted restricted = Restricted.of(BuiltSite.library());

  @Test
  void candidatePagesGiveNothingAway() {
    assertTrue(restricted.texts().size() > 200, "there is something to give away");
    var leaks = new ArrayList<String>();
    for (var page : candidatePages()) {
      restricted.leaksIn(page.everyWord()).forEach(leak -> leaks.add(page + " gives away " + leak));
    }
    assertEquals(List.of(), leaks);
  }

  @Test
  void theGuideWouldBeCaught() {
    var guide = site.page("roles/python-specialist/guide/index.html");

    assertFalse(restricted.leaksIn(guide.everyWord()).isEmpty());
  }

  private List<WebPage> candidatePages() {
    var pages =
        site.pages().stream()
            .filter(page -> page.route().matches("|404\\.html|roles/|roles/[^/]+/"))
            .toList();
    assertTrue(pages.size() >= 4, pages::toString);
    return pages;
  }
}
