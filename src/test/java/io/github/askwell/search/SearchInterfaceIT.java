package io.github.askwell.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.askwell.support.Device;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How people search, in a real browser over the content of this repository.
class SearchInterfaceIT {
  private static final Map<String, byte[]> SITE = SearchSite.files(RepositoryLibrary.read());

  static Stream<Device> devices() {
    return Stream.of(Device.LAPTOP, Device.PHONE)
        .flatMap(device -> Stream.of(device, device.inTheDark()));
  }

  @Test
  void followsAResultWithTheKeyboardAlone() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("");
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(options(page).first()).containsText("Docker");
      assertThat(status(page)).hasText(Pattern.compile("\\d+ results"));

      page.keyboard().press("ArrowDown");
      assertThat(field(page)).hasAttribute("aria-activedescendant", "search-hit-0");
      assertThat(options(page).first()).hasAttribute("aria-selected", "true");
      page.keyboard().press("ArrowUp");
      assertThat(field(page)).not().hasAttribute("aria-activedescendant", Pattern.compile("."));
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");

      assertThat(page).hasURL(site.url("technologies/docker/"));
    }
  }

  @Test
  void goesRoundTheResults() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("faq/");
      page.keyboard().press("Control+k");
      field(page).fill("python");
      assertThat(options(page).first()).isVisible();
      int count = options(page).count();
      page.keyboard().press("ArrowUp");
      assertThat(field(page)).hasAttribute("aria-activedescendant", "search-hit-" + (count - 1));
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      assertThat(field(page)).hasAttribute("aria-activedescendant", "search-hit-0");

      page.keyboard().press("End");
      assertThat(field(page)).hasAttribute("aria-activedescendant", "search-hit-" + (count - 1));
      page.keyboard().press("Home");
      assertThat(options(page).first()).hasAttribute("aria-selected", "true");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Home");
      page.keyboard().type("c");
      assertThat(field(page)).hasValue("cpython");
      assertThat(field(page)).not().hasAttribute("aria-activedescendant", Pattern.compile("."));
    }
  }

  @Test
  void closesAndGivesTheFocusBack() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("questions/");
      var opener = page.locator(".search-open");
      opener.click();
      assertThat(field(page)).isFocused();
      page.keyboard().type("python");
      page.mouse().click(5, 5);
      assertThat(page.locator("dialog.search")).isHidden();

      page.keyboard().press("/");
      assertThat(field(page)).isFocused();
      assertThat(field(page)).hasValue("python");
      assertThat(options(page).first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(field(page)).hasValue("");
      assertThat(options(page)).hasCount(0);
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog.search")).isHidden();
      assertThat(opener).isFocused();
    }
  }

  @Test
  void leavesTheSlashToThoseWhoWrite() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("search/");
      page.locator("#search-page-query").fill("ci");
      page.keyboard().type("/cd");

      assertThat(page.locator("#search-page-query")).hasValue("ci/cd");
      assertThat(page.locator("dialog.search")).isHidden();
    }
  }

  @Test
  void goesToAllResultsWhenNoneIsChosen() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("questions/");
      page.keyboard().press("/");
      page.keyboard().type("system design");
      assertThat(options(page).first()).isVisible();
      page.locator("dialog [data-search-filter]").click();
      page.locator("dialog select[name=type]").selectOption("question");
      assertThat(page.locator("dialog .search-kind").first()).containsText("Question");
      field(page).press("Enter");

      assertThat(page).hasURL(site.url("search/?q=system+design&type=question"));
      assertThat(page.locator(".search-page .search-hit").first()).containsText("Question");
    }
  }

  @Test
  void opensAResultOnTheSamePage() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("do-not-ask/");
      page.keyboard().press("/");
      page.keyboard().type("pregnancy");
      options(page).first().click();

      assertThat(page).hasURL(Pattern.compile("/do-not-ask/#pregnancy"));
      assertThat(page.locator("dialog.search")).isHidden();
    }
  }

  @Test
  void opensASharedAddress() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("search/?q=scale&type=technology&role=python-specialist");

      assertThat(page.locator("#search-page-query")).hasValue("scale");
      assertThat(page.locator(".search-page select[name=type]")).hasValue("technology");
      assertThat(page.locator(".search-page select[name=role]")).hasValue("python-specialist");
      assertThat(page.locator(".search-page .search-kind").first()).containsText("Technology");
      assertThat(page.locator(".search-page .search-hit mark").first()).isVisible();
    }
  }

  @Test
  void keepsTheAddressUpToDateAndTheWayBackShort() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("questions/");
      page.navigate(site.url("search/?q=python&type=nonsense"));
      assertThat(page).hasURL(site.url("search/?q=python"));
      page.locator("#search-page-query").fill("django");
      assertThat(page).hasURL(site.url("search/?q=django"));
      page.locator(".search-page .search-title").first().click();
      assertThat(page).hasURL(site.url("technologies/django/"));
      page.goBack();
      assertThat(page).hasURL(site.url("search/?q=django"));
      assertThat(page.locator("#search-page-query")).hasValue("django");
      assertThat(page.locator(".search-page .search-hit").first()).isVisible();
      page.goBack();
      assertThat(page).hasURL(site.url("questions/"));
    }
  }

  @Test
  void showsMoreOnThePage() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("search/?q=python");
      var hits = page.locator(".search-page .search-hit");
      assertThat(hits).hasCount(20);
      page.getByText(Pattern.compile("Show \\d+ more")).click();
      assertThat(hits.nth(20).locator("a")).isFocused();
    }
  }

  @Test
  void helpsWhenNothingIsFound() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("search/?q=zzyzx");
      assertThat(page.locator(".search-page [role=status]")).hasText("No results for “zzyzx”");
      assertThat(page.locator(".search-page .search-start a").first()).isVisible();

      page.navigate(site.url("search/?q=docker&type=do-not-ask"));
      page.getByText("Search without filters").click();
      assertThat(page.locator(".search-page .search-hit").first()).containsText("Docker");
    }
  }

  @Test
  void saysWhenItCannotLoadAndTriesAgain() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("");
      page.evaluate(
          "() => { window.real = fetch; window.fetch = () => Promise.reject(new TypeError('off')); }");
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(status(page)).containsText("could not be loaded");
      page.evaluate("() => { window.fetch = window.real; }");
      page.getByText("Try again").click();

      assertThat(field(page)).isFocused();
      assertThat(options(page).first()).containsText("Docker");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "&amp;"})
  void showsMarkupInAQueryAsText(String query) {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("search/");
      page.locator("#search-page-query").fill(query + " zzyzx");

      assertThat(page.locator(".search-page [role=status]")).not().isEmpty();
      assertEquals(0, page.locator("main img, main script").count());
    }
  }

  @Test
  void saysThatItNeedsJavaScript() {
    try (var site = site(Device.LAPTOP.withoutScripts())) {
      var page = site.open("search/?q=docker");
      assertThat(page.locator("main")).containsText("needs JavaScript");
      assertThat(page.locator(".search-page .search-start a").first()).isVisible();
      page.navigate(site.url("faq/"));
      page.locator(".search-open").click();
      assertThat(page).hasURL(site.url("search/"));
    }
  }

  @Test
  void loadsNothingBeforeSomeoneWantsToSearch() {
    try (var site = site(Device.LAPTOP)) {
      var page = site.open("roles/");
      page.locator(".search-open").hover();
      page.mouse().move(5, 400);
      page.locator("main a").first().focus();
      assertEquals(List.of(), searchFiles(page));
      page.locator(".search-open").focus();
      page.waitForFunction(
          "() => performance.getEntriesByType('resource').some((e) => /manifest.json$/.test(e.name))");
    }
  }

  private static Object searchFiles(Page page) {
    return page.evaluate(
        "() => performance.getEntriesByType('resource').map((e) => e.name)"
            + ".filter((name) => /search-|\\/search\\//.test(name))");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void isAccessible(Device device) {
    try (var site = site(device)) {
      var page = site.open("");
      page.locator(".search-open").click();
      assertEquals(List.of(), violations(page), "before typing");
      page.keyboard().type("python");
      assertThat(options(page).first()).isVisible();
      page.keyboard().press("ArrowDown");
      assertEquals(List.of(), violations(page), "with results");
      field(page).fill("zzyzx");
      assertThat(status(page)).hasText("No results for “zzyzx”");
      assertEquals(List.of(), violations(page), "without results");
      page.navigate(site.url("search/?q=python"));
      assertThat(page.locator(".search-page .search-hit").first()).isVisible();
      assertEquals(List.of(), violations(page), "on the page");
    }
  }

  private static List<String> violations(Page page) {
    // Colours fade in; what is measured is where they end. A fade that is cut short has ended too.
    page.evaluate("() => Promise.allSettled(document.getAnimations().map((a) => a.finished))");
    return new AxeBuilder(page)
            .setLegacyMode(true)
            .include("dialog.search[open], .search-page")
            .analyze()
            .getViolations()
            .stream()
            .map(rule -> rule.getId() + " " + rule.getNodes())
            .toList();
  }

  private static SearchSite site(Device device) {
    return new SearchSite(SITE, device);
  }

  private static Locator field(Page page) {
    return page.locator("#search-query");
  }

  private static Locator options(Page page) {
    return page.locator("dialog.search [role=option]");
  }

  private static Locator status(Page page) {
    return page.locator("dialog.search [role=status]");
  }
}
