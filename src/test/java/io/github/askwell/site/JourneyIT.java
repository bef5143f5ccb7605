package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.askwell.content.Question;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.HostKind;
import io.github.askwell.support.Visitor;
import io.github.askwell.support.WebHost;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What people come for, wherever the site is published.
@ParameterizedClass
@EnumSource(names = {"PLAIN_AT_ROOT", "NGINX_BELOW_PATH", "APACHE_BELOW_PATH"})
class JourneyIT {
  static final String GUIDE = "roles/python-specialist/guide/";

  private final WebHost host;

  JourneyIT(HostKind kind) {
    this.host = kind.host();
  }

  @Test
  void aHiringManagerFindsTheGuideFromTheHomePage() {
    try (var manager = Visitor.with(Device.LAPTOP)) {
      var page = manager.open(host.url(""));
      link(page.locator("main"), "interview guide.*Python Specialist").click();

      assertThat(page).hasURL(host.url(GUIDE));
      for (var question : questions()) {
        assertThat(page.locator("main")).containsText(question.text());
      }
    }
  }

  @Test
  void aCandidateLearnsWhatToExpectOnAPhone() {
    try (var candidate = Visitor.with(Device.PHONE)) {
      var page = candidate.open(host.url("roles/python-specialist/"));

      var main = page.locator("main");
      assertThat(main).containsText("Recruiter call");
      assertThat(main).containsText("Pick two or three pieces of Python work");
      assertThat(main).containsText("more time, breaks");
      assertThat(main).containsText("within two working days");
    }
  }

  @Test
  void answersAreFoldedAwayBeforeAScreenIsSharedAndStaySo() {
    try (var interviewer = Visitor.with(Device.LAPTOP)) {
      var page = interviewer.open(host.url(GUIDE));
      var answer = page.getByText(firstAnswer()).first();
      assertThat(answer).isVisible();

      fold(page).click();
      assertThat(answer).isHidden();
      assertThat(page.getByText(questions().getFirst().text()).first()).isVisible();

      page.reload();
      assertThat(answer).isHidden();

      fold(page).click();
      assertThat(answer).isVisible();
      page.reload();
      assertThat(answer).isVisible();
    }
  }

  @Test
  void theBankIsNarrowedToWhatFitsAndWidenedAgain() {
    try (var manager = Visitor.with(Device.LAPTOP)) {
      var page = manager.open(host.url("questions/"));
      var rows = page.locator("#question-list li.row:visible");
      assertThat(rows).hasCount(number(_ -> true));

      page.locator("main").getByLabel("Competency").selectOption("debugging");
      assertThat(rows).hasCount(number(q -> q.facts().competencies().contains("debugging")));
      page.locator("main").getByLabel("Time").selectOption("10");
      assertThat(rows)
          .hasCount(
              number(q ->
                  q.facts().competencies().contains("debugging") && q.facts().minutes() <= 10));
      assertThat(page.locator("output")).containsText(String.valueOf(rows.count()));

      page.locator("main").getByText("Clear filters").click();
      assertThat(rows).hasCount(number(_ -> true));
    }
  }

  @Test
  void theSchemeIsSwitchedAndRemembered() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(host.url(""));
      var light = background(page);

      theme(page).click();
      var dark = background(page);
      assertNotEquals(light, dark);

      page.reload();
      assertEquals(dark, background(page));
      page.navigate(host.url(GUIDE));
      assertEquals(dark, background(page));
    }
  }

  private static Locator theme(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(like("light|dark")));
  }

  static Locator fold(Page page) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(like("(hide|show) answers")))
        .first();
  }

  private static Locator link(Locator within, String name) {
    return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(like(name)));
  }

  /// A pattern that browsers understand too, in any case.
  static Pattern like(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  static List<Question> questions() {
    var library = BuiltSite.library();
    return library.questionsOf(library.role("python-specialist"));
  }

  private static int number(Predicate<Question> which) {
    return (int) BuiltSite.library().questions().stream().filter(which).count();
  }

  static String firstAnswer() {
    return questions().getFirst().guidance().strongAnswer().getFirst().text();
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  /// A text with single spaces, as people would compare it.
  static String normal(String text) {
    assertTrue(!text.isBlank());
    return text.replaceAll("\\s+", " ").strip();
  }
}
