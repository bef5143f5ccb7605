package io.github.askwell.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.github.askwell.support.Axe;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A panel that lays its scorecards side by side.
class DebriefIT {
  private static final Path CARD = Path.of("src/test/resources/kit/scorecard.json");

  @Test
  void evidenceComesFirstAndThenTheFurthestApart() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = open(reader);
      take(page, card("KL", "A7", 4, 5), card("MN", "A7", 4, 2), card("OP", "A7", 3, 4));
      assertThat(page.locator("h2"))
          .containsText(
              new String[] {"Panel", "What was heard", "Where you are apart", "Decision"});
      assertThat(page.locator(".debrief-heard h3"))
          .hasText(new String[] {"Coding quality", "System design", "Debugging"});
      assertThat(page.locator(".debrief-all tbody tr").first()).containsText("Debugging");
      assertThat(page.locator(".debrief-spread h3").first()).hasText("Debugging");
      assertThat(page.locator(".debrief-spread").first()).containsText("discuss this first");
      assertThat(page.locator(".debrief-spread").first())
          .containsText("2 to 5 (3 apart), mean 3.7");
      assertThat(page.locator(".debrief")).not().containsText("alpha");
    }
  }

  @Test
  void twoRatersAreToldThatTheyCannotShowAgreement() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = open(reader);
      take(page, card("KL", "A7", 4, 5), card("MN", "A7", 4, 4));
      assertThat(page.locator(".debrief-spread").first())
          .containsText("Two raters cannot show agreement");
    }
  }

  @Test
  void whatIsNotFinalOrForeignOrTwiceIsRefusedWithAReason() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = open(reader);
      var first = card("KL", "A7", 4, 5);
      var open =
          card("MN", "A7", 4, 4)
              .replaceFirst("\"locked\": \"[^\"]*\"(?=,\\s*\"amend)", "\"locked\": null");
      var foreign = card("OP", "A7", 4, 4).replace("\"python-specialist\"", "\"cook\"");
      take(page, first, first, open, foreign, "nothing");
      assertThat(page.locator(".kit-told .kit-warning"))
          .containsText(
              new String[] {"here already", "not final", "Python Specialist", "not JSON"});
      assertThat(page.locator(".debrief-panel li")).hasCount(1);
    }
  }

  @Test
  void whatDiffersBetweenThemIsShown() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = open(reader);
      take(
          page,
          card("KL", "A7", 4, 5),
          card("MN", "A7", 4, 4)
              .replace("cf01c193", "00000000")
              .replace("\"Measures.\"", "\"Counts.\""));
      assertThat(page.locator(".kit-notice")).containsText("worded differently");
      assertThat(page.locator(".kit-notice")).containsText("different rubrics");
    }
  }

  @Test
  void agreementIsShownFromTenCandidatesOn() throws IOException {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = open(reader);
      var cards = new ArrayList<String>();
      for (int i = 0; i < 10; i++) {
        cards.add(card("KL", "C" + i, 1 + i % 5, 1 + i % 4));
        cards.add(card("MN", "C" + i, 1 + i % 5, 1 + i % 3));
      }
      take(page, cards.subList(0, 18).toArray(String[]::new));
      assertThat(page.locator(".debrief")).not().containsText("alpha");
      take(page, cards.get(18), cards.get(19));
      assertThat(page.locator(".debrief")).containsText("10 candidates, 20 units");
    }
  }

  @Test
  void theRecordHoldsWhatWasSaidAndNothingIsAskedOfTheNetwork() throws IOException {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = open(reader);
      var asked = new ArrayList<String>();
      page.onRequest(request -> asked.add(request.url()));
      take(page, card("KL", "A7", 4, 5), card("MN", "A7", 4, 2));
      page.locator(".debrief-spread textarea").first().fill("One heard *the lock*, one did not.");
      page.getByLabel("What you decided").fill("Go on.");
      var saved = page.waitForDownload(() -> page.getByText("Save it as Markdown").click());
      var text = Files.readString(saved.path());
      assertTrue(text.contains("> One heard \\*the lock\\*, one did not."), text);
      assertTrue(text.contains("> Go on."), text);
      assertEquals(
          List.of(),
          asked.stream().filter(url -> !url.matches("blob:.*|.*/icon\\.\\w+\\.svg")).toList());
    }
  }

  static List<Device> devices() {
    return List.of(Device.LAPTOP, Device.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void itIsAccessible(Device device) throws IOException {
    try (var reader = Visitor.with(device)) {
      var page = open(reader);
      assertEquals(List.of(), Axe.violationsOn(page), "empty");
      take(page, card("KL", "A7", 4, 5), card("MN", "A7", 4, 2), "nothing");
      assertEquals(List.of(), Axe.violationsOn(page), "with scorecards");
      page.locator(".debrief-panel button").first().focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator(".debrief-panel li")).hasCount(1);
    }
  }

  private static Page open(Visitor reader) {
    return reader.open(BuiltSite.host().url("debrief/"));
  }

  private static void take(Page page, String... cards) {
    var files = new FilePayload[cards.length];
    for (int i = 0; i < cards.length; i++) {
      files[i] = new FilePayload("s" + i + ".json", "application/json", cards[i].getBytes(UTF_8));
    }
    page.locator("#debrief-files").setInputFiles(files);
    assertThat(page.locator(".kit-told")).containsText("taken");
  }

  private static String card(String rater, String candidate, int coding, int debugging)
      throws IOException {
    return Files.readString(CARD)
        .replace("0f".repeat(16), (rater + candidate).toLowerCase(java.util.Locale.ROOT))
        .replace("\"A7\"", "\"" + candidate + "\"")
        .replace("\"KL\"", "\"" + rater + "\"")
        .replace("\"rating\": 4", "\"rating\": " + coding)
        .replace("\"rating\": 5", "\"rating\": " + debugging);
  }
}
