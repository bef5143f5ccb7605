package io.github.askwell.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.github.askwell.support.Device;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What helps people who search: with words misspelt, with filters, with what they searched for before.
class SearchHelpIT {
  private static final Map<String, byte[]> SITE = SearchSite.files(RepositoryLibrary.read());
  private static final double QUIET_MS = 250;

  @Test
  void takesAMisspeltWordForTheOneThatWasMeantUntilToldNotTo() {
    try (var site = site()) {
      var page = site.open("search/?q=dokcer");
      var above = page.locator("main [data-search-above]");
      assertThat(above).containsText("Showing results for docker.");
      assertThat(hits(page).first()).containsText("Docker");

      above.getByText("Search instead for “dokcer”").click();
      assertThat(hits(page)).hasCount(0);
      assertThat(above).isEmpty();
      assertThat(page.locator("main")).containsText("No page has “dokcer”.");
      assertThat(page).hasURL(site.url("search/?q=dokcer&exact=1"));
      page.reload();
      assertThat(page.locator("main")).containsText("No page has “dokcer”.");

      page.locator("#search-page-query").fill("dokcer compose");
      assertThat(page).hasURL(site.url("search/?q=dokcer+compose"));
    }
  }

  @Test
  void loadsWhatFiltersNeedOnlyForThoseWhoFilter() {
    try (var site = site()) {
      var page = site.open("search/?q=python");
      assertThat(hits(page).first()).isVisible();
      assertEquals(0, loaded(page, "facets.json"));
      assertThat(page.locator("main select[name=level]")).isHidden();

      filters(page).click();
      assertThat(filters(page)).hasAttribute("aria-expanded", "true");
      assertThat(page.locator("main select[name=level]")).containsText("Senior (");
      for (var facet : List.of("type", "role", "competency", "level")) {
        assertTrue(page.locator("main select[name=" + facet + "] option").count() > 1, facet);
      }
      assertEquals(1, loaded(page, "facets.json"));
    }
  }

  @Test
  void filtersAreInTheAddressAndCanBeCleared() {
    try (var site = site()) {
      var page = site.open("search/?q=python&type=question&competency=debugging");
      assertThat(page.locator("main select[name=competency]")).hasValue("debugging");
      assertThat(filters(page)).hasText("Filters (2)");
      assertThat(page.locator("main .search-kind").first()).containsText("Question");
      int few = total(page);

      page.locator("main [data-search-clear]").click();
      assertThat(page).hasURL(site.url("search/?q=python"));
      assertThat(filters(page)).isFocused();
      assertThat(page.locator("main select[name=competency]")).hasValue("");
      assertTrue(total(page) > few, total(page) + " without filters, " + few + " with them");
    }
  }

  @Test
  void offersWhatWasSearchedForAndForgetsIt() {
    try (var site = site()) {
      var page = site.open("search/");
      for (var query : List.of("docker", "debugging", "docker")) {
        page.locator("#search-page-query").fill(query);
        page.keyboard().press("Enter");
        assertThat(hits(page).first()).isVisible();
      }
      page.navigate(site.url("faq/"));
      page.keyboard().press("/");
      var recent = page.locator("dialog .search-again");
      assertThat(recent).hasText(new String[] {"docker", "debugging"});
      recent.last().click();
      assertThat(page.locator("#search-query")).hasValue("debugging");
      assertThat(options(page).first()).isVisible();
      assertThat(recent.first()).isHidden();

      page.locator("#search-query").fill("");
      page.getByLabel("Forget “debugging”").click();
      assertThat(recent).hasText(new String[] {"docker"});
      assertThat(page.locator("#search-query")).isFocused();
      page.getByText("Forget all").click();
      assertThat(page.locator("dialog .search-recent")).isHidden();
      assertEquals(true, page.evaluate("localStorage.getItem('askwell-searches') === null"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })",
        "Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error('refused'); }",
        "localStorage.setItem('askwell-searches', '[1, {\"a\": 2}, \"docker\"]')",
        "localStorage.setItem('askwell-searches', 'no JSON')"
      })
  void searchesWhateverIsInTheStorage(String before) {
    try (var site = site()) {
      var page = site.open("faq/");
      page.evaluate("() => { " + before + " }");
      page.keyboard().press("/");
      assertThat(page.locator("dialog .search-start")).isVisible();
      page.keyboard().type("docker");
      options(page).first().click();
      assertThat(page).hasURL(site.url("technologies/docker/"));
    }
  }

  @Test
  void keepsTheLastEightSearchesThatWereMeant() {
    try (var site = site()) {
      var page = site.open("search/");
      var field = page.locator("#search-page-query");
      for (int i = 1; i <= 9; i++) {
        field.fill("python " + i);
        field.press("Enter");
      }
      field.fill("never confirmed");
      assertThat(page).hasURL(site.url("search/?q=never+confirmed"));
      field.press("Escape");
      assertThat(field).hasValue("");
      var recent = page.locator("main .search-again");
      assertThat(recent).hasCount(8);
      assertThat(recent.first()).hasText("python 9");
      assertThat(recent.last()).hasText("python 2");
    }
  }

