package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The guide on paper.
class PrintIT {
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
  private static final Pattern FOOT = Pattern.compile(".+ interview guide · .+ · for interviewers");

  @Test
  void theGuidePrintsAsAFewSheets() {
    try (var interviewer = Visitor.with(Device.LAPTOP)) {
      var page = interviewer.open(BuiltSite.host().url(JourneyIT.GUIDE));
      var pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));

      var text = new String(pdf, StandardCharsets.ISO_8859_1);
      long sheets = SHEET.matcher(text).results().count();
      assertTrue(text.startsWith("%PDF-"));
      assertTrue(pdf.length > 50_000, "bytes: " + pdf.length);
      assertTrue(sheets >= 5 && sheets <= 25, "sheets: " + sheets);
    }
  }

  @Test
  void paperHasTheAnswersEvenWhenTheScreenHidesThem() {
    try (var interviewer = Visitor.with(Device.LAPTOP)) {
      var page = interviewer.open(BuiltSite.host().url(JourneyIT.GUIDE));
      JourneyIT.fold(page).click();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      var paper = JourneyIT.normal(page.locator("main").innerText());
      for (var question : JourneyIT.questions()) {
        assertTrue(paper.contains(JourneyIT.normal(question.text())), question.text());
        question
            .guidance()
            .strongAnswer()
            .forEach(p -> assertTrue(paper.contains(JourneyIT.normal(p.text())), p::text));
      }
    }
  }

  @Test
  void paperBeginsWithWhatItIsAndWhatIsInIt() {
    try (var interviewer = Visitor.with(Device.LAPTOP)) {
      var page = interviewer.open(BuiltSite.host().url(JourneyIT.GUIDE));
      assertThat(page.locator(".cover-line:visible, .contents-title:visible")).hasCount(0);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator(".cover-line")).containsText("Reviewed");
      assertThat(page.locator(".cover-line")).containsText(JourneyIT.GUIDE);
      assertThat(page.getByText("Contents", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
      assertThat(page.locator(".contents-questions a:visible"))
          .hasCount(JourneyIT.questions().size());
      assertThat(page.locator("html")).hasAttribute("data-foot", FOOT);
    }
  }

  @Test
  void paperHasNoControlsAndNoDarkGround() {
    try (var interviewer = Visitor.with(Device.LAPTOP.inTheDark())) {
      var page = interviewer.open(BuiltSite.host().url(JourneyIT.GUIDE));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("button:visible, input:visible, select:visible")).hasCount(0);
      assertThat(page.locator("body > header nav:visible")).hasCount(0);
      var ground = page.evaluate("getComputedStyle(document.body).backgroundColor");
      assertTrue(
          ground.equals("rgb(255, 255, 255)") || ground.equals("rgba(0, 0, 0, 0)"),
          String.valueOf(ground));
    }
  }
}
