package io.github.askwell.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.askwell.support.Axe;
import io.github.askwell.support.Device;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the search looks, whatever is typed and whoever reads it.
class SearchLayoutIT {
  private static final Map<String, byte[]> SITE = SearchSite.files(RepositoryLibrary.read());
  private static final String RTL = "مقابلة عمل ".repeat(12);
  private static final String CJK = "データベース面接".repeat(12);

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1280})
  void isAccessibleInEveryState(int width) {
    try (var site = new SearchSite(SITE, new Device(width, width < 600, true))) {
      var page = site.open("faq/");
      page.evaluate(
          "localStorage.setItem('askwell-searches', '[\"docker\", \""
              + "long ".repeat(19)
              + "\"]')");
      page.keyboard().press("/");
      assertThat(page.locator("dialog .search-again").first()).isVisible();
      isFit(page, "with recent searches");
      page.keyboard().type("dokcer");
      assertThat(page.locator("dialog [data-search-above]")).containsText("Showing results");
      page.locator("dialog [data-search-filter]").click();
      assertThat(page.locator("dialog select[name=type]")).containsText("(");
      isFit(page, "corrected, with filters");
      page.locator("#search-query").fill("zzyzx".repeat(40));
      assertThat(page.locator("dialog")).containsText("No page has");
      isFit(page, "without results");
    }
  }

  private static void isFit(Page page, String state) {
    assertEquals(List.of(), Axe.violationsOn(page), state);
    var overflowing =
        page.evaluate(
            """
            () => [...document.querySelectorAll("dialog.search, dialog.search *")]
              .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
              .map((e) => e.className || e.tagName)\
            """);
    assertEquals(List.of(), overflowing, state);
    var small =
        page.evaluate(
            """
            () => [...document.querySelectorAll("dialog.search :is(button, a, input, select)")]
              .filter((e) => e.checkVisibility() && !e.closest("p"))
              .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
              .map((e) => e.outerHTML)\
            """);
    assertEquals(List.of(), small, state + ": too small for a finger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"unbalanced",
        "-",
        "\"\" -\"\"",
        "😀 🧑‍💻",
        "مقابلة عمل",
        "データベース 面接",
        "a\u0000b",
        "% &amp; <b>"
      })
  void oddQueriesBreakNothing(String query) {
    try (var site = site()) {
      var page = site.open("search/");
      page.locator("#search-page-query").fill(query);
      assertThat(page.locator("main [data-search-status]")).hasText(Pattern.compile("result"));
    }
  }

  /// Wide, narrow, and a laptop at 200 %, where 640 × 400 pixels are left.
  @ParameterizedTest
  @CsvSource({"1280, 800", "640, 400", "390, 844", "320, 568"})
  void nothingThatIsTypedBreaksTheLayout(int width, int height) {
    try (var site = new SearchSite(SITE, new Device(width, false, true))) {
      var page = site.open("faq/");
      page.setViewportSize(width, height);
      for (var place : List.of("dialog.search", ".search-page")) {
        var status = page.locator(place + " [data-search-status]");
        if (place.startsWith("dialog")) {
          page.keyboard().press("/");
        } else {
          page.navigate(site.url("search/"));
        }
        for (var query : List.of("zzyzx".repeat(2000), "docker ".repeat(1400), RTL, CJK)) {
          page.locator(place + " input").first().fill("");
          assertThat(status).isEmpty();
          page.locator(place + " input").first().fill(query);
          assertThat(status).hasText(Pattern.compile("result"));
          fits(page, place, query.substring(0, 5));
        }
      }
    }
  }

  private static void fits(Page page, String place, String state) {
    var overflowing =
        page.evaluate(
            """
            (place) => [document.documentElement, ...document.querySelectorAll(`${place}, ${place} *`)]
              .filter((e) => e.checkVisibility() && !e.closest("option"))
              .filter((e) => e.getBoundingClientRect().right > innerWidth + 1
                  || e.getBoundingClientRect().left < -1 || e.scrollWidth > innerWidth && e.tagName == "HTML")
              .map((e) => e.className || e.tagName)\
            """,
            place);
    assertEquals(List.of(), overflowing, place + " " + state);
    double statusHeight = height(page, place + " [data-search-status]");
    assertTrue(statusHeight < 120, place + " " + state + ": status of " + statusHeight);
    if (place.startsWith("dialog")) {
      double scroll = height(page, ".search-scroll");
      assertTrue(scroll > 100, state + ": only " + scroll + " pixels for results");
    }
  }

  private static double height(Page page, String selector) {
    return page.locator(selector).boundingBox().height;
  }

  @Test
  void showsWhereTheFocusIsInForcedColoursAndMovesNothingForThoseWhoDoNotWantIt() {
    try (var site = new SearchSite(SITE, Device.LAPTOP)) {
      var page = site.open("faq/");
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setForcedColors(ForcedColors.ACTIVE)
              .setReducedMotion(ReducedMotion.REDUCE));
      page.keyboard().press("/");
      page.locator("#search-query").fill("python");
      assertThat(page.locator("dialog .search-hit").first()).isVisible();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("dialog .search-bar")).hasCSS("outline-style", "solid");
      assertThat(page.locator("dialog .search-hit").first()).hasCSS("outline-style", "solid");
      assertThat(page.locator(".search-close")).hasCSS("transition-duration", "0s");
      assertEquals(0, page.evaluate("document.getAnimations().length"));
    }
  }

  static Stream<Device> readers() {
    return Stream.of(Device.LAPTOP, Device.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void theSearchPageIsAccessibleInEveryState(Device device) {
    try (var site = new SearchSite(SITE, device)) {
      var page = site.open("search/");
      page.evaluate("localStorage.setItem('askwell-searches', '[\"docker\"]')");
      for (var address :
          List.of(
              "search/",
              "search/?q=dokcer+zzyzx&type=technology",
              "search/?q=zzyzx",
              "search/?q=interview&for=candidates")) {
        page.navigate(site.url(address));
        assertThat(page.locator("main :is(.search-hit, .search-start)").first()).isVisible();
        assertEquals(List.of(), Axe.violationsOn(page), address);
      }
    }
  }

  private static SearchSite site() {
    return new SearchSite(SITE, Device.LAPTOP);
  }
}
