package io.github.askwell.kit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.askwell.support.Device;
import io.github.askwell.support.Site;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An interview of three hours with sixty questions and 200 kB of notes: it grows in nothing but its
/// notes. How fast it answers a key is measured by `bench/kit`.
class LongInterviewIT {
  private static final int QUESTIONS = 60;
  private static final int HOURS = 3;
  private static final String KIT = "roles/python-specialist/kit/";

  /// What must not grow while time passes: elements, and what waits to be kept.
  private static final String SIZES =
      "() => ({elements: document.querySelectorAll('*').length,"
          + " clocks: document.querySelectorAll('.kit-spent').length})";

  private static final String KEPT =
      """
      () => new Promise((resolve) => {
        const request = indexedDB.open("askwell-kit");
        request.onsuccess = () => {
          const all = request.result.transaction("scorecards").objectStore("scorecards").getAll();
          all.onsuccess = () => resolve(all.result.map(({card}) => card));
        };
      })\
      """;

  /// Lets time pass as fast as the page can count it.
  private static final String HURRY =
      """
      const ticks = [];
      const now = Date.now;
      let ahead = 0;
      window.setInterval = (tick) => ticks.push(tick);
      Date.now = () => now() + ahead;
      window.pass = async (seconds) => {
        for (let i = 0; i < seconds; i++) {
          ahead += 1000;
          for (const tick of ticks) tick();
          if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
      };\
      """;

  private static StaticHost host;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    var site = Site.copyOfRepository(folder);
    var role = "content/roles/python-specialist.md";
    var asked = Files.readString(Path.of("content/questions/design/api-security.md"));
    var ids = IntStream.range(0, QUESTIONS - 10).mapToObj(i -> "more-" + i).toList();
    ids.forEach(id -> site.write("content/questions/design/" + id + ".md", named(asked, id)));
    var list = ids.stream().map(id -> "  - " + id + "\n").collect(Collectors.joining());
    site.edit(role, "  - team-code-quality\n", "  - team-code-quality\n" + list);
    host = new StaticHost("/", site.build().files().files());
  }

  private static String named(String question, String id) {
    return question.replaceFirst("(?m)^question: (.*)$", "question: $1 " + id);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void growsInNothingButItsNotes() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      reader.page().addInitScript(HURRY);
      var page = begun(reader);
      page.getByText("All on one page").click();
      page.locator("[data-stop=more-49] textarea").fill("x".repeat(200_000));
      page.locator("[data-stop=api-security] textarea").fill("what was said");
      page.evaluate("pass(1)");
      var before = page.evaluate(SIZES);

      page.evaluate("pass(" + HOURS * 3600 + ")");

      assertEquals(before, page.evaluate(SIZES));
      assertThat(page.locator(".kit-hour")).containsText("180:");
      assertThat(page.locator(".kit-state")).hasText("Kept on this device.");
      page.locator("[data-stop=api-security] textarea").pressSequentially(", and more");
      assertThat(page.locator(".kit-state")).hasText("Kept on this device.");
      var card = card(page);
      assertEquals("what was said, and more", answer(card, "api-security").get("notes"));
      assertEquals(200_000, ((String) answer(card, "more-49").get("notes")).length());
      var seconds = ((Number) answer(card, "api-security").get("seconds")).intValue();
      assertTrue(seconds > HOURS * 3600 - 10 && seconds < HOURS * 3600 + 10, "seconds: " + seconds);
    }
  }

  @Test
  void showsHowFarItIs() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = begun(reader);
      page.locator(".is-current textarea").fill("what was said");
      page.locator(".is-current .kit-ways button").last().click();
      page.locator(".is-current [value=not-asked]").check();
      page.locator(".kit-place").last().scrollIntoViewIfNeeded();
      page.locator(".kit-place").nth(QUESTIONS).tap();

      assertThat(page.locator(".is-current .kicker"))
          .containsText("Question " + QUESTIONS + " of " + QUESTIONS);
      assertThat(page.locator(".kit-place[aria-current]")).isInViewport();
      assertEquals(
          List.of("Question 1, asked", "Question 2, not asked", "Question 3, to come"),
          page.locator(".kit-place").all().stream()
              .skip(1)
              .limit(3)
              .map(place -> place.getAttribute("aria-label"))
              .toList());
    }
  }

  private static Page begun(Visitor reader) {
    var page = reader.open(host.url(KIT));
    assertThat(page.locator(".kit-choose")).hasCount(QUESTIONS);
    page.evaluate(
        "document.querySelectorAll('.kit-choose input:not(:checked)').forEach(box => box.click())");
    assertThat(page.locator(".kit-slot")).hasCount(QUESTIONS);
    page.locator(".kit-begin input").fill("A7");
    page.getByText("Begin the interview").click();
    page.locator(".kit-stop.is-current").getByText("Next").click();
    return page;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> card(Page page) {
    return ((List<Map<String, Object>>) page.evaluate(KEPT)).getFirst();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> answer(Map<String, Object> card, String question) {
    return ((Map<String, Map<String, Object>>) card.get("answers")).get(question);
  }
}
