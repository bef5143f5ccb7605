package io.github.askwell.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.support.Axe;
import io.github.askwell.support.Device;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What people see who search when something fails, and how the search goes on.
class SearchFailureIT {
  private static final Map<String, byte[]> SITE = SearchSite.files(RepositoryLibrary.read());
  private static final Pattern SCRIPTS = Pattern.compile("/search-(ui|core)");

  @Test
  void findsTheIndexOfASiteThatWasPublishedMeanwhile() {
    var files = new TreeMap<>(SITE);
    try (var site = new SearchSite(files, Device.LAPTOP).thatMayLoseFiles()) {
      var page = site.open("faq/");
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(options(page).first()).containsText("Docker");

      files.keySet().removeIf(file -> file.startsWith("search/index/"));
      SearchIndexer.index(
              GeneratedLibrary.of(3, 30),
              io.github.askwell.content.Route.Medium.SERVER,
              Audience.ALL)
          .files()
          .forEach(file -> files.put(file.path(), file.bytes()));
      page.locator("#search-query").fill("interview questions about tests");
      assertThat(options(page).first()).isVisible();
    }
  }

  @Test
  void saysThatItIsOfflineAndGoesOnByItself() {
    try (var site = site()) {
      var page = site.open("faq/");
      page.evaluate(
          """
          () => {
            window.real = fetch;
            window.fetch = (url) =>
              /search-/.test(url) ? window.real(url) : Promise.reject(new TypeError("off"));
            Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
          }\
          """);
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(page.locator("dialog [role=status]")).containsText("You are offline");
      assertEquals(List.of(), Axe.violationsOn(page));
      page.evaluate("() => { window.fetch = window.real; dispatchEvent(new Event('online')); }");
      assertThat(options(page).first()).containsText("Docker");
      assertThat(page.locator("#search-query")).hasValue("docker");
    }
  }

  @Test
  void triesAgainByItself() {
    try (var site = site()) {
      var page = site.open("faq/");
      page.clock().install();
      page.evaluate(
          """
          () => {
            window.real = fetch;
            window.fetch = (url) =>
              /search-/.test(url) ? window.real(url) : Promise.reject(new TypeError("off"));
          }\
          """);
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(page.locator("dialog [data-search-status]")).containsText("tried again by itself");
      page.evaluate("() => { window.fetch = window.real; }");
      page.clock().fastForward(2500);
      assertThat(options(page).first()).containsText("Docker");
    }
  }

  @Test
  void canBeClosedBeforeItIsLoaded() {
    try (var site = site()) {
      var page = site.open("faq/");
      page.route("**/*search-ui*", _ -> {});
      for (var way :
          List.<Runnable>of(
              () -> page.mouse().click(5, 5),
              () -> page.locator(".search-close").click(),
              () -> page.keyboard().press("Escape"))) {
        page.keyboard().press("/");
        assertThat(page.locator("dialog.search")).isVisible();
        way.run();
        assertThat(page.locator("dialog.search")).isHidden();
      }
      page.unrouteAll();
    }
  }

  @Test
  void saysThatItsScriptsFailedAndKeepsWhatWasTyped() {
    try (var site = site().thatMayLoseFiles()) {
      var page = site.open("faq/");
      page.route(SCRIPTS, SearchFailureIT::isGone);
      page.keyboard().press("/");
      page.keyboard().type("docker");
      var dialog = page.locator("dialog.search");
      assertThat(dialog.locator("[data-search-below]")).containsText("could not be loaded");
      assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("could not be loaded");
      assertEquals(List.of(), Axe.violationsOn(page));
      page.unroute(SCRIPTS);
      page.getByText("Try again").click();
      assertThat(options(page).first()).containsText("Docker");
      assertThat(page.locator("#search-query")).hasValue("docker");
      assertThat(page.locator("#search-query")).isFocused();
    }
  }

  @Test
  void theSearchPageSaysThatItsScriptsFailedAndGoesOn() {
    try (var site = site().thatMayLoseFiles()) {
      var page = site.open("faq/");
      page.route(SCRIPTS, SearchFailureIT::isGone);
      page.navigate(site.url("search/?q=docker"));
      assertThat(page.locator("main")).containsText("could not be loaded");
      assertThat(page.locator("main")).not().containsText("needs JavaScript");
      page.unroute(SCRIPTS);
      page.evaluate("() => { dispatchEvent(new Event('online')); }");
      assertThat(hits(page).first()).containsText("Docker");
    }
  }

  @Test
  void keepsTheQueryWhenAFileIsGoneAndFindsItWhenItIsBack() {
    var files = new TreeMap<>(SITE);
    var lost = new TreeMap<>(files);
    lost.keySet().removeIf(file -> !file.matches("search/index/.*/records-.*"));
    files.keySet().removeAll(lost.keySet());
    try (var site = new SearchSite(files, Device.LAPTOP).thatMayLoseFiles()) {
      var page = site.open("search/?q=docker");
      page.locator("#search-page-query").fill("docker images");
      assertThat(page.locator("main [data-search-status]")).containsText("could not be loaded");
      assertThat(page).hasURL(site.url("search/?q=docker+images"));
      assertThat(page.getByText("Open the search anew"))
          .hasAttribute("href", site.url("search/?q=docker+images"));
      assertEquals(List.of(), Axe.violationsOn(page));
      files.putAll(lost);
      page.getByText("Try again").click();
      assertThat(hits(page).first()).containsText("Docker");
      assertThat(page.getByText("Try again")).hasCount(0);
    }
  }

  @Test
  void waitsLongerEachTimeAndLeavesTheFocusWhereItIs() {
    try (var site = site()) {
      var page = site.open("faq/");
      page.clock().install();
      page.evaluate(
          """
          () => {
            window.tries = 0;
            const real = fetch;
            window.fetch = (url) =>
              /search-/.test(url)
                ? real(url)
                : (window.tries++, Promise.reject(new TypeError("off")));
          }\
          """);
      page.keyboard().press("/");
      var again = page.getByText("Try again");
      assertThat(again).isVisible();
      again.focus();
      int first = tries(page);
      page.clock().runFor(2100);
      int second = tries(page);
      assertTrue(second > first, first + ", then " + second);
      page.clock().runFor(2100);
      assertEquals(second, tries(page), "tried again too early");
      page.clock().runFor(2100);
      assertTrue(tries(page) > second, "did not try a third time");
      assertThat(again).isFocused();
      page.evaluate(
          """
          () => {
            Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
            dispatchEvent(new Event("offline"));
          }\
          """);
      assertThat(page.locator("dialog [data-search-status]")).containsText("You are offline");
      assertThat(again).isFocused();
    }
  }

  @Test
  void saysThatItIsOfflineBeforeItsScriptsAreThere() {
    try (var site = site()) {
      var page = site.open("faq/");
      page.evaluate(
          """
          () => {
            window.real = fetch;
            window.fetch = () => Promise.reject(new TypeError("off"));
            Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
          }\
          """);
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(page.locator("dialog [data-search-below]")).containsText("You are offline");
      page.evaluate("() => { window.fetch = window.real; dispatchEvent(new Event('online')); }");
      assertThat(options(page).first()).containsText("Docker");
    }
  }

  private static void isGone(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(404));
  }

  private static int tries(Page page) {
    return ((Number) page.evaluate("window.tries")).intValue();
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
}
