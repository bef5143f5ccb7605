package io.github.askwell.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An interview on a phone, with a thumb; and what can be held in a hand afterwards.
class ByHandIT {
  private static final String KIT = "roles/python-specialist/kit/";
  private static final String NOTES = "They measured before and after.";

  @Test
  void aThumbLeadsThroughAnInterview() throws IOException {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = begun(reader);
      for (int i = 1; i <= 4; i++) {
        assertThat(page.locator(".is-current .kicker")).containsText("Question " + i + " of 4");
        var stop = page.locator(".kit-stop.is-current");
        stop.locator("textarea").tap();
        page.keyboard().insertText(NOTES + i);
        stop.locator("[data-strong] label").first().tap();
        stop.locator("[data-flags] label").first().tap();
        var next = stop.getByText("Next", exactly());
        assertThat(next).isInViewport();
        assertTrue(next.boundingBox().height >= 44, "as high as a thumb");
        next.tap();
      }
      page.locator(".is-current").getByText("To the rating").tap();
      for (var competency : page.locator(".kit-rating").all()) {
        competency.locator(".kit-rungs label").nth(1).tap();
        competency.getByText("Use these notes as evidence").tap();
      }
      page.locator(".kit-verdict label").getByText("Yes", exactly()).tap();
      page.getByText("To the end").tap();
      page.locator(".kit-finish").getByText("Make it final", exactly()).tap();
      assertThat(page.locator(".kit-finish")).containsText("Final since");
      var saved = page.waitForDownload(() -> page.getByText("Save as a file").tap());
      var file = Files.readString(saved.path());
      assertTrue(file.contains(NOTES + 4) && file.contains("\"rating\": 4"), file);
      assertEquals(
          true,
          page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
          "nothing stands out to the side");
    }
  }

  @Test
  void oneIsToldWhereOneLooksThatNothingIsKept() {
    try (var reader = Visitor.with(Device.PHONE)) {
      reader
          .page()
          .addInitScript(
              "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }");
      var page = begun(reader);
      page.locator(".is-current [data-flags] label").last().tap();
      assertThat(page.locator(".kit-state")).containsText("could not be kept");
      assertThat(page.locator(".kit-state")).isInViewport();
      page.onDialog(dialog -> dialog.accept());
    }
  }

  @Test
  void aScorecardPrintsAsItStandsAndNothingElse() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = begun(reader);
      page.locator(".is-current textarea").fill(NOTES + "\n<b>bold</b>");
      page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".kit-paper h1")).hasText("Scorecard: A7");
      assertThat(page.locator(".kit-paper p").getByText("<b>bold</b>")).isVisible();
      assertEquals(
          List.of("kit-paper"),
          page.locator(".kit > :visible").all().stream()
              .map(part -> part.getAttribute("class"))
              .toList());

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      page.locator(".kit-step").first().click();
      page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".kit-paper")).isHidden();
      assertThat(page.locator(".kit-question:visible")).hasCount(4);
    }
  }

  private static Page begun(Visitor reader) {
    var page = reader.open(BuiltSite.host().url(KIT));
    page.getByText("Use this plan").first().click();
    page.locator(".kit-begin input").fill("A7");
    page.getByText("Begin the interview").click();
    page.locator(".kit-stop.is-current").getByText("Next").click();
    return page;
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
