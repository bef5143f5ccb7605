package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.askwell.support.Axe;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search, as people use it.
class SearchIT {
  static List<StaticHost> hosts() {
    return List.of(BuiltSite.host(), BuiltSite.hostUnderPath());
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void theKeyboardAloneLeadsFromAnyPageToAResult(StaticHost host) {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(host.url("faq/"));
      page.keyboard().press("/");
      assertThat(box(page)).isFocused();
      page.keyboard().type("dependencies");
      assertThat(options(page).first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");

      page.waitForURL(Pattern.compile(".*/(questions|roles|competencies|technologies|tips)/.+"));
      assertThat(page.locator("h1")).isVisible();
      assertTrue(page.url().startsWith(host.url("")), page.url());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Control+k", "Meta+k"})
  void theSearchOpensWithAChordAndClosesWithEscape(String chord) {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(BuiltSite.host().url(JourneyIT.GUIDE));
      page.keyboard().press(chord);
      assertThat(box(page)).isFocused();
      page.keyboard().press("Escape");

      assertThat(dialog(page)).isHidden();
    }
  }

  @Test
  void aSlashTypedIntoAFieldIsASlash() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(BuiltSite.host().url("search/"));
      var field = page.locator("main input[type=search]");
      field.focus();
      page.keyboard().type("CI/CD");

      assertThat(field).hasValue("CI/CD");
    }
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void aSharedAddressShowsItsResults(StaticHost host) {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(host.url("search/?q=docker&type=technology"));
      var results = page.locator("main").getByRole(AriaRole.LINK);

      assertThat(page.locator("main input[type=search]")).hasValue("docker");
      assertThat(results.filter(new Locator.FilterOptions().setHasText("Docker")).first())
          .isVisible();
      assertThat(page.locator("[data-search-hits] a[href*='/questions/']")).hasCount(0);
    }
  }

  @Test
  void aSearchForNothingThereSaysSoAndHelps() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = reader.open(BuiltSite.host().url("search/?q=zzxxyyqq"));

      assertThat(page.locator("main")).containsText(JourneyIT.like("(no|nothing).*zzxxyyqq"));
    }
  }

  @Test
  void theSearchIsThereWhenTheKeyboardIsNot() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = reader.open(BuiltSite.host().url(""));
      page.locator("header").getByText(JourneyIT.like("search")).first().click();

      assertThat(box(page)).isFocused();
    }
  }

  @Test
  void theSearchIsAccessibleWhileItShowsResults() {
    for (var device : List.of(Device.LAPTOP, Device.PHONE.inTheDark())) {
      try (var reader = Visitor.with(device)) {
        var page = reader.open(BuiltSite.host().url("faq/"));
        page.keyboard().press("/");
        page.keyboard().type("python");
        assertThat(options(page).first()).isVisible();
        page.keyboard().press("ArrowDown");

        assertEquals(List.of(), Axe.violationsOn(page));
        page.navigate(BuiltSite.host().url("search/?q=python"));
        assertThat(page.locator("main li.search-hit a").first()).isVisible();
        assertEquals(List.of(), Axe.violationsOn(page));
      }
    }
  }

  @Test
  void nobodyCanSmuggleMarkupThroughTheAddress() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page =
          reader.open(BuiltSite.host().url("search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"));

      assertThat(page.locator("main input[type=search]")).hasValue("<img src=x onerror=alert(1)>");
      assertThat(page.locator("main")).containsText("onerror");
      assertThat(page.locator("main img")).hasCount(0);
    }
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static Locator box(Page page) {
    return dialog(page).getByLabel("Search the guides");
  }

  private static Locator options(Page page) {
    return dialog(page).getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
  }
}