  @Test
  void saysWhatToChangeWhenNothingIsFound() {
    try (var site = site()) {
      var page = site.open("search/?q=docker+zzyzx&type=do-not-ask");
      var main = page.locator("main");
      assertThat(main).containsText("No page has “zzyzx”.");
      page.getByText("Search without filters").click();
      assertThat(hits(page).first()).containsText("Docker");
      assertThat(main.locator("[data-search-above]")).hasText("No page has “zzyzx”.");

      page.locator("#search-page-query").fill("\"docker python docker\"");
      page.getByText("Search without quotes").click();
      assertThat(page.locator("#search-page-query")).hasValue("docker python docker");
      assertThat(hits(page).first()).isVisible();

      page.locator("#search-page-query").fill("-docker");
      assertThat(main).containsText("There is no word in it to look for.");
      page.locator("#search-page-query").fill("aqaqa bqbqb cqcqc dqdqd eqeqe fqfqf gqgqg");
      assertThat(main).containsText("“eqeqe” and 2 more.");
    }
  }

  @Test
  void searchesForCandidatesOnTheirPages() {
    try (var site = site()) {
      var page = site.open("roles/python-specialist/");
      page.keyboard().press("/");
      page.keyboard().type("interview");
      assertThat(options(page).first()).isVisible();
      for (var kind : page.locator("dialog .search-kind").allTextContents()) {
        assertTrue(kind.startsWith("Role") || kind.startsWith("FAQ"), kind);
      }
      page.keyboard().press("Enter");
      assertThat(page).hasURL(site.url("search/?q=interview&for=candidates"));
      assertThat(hits(page).first()).isVisible();
      assertThat(page.locator("[data-search-for]")).containsText("written for candidates");
      assertThat(hits(page).filter(new Locator.FilterOptions().setHasText("Interview guide")))
          .hasCount(0);
      assertEquals(0, loaded(page, "search/manifest.json"));

      page.locator("#search-page-query").fill("interviews");
      assertThat(page).hasURL(site.url("search/?q=interviews&for=candidates"));
      page.getByText("Search everything").click();
      assertThat(page).hasURL(site.url("search/"));
      page.locator("#search-page-query").fill("interview");
      assertThat(page.locator("main")).containsText("Interview guide");
      assertThat(page.locator("[data-search-for]")).isHidden();
    }
  }

  /// All that is asked for at once is answered at once, when nothing more is asked for. A browser whose
  /// requests are held keeps nothing, so what it had is given to it again without a trip.
  @Test
  void needsThreeRoundTripsFromTheFirstSignToResults() {
    try (var site = site()) {
      var page = site.open("faq/");
      var waiting = new ArrayList<Route>();
      var trips = new ArrayList<List<String>>();
      var kept = new HashSet<String>();
      page.route(
          Pattern.compile("search"),
          route -> {
            if (kept.contains(route.request().url())) {
              route.resume();
            } else {
              waiting.add(route);
            }
          });
      page.locator(".search-open").focus();
      page.keyboard().press("/");
      page.keyboard().type("docker");
      while (options(page).count() == 0) {
        int asked;
        do {
          asked = waiting.size();
          page.waitForTimeout(QUIET_MS);
        } while (waiting.size() > asked);
        var answered = List.copyOf(waiting);
        waiting.clear();
        if (!answered.isEmpty()) {
          trips.add(answered.stream().map(r -> r.request().url().replaceAll(".*/", "")).toList());
        }
        answered.forEach(route -> kept.add(route.request().url()));
        answered.forEach(Route::resume);
        assertTrue(trips.size() <= 3, trips::toString);
      }
      assertEquals(3, trips.size(), trips::toString);
      assertEquals(3, trips.getFirst().size(), trips::toString);
      page.unrouteAll();
    }
  }

  private static SearchSite site() {
    return new SearchSite(SITE, Device.LAPTOP);
  }

  private static Locator hits(Page page) {
    return page.locator("main .search-hit");
  }

  private static Locator options(Page page) {
    return page.locator("dialog.search").getByRole(AriaRole.OPTION);
  }

  private static Locator filters(Page page) {
    return page.locator("main [data-search-filter]");
  }

  private static int total(Page page) {
    var status = page.locator("main [data-search-status]");
    assertThat(status).hasText(Pattern.compile("\\d+ result"));
    return Integer.parseInt(status.textContent().replaceAll("\\D", ""));
  }

  private static int loaded(Page page, String ending) {
    return ((Number)
            page.evaluate(
                "(ending) => performance.getEntriesByType('resource').filter((e) => e.name.endsWith(ending)).length",
                ending))
        .intValue();
  }
}
