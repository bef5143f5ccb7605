package io.github.askwell.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Axe;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader is told of what is kept on their device, and how they are rid of it.
class DeviceIT {
  @Test
  void everythingThatIsKeptIsListedAndCanBeErased() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = reader.open(BuiltSite.host().url("roles/python-specialist/kit/"));
      page.getByText("Use this plan").first().click();
      page.locator(".kit-begin input").fill("A7");
      page.getByText("Begin the interview").click();
      assertThat(page.locator(".kit-stop.is-current")).isVisible();
      page.evaluate(
          "() => { localStorage.setItem('askwell-searches', '[\"docker\"]');"
              + " localStorage.setItem('askwell-scheme', 'dark'); localStorage.setItem('other', 'x'); }");

      page.navigate(BuiltSite.host().url("on-this-device/"));
      assertThat(page.locator("[data-kept=scorecards]")).containsText("A7, Python Specialist");
      assertEquals(List.of(), Axe.violationsOn(page));
      page.getByText("Erase the searches").click();
      assertThat(page.locator("[data-kept=searches]")).hasText("Nothing is kept.");
      assertThat(page.locator("[data-kept=scorecards]")).containsText("A7");
      page.getByText("Erase everything of this site …").click();
      page.getByText("Erase everything of this site, for good").click();
      assertThat(page.locator("[data-kept=all]")).hasText("Nothing is kept on this device.");
      assertThat(page.locator("[data-kept=scorecards]")).hasText("None is kept.");
      assertEquals(List.of("other"), page.evaluate("Object.keys(localStorage)"));
    }
  }
}
