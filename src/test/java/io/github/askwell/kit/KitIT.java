package io.github.askwell.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.github.askwell.support.Axe;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An interview from its plan to the scorecard that is handed in.
class KitIT {
  private static final String KIT = "roles/python-specialist/kit/";
  private static final String NOTES =
      "They moved the worker to a queue of its own, and measured it.";

  @Test
  void theKeyboardAloneLeadsThroughAnInterview() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(BuiltSite.host().url("roles/python-specialist/guide/"));
      tabTo(page, "Lead an interview");
      page.keyboard().press("Enter");
      page.waitForURL(BuiltSite.host().url(KIT));
      assertThat(page.locator(".kit-steps")).isVisible();
      tabTo(page, "Use this plan");
      page.keyboard().press("Enter");
      assertThat(page.locator(".kit-slot")).hasCount(4);
      var second = page.locator(".kit-slot a").nth(1).textContent();
      page.locator("[data-move=up]").nth(1).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".kit-slot a").first()).hasText(second);
      candidate(page).focus();
      page.keyboard().type("A7");
      page.keyboard().press("Enter");

      assertThat(page.locator(".kit-stop.is-current h2")).hasText("To open");
      tabTo(page, "Next");
      page.keyboard().press("Enter");
      for (int i = 0; i < 4; i++) {
        assertThat(page.locator(".is-current textarea")).isFocused();
        page.keyboard().type(NOTES + i);
        page.keyboard().press("Control+Enter");
      }
      assertThat(page.locator(".kit-stop.is-current h2")).hasText("To close");
      page.keyboard().press("Control+Enter");

      rateWithKeys(page);
      tabTo(page, "To the end");
      page.keyboard().press("Enter");
      tabTo(page, "Make it final");
      page.keyboard().press("Enter");
      assertThat(page.locator(".kit-finish")).containsText("Final since");
      var saved =
          page.waitForDownload(() -> {
            tabTo(page, "Save as a file");
            page.keyboard().press("Enter");
          });
      assertTrue(text(saved).contains(NOTES + 3), "the notes are in the file");
    }
  }

  private static void rateWithKeys(Page page) {
    var competencies = page.locator(".kit-rating");
    assertThat(competencies.first()).isVisible();
    for (var competency : competencies.all()) {
      competency.locator("[type=radio]").first().focus();
      page.keyboard().press("ArrowDown");
      competency.getByText("Use these notes as evidence").focus();
      page.keyboard().press("Enter");
      assertThat(competency.locator("textarea")).hasValue(Pattern.compile(NOTES.substring(0, 30)));
    }
    page.locator(".kit-verdict [type=radio]").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".kit-total")).containsText("4.00");
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 200; i++) {
      var focused = page.evaluate("document.activeElement.textContent.trim()");
      if (focused.equals(name)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach “" + name + "”");
  }

  @Test
  void aPlanIsAnAddressAndNothingElseIsInIt() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = planned(reader);
      var address = page.url();
      assertTrue(
          address.matches(".*/kit/#plan=\\d+-\\d+-\\d+-[0-9a-f]{8}(,[a-z-]+-[0-9a-f]{8}-\\d+){4}"),
          address);
      candidate(page).fill("Jane Doe");
      page.getByText("Begin the interview").click();
      page.locator(".kit-stop.is-current").getByText("Next").click();
      page.locator(".is-current textarea").fill(NOTES);
      assertEquals(address, page.url());
      assertEquals(false, page.title().contains("Jane"));

      try (var colleague = Visitor.with(Device.PHONE)) {
        var theirs = colleague.open(address);
        assertThat(theirs.locator(".kit-slot a"))
            .hasText(slots(address, page).toArray(String[]::new));
        assertThat(theirs.locator(".kit-notice")).isHidden();
      }
    }
  }

  private static List<String> slots(String address, Page page) {
    return List.of(address.replaceAll("^[^,]*,", "").split(",")).stream()
        .map(slot -> slot.replaceAll("-[0-9a-f]{8}-\\d+$", ""))
        .map(id -> page.locator("[data-question=" + id + "]").getAttribute("data-theme"))
        .toList();
  }

  @Test
  void aPlanOfOtherContentSaysWhatHasChanged() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = planned(reader);
      var old =
          page.url()
                  .replaceFirst("-[0-9a-f]{8},", "-00000000,")
                  .replaceFirst("(,[a-z-]+-)[0-9a-f]{4}", "$10000")
                  .replaceFirst(
                      "(,[a-z-]+-[0-9a-f]{8}-\\d+,[a-z-]+-[0-9a-f]{4})[0-9a-f]{4}", "$10000")
              + ",how-old-are-you-12345678-5";
      page.navigate("about:blank");
      page.navigate(old);
      assertThat(page.locator(".kit-notice li"))
          .hasText(
              new Pattern[] {
                Pattern.compile("Asked in other words: “.+”"),
                Pattern.compile("Answers are judged by something else: “.+”"),
                Pattern.compile("No longer in the guide: how-old-are-you"),
                Pattern.compile("Competencies are rated by other anchors or weights\\.")
              });
      assertThat(page.locator(".kit-slot")).hasCount(4);
      page.getByText("Take the plan as it is now").click();
      assertThat(page.locator(".kit-notice")).isHidden();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#plan=",
        "#plan=1-2",
        "#plan=60-5-10-0f3c9a1e,",
        "#plan=60-5-10-0f3c9a1e,<script>",
        "#plan=999999-0-0-00000000,-,-",
        "#plan=60-5-10-0f3c9a1e,api-security-00000000-99999999999",
        "#constructor",
        "#plan=60-5-10-0f3c9a1e,__proto__-00000000-1"
      })
  void anAddressThatIsNoPlanBreaksNothing(String hash) {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(BuiltSite.host().url(KIT) + hash);
      assertThat(page.getByText("Use this plan").first()).isVisible();
    }
  }

  @Test
  void aReloadInTheMiddleOfAWordLosesNothing() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = begun(reader, "A7");
      page.locator(".is-current textarea").pressSequentially(NOTES);
      page.reload();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("A7")).click();
      assertThat(page.locator(".is-current textarea")).hasValue(NOTES);
      assertThat(page.locator(".is-current [value=asked]")).isChecked();
    }
  }

  @Test
  void candidatesDoNotMix() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = begun(reader, "A7");
      page.locator(".is-current textarea").fill("of A7");
      step(page, "Plan");
      candidate(page).fill("B2");
      page.getByText("Begin the interview").click();
      page.locator(".kit-stop.is-current").getByText("Next").click();
      assertThat(page.locator(".is-current textarea")).hasValue("");
      page.locator(".is-current textarea").fill("of B2");
      step(page, "Plan");
      page.locator(".kit-shelf button").filter(named("A7")).click();
      assertThat(page.locator(".is-current textarea")).hasValue("of A7");
    }
  }

  @Test
  void twoTabsLoseNoWords() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var first = begun(reader, "A7");
      first.locator(".is-current textarea").fill("from the first");
      var second = first.context().newPage();
      second.navigate(BuiltSite.host().url(KIT));
      second.locator(".kit-shelf button").filter(named("A7")).click();
      assertThat(second.locator(".kit-state")).containsText("open in another tab");
      assertThat(second.locator(".is-current textarea")).hasValue("from the first");
      assertEquals(true, second.evaluate("document.querySelector('.kit-stage').inert"));

      first.locator(".is-current textarea").pressSequentially(", still");
      second.getByText("Go on in this one").click();
      assertThat(second.locator(".is-current textarea")).hasValue("from the first, still");
      second.locator(".is-current textarea").pressSequentially(", and the second");
      assertThat(first.locator(".kit-state")).containsText("open in another tab");
      first.getByText("Go on in this one").click();
      assertThat(first.locator(".is-current textarea"))
          .hasValue("from the first, still, and the second");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indexedDB.open = () => { throw new DOMException('refused', 'SecurityError'); }",
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }"
      })
  void whereNothingCanBeKeptItSaysSoAndExportsStillWork(String refusal) throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      reader.page().addInitScript(refusal);
      var page = begun(reader, "A7");
      page.locator(".is-current textarea").fill(NOTES);
      assertThat(page.locator(".kit-state"))
          .hasText(Pattern.compile("export", Pattern.CASE_INSENSITIVE));
      step(page, "Hand in");
      var saved = page.waitForDownload(() -> page.getByText("Save as a file").click());
      assertTrue(text(saved).contains(NOTES), "the notes are in the file");
      page.onDialog(dialog -> dialog.accept());
    }
  }

  @Test
  void itWorksWithoutANetworkOnceItIsOpen() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = planned(reader);
      page.context().setOffline(true);
      candidate(page).fill("A7");
      page.getByText("Begin the interview").click();
      page.locator(".kit-stop.is-current").getByText("Next").click();
      page.locator(".is-current textarea").fill(NOTES);
      step(page, "Hand in");
      assertThat(page.locator(".kit-finish")).containsText("Still to do");
    }
  }

  @Test
  void nothingIsAskedOfTheNetworkAfterThePageIsLoaded() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = planned(reader);
      var asked = new ArrayList<String>();
      page.onRequest(request -> asked.add(request.url()));
      candidate(page).fill("A7");
      page.getByText("Begin the interview").click();
      page.locator(".kit-stop.is-current").getByText("Next").click();
      page.locator(".is-current textarea").fill(NOTES);
      for (var name : List.of("Rate", "Hand in")) {
        step(page, name);
      }
      page.waitForDownload(() -> page.getByText("Save as a file").click());
      assertEquals(
          List.of(),
          asked.stream().filter(url -> !url.matches("blob:.*|.*/icon\\.\\w+\\.svg")).toList());
      assertEquals(
          "refused",
          page.evaluate("() => fetch(location.href).then(() => 'answered', () => 'refused')"));
      reader.mayBeRefused();
    }
  }

  @Test
  void anExportedScorecardOpensAgainWholeAfterItWasErased() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = begun(reader, "A7");
      page.locator(".is-current textarea").fill(NOTES);
      step(page, "Hand in");
      var saved = page.waitForDownload(() -> page.getByText("Save as a file").click());
      page.getByText("Erase this scorecard").click();
      page.getByText("Erase it", exactly()).click();
      assertThat(page.locator(".kit-state")).hasText("Erased from this device.");
      assertThat(page.locator(".kit-shelf")).containsText("None for this role yet");

      open(page, text(saved));
      assertThat(page.locator(".kit-who")).hasText("Candidate A7");
      step(page, "Lead");
      page.locator(".kit-stop.is-current").getByText("Next").click();
      assertThat(page.locator(".is-current textarea")).hasValue(NOTES);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"format\":\"askwell-scorecard\"}",
        "{\"format\":\"askwell-scorecard\",\"version\":2}",
        "{\"format\":\"askwell-scorecard\",\"version\":1,\"id\":\"<img src=x onerror=alert(1)>\"}",
        "{\"__proto__\":{\"x\":1}}"
      })
  void aFileThatIsNoScorecardIsRefusedInWords(String file) {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(BuiltSite.host().url(KIT));
      open(page, file);
      assertThat(page.locator(".kit-state")).containsText("was not opened");
      assertThat(page.locator(".kit-shelf")).containsText("None for this role yet");
    }
  }

  /// The plan, a sheet for each of its four questions with room for notes, and the anchors.
  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void aPlanPrintsWithASheetForEachQuestion(String format) {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = planned(reader);
      var pdf = page.pdf(new Page.PdfOptions().setFormat(format));
      var sheets =
          Pattern.compile("/Type\\s*/Page\\b")
              .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
              .results()
              .count();
      assertTrue(sheets >= 6 && sheets <= 9, "sheets: " + sheets);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".kit-question:visible")).hasCount(4);
      assertThat(page.locator(".kit-question .kit-lines:visible")).hasCount(4);
      assertThat(page.locator(".kit-competency .ladder:visible")).hasCount(5);
      assertThat(page.locator("main button:visible")).hasCount(0);
    }
  }

  static List<Device> devices() {
    return List.of(
        Device.LAPTOP, Device.PHONE, Device.LAPTOP.inTheDark(), Device.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void everyStepIsAccessible(Device device) {
    try (var reader = Visitor.with(device)) {
      var page = planned(reader);
      assertEquals(List.of(), Axe.violationsOn(page), "planning");
      candidate(page).fill("A7");
      page.getByText("Begin the interview").click();
      page.locator(".kit-stop.is-current").getByText("Next").click();
      for (var name : List.of("Lead", "Rate", "Hand in")) {
        step(page, name);
        assertEquals(List.of(), Axe.violationsOn(page), name);
      }
    }
  }

  private static Page planned(Visitor reader) {
    var page = reader.open(BuiltSite.host().url(KIT));
    page.getByText("Use this plan").first().click();
    assertThat(page.locator(".kit-slot")).hasCount(4);
    return page;
  }

  /// An interview with its first question before it.
  private static Page begun(Visitor reader, String candidate) {
    var page = planned(reader);
    candidate(page).fill(candidate);
    page.getByText("Begin the interview").click();
    page.locator(".kit-stop.is-current").getByText("Next").click();
    assertThat(page.locator(".is-current textarea")).isVisible();
    return page;
  }

  private static void step(Page page, String name) {
    page.locator(".kit-step").filter(named(name)).click();
    assertThat(page.locator(".kit-step[aria-current]")).hasText(name);
  }

  private static void open(Page page, String text) {
    page.locator("#kit-import")
        .setInputFiles(
            new FilePayload(
                "scorecard.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Locator candidate(Page page) {
    return page.locator(".kit-begin input");
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static String text(Download download) throws IOException {
    return Files.readString(download.path());
  }
}
