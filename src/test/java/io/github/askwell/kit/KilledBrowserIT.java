package io.github.askwell.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.KillableBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A browser that is killed in the middle of an interview, and started again.
class KilledBrowserIT {
  private static final String NOTES = "They moved the worker to a queue of its own";

  @TempDir private Path folder;

  @Test
  void losesNothingThatWasSaidToBeKept() {
    var kit = BuiltSite.host().url("roles/python-specialist/kit/");
    try (var browser = new KillableBrowser(folder.resolve("profile"))) {
      var page = browser.open(kit);
      page.getByText("Use this plan").first().click();
      page.locator(".kit-begin input").fill("A7");
      page.getByText("Begin the interview").click();
      page.locator(".kit-stop.is-current").getByText("Next").click();
      page.locator(".is-current textarea").pressSequentially(NOTES);
      assertThat(page.locator(".kit-state:not(.is-unkept)")).hasText("Kept on this device.");
      browser.kill();
    }
    try (var browser = new KillableBrowser(folder.resolve("profile"))) {
      var page = browser.open(kit);
      page.locator(".kit-shelf li button").click();
      assertThat(page.locator(".is-current textarea")).hasValue(NOTES);
    }
  }
}
