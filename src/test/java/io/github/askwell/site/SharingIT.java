package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.askwell.support.Axe;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What recruiters do to send candidates to the page of a role.
class SharingIT {
  private static final String ROLE = "roles/python-specialist/";

  static List<Device> devices() {
    return List.of(Device.PHONE, Device.LAPTOP.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void aCodeAndAShortAddressUnfold(Device device) {
    try (var recruiter = Visitor.with(device)) {
      var page = recruiter.open(BuiltSite.host().url(ROLE));
      page.getByText("QR code and short address").click();
      assertThat(page.locator(".qr")).isVisible();
      assertThat(page.locator(".pass-on-address")).hasText("guides.example/r/python-specialist/");
      assertEquals(List.of(), Axe.violationsOn(page));
      var overflow = "document.documentElement.scrollWidth - window.innerWidth";
      assertTrue(((Number) page.evaluate(overflow)).intValue() <= 0);
    }
  }

  @Test
  void addressesAreCopied() {
    try (var recruiter = Visitor.with(Device.LAPTOP)) {
      var page = recruiter.page();
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.navigate(BuiltSite.host().url(ROLE));
      page.getByText("Copy link to this page").click();
      assertThat(page.getByText("Copied")).isVisible();
      assertEquals(BuiltSite.BASE + ROLE, page.evaluate("navigator.clipboard.readText()"));
      page.getByText("QR code and short address").click();
      page.getByText("Copy short address").click();
      assertThat(page.getByText("Copied").last()).isVisible();
      assertEquals(
          BuiltSite.BASE + "r/python-specialist/", page.evaluate("navigator.clipboard.readText()"));
    }
  }

  @Test
  void theSystemIsHandedTheAddressWhereItTakesOne() {
    try (var recruiter = Visitor.with(Device.LAPTOP)) {
      var page = recruiter.page();
      page.addInitScript(
          "navigator.canShare = () => true; navigator.share = async (data) => { window.shared = data; }");
      page.navigate(BuiltSite.host().url(ROLE));
      page.getByText("Share", new Page.GetByTextOptions().setExact(true)).click();
      assertEquals(BuiltSite.BASE + ROLE, page.evaluate("window.shared.url"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theShortAddressLeadsOn(boolean scripts) {
    try (var candidate = Visitor.with(new Device(390, false, scripts))) {
      var page = candidate.open(BuiltSite.host().url("r/python-specialist/"));
      page.waitForURL("**/" + ROLE);
      assertThat(page.locator("h1")).hasText("Python Specialist");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void thePageOfARoleFitsOnTwoSheetsWithItsCode(String format) {
    try (var recruiter = Visitor.with(Device.LAPTOP)) {
      var page = recruiter.open(BuiltSite.host().url(ROLE));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.locator(".qr").waitFor(new Locator.WaitForOptions().setTimeout(2000));
      var pdf = page.pdf(new Page.PdfOptions().setFormat(format));
      var sheets =
          Pattern.compile("/Type\\s*/Page\\b")
              .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
              .results()
              .count();
      assertTrue(sheets <= 2, sheets + " sheets");
    }
  }
}
