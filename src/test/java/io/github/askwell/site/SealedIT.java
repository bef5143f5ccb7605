package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.askwell.site.SealedSite.MINE;
import static io.github.askwell.site.SealedSite.YOURS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.github.askwell.support.Axe;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Browsers open what Java sealed, for those who know a passphrase.
class SealedIT {
  private static final String GUIDE = "interviewers/roles/python-specialist/guide/";

  @TempDir private static Path folder;

  private static Map<String, byte[]> first;
  private static Map<String, byte[]> second;
  private static final Map<String, byte[]> SERVED = new ConcurrentHashMap<>();
  private static StaticHost host;

  @BeforeAll
  static void serve() throws Exception {
    first = new SealedSite(folder.resolve("1")).sealedFor(1, MINE, YOURS).files(MINE);
    second = new SealedSite(folder.resolve("2")).sealedFor(2, MINE).files(MINE);
    SERVED.putAll(first);
    host = new StaticHost("/some/path/", SERVED);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @AfterEach
  void serveTheFirstAgain() {
    publish(first);
  }

  private static void publish(Map<String, byte[]> files) {
    SERVED.keySet().retainAll(files.keySet());
    SERVED.putAll(files);
  }

  private static Page unlocked(Page page, String passphrase) {
    page.getByLabel("Passphrase").fill(passphrase);
    page.keyboard().press("Enter");
    return page;
  }

  private static void assertLocked(Page page) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Open the guide");
  }

  @Test
  void aLinkToAQuestionLeadsThereOnceThePassphraseIsKnown() {
    try (var reader = Visitor.with(Device.LAPTOP).whoMayGetLost()) {
      var page = reader.page();
      var asked = new ConcurrentLinkedQueue<String>();
      page.context().onRequest(request -> asked.add(request.url()));
      page.navigate(host.url(GUIDE + "#question-dependency-management"));
      assertLocked(page);
      unlocked(page, "moss violin retort twelve");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not open the guide");
      assertThat(page.getByLabel("Passphrase")).isFocused();
      unlocked(page, YOURS);
      assertThat(page.locator("#question-dependency-management")).isInViewport();
      assertEquals(host.url(GUIDE + "#question-dependency-management"), page.url());
      assertEquals(List.of(), Axe.violationsOn(page));

      page.keyboard().press("/");
      page.getByRole(AriaRole.COMBOBOX).fill("deadlock");
      assertThat(page.locator(".search-result, [role=option]").first()).isVisible();
      page.keyboard().press("Escape");
      asked.forEach(url -> assertTrue(!url.contains("violin") && !url.contains("felbow"), url));
    }
  }

  @Test
  void theKeyLastsAsLongAsAPageOfTheGuideIsOpen() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = reader.open(host.url("interviewers/"));
      assertLocked(page);
      unlocked(page, MINE);
      assertThat(page.locator(".hero")).isVisible();
      page.navigate(host.url(GUIDE));
      assertThat(page.locator("h1")).hasText("Python Specialist");
      page.reload();
      assertThat(page.locator("h1")).hasText("Python Specialist");
      assertReadAfterTheWorkerEnds(page);

      var other = page.context().newPage();
      other.navigate(host.url("interviewers/questions/"));
      assertThat(other.locator("h1")).hasText("Question bank");
      page.close();
      other.navigate(host.url("roles/"));
      endWorkers(other);
      other.navigate(host.url(GUIDE));
      assertLocked(other);
    }
  }

  private static void assertReadAfterTheWorkerEnds(Page page) {
    endWorkers(page);
    page.reload();
    assertThat(page.locator("h1")).hasText("Python Specialist");
    endWorkers(page);
    page.navigate(host.url("interviewers/roles/python-specialist/kit/"));
    page.getByText("Use this plan").first().click();
    assertThat(page.locator(".kit-begin")).isVisible();
  }

  /// As browsers do with workers that have had nothing to do for a while.
  private static void endWorkers(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("ServiceWorker.enable");
    session.send("ServiceWorker.stopAllWorkers");
    session.detach();
  }

  @Test
  void whatIsRememberedOutlastsAllPagesUntilItIsLocked() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(host.url("interviewers/"));
      page.getByLabel("Remember on this device").check();
      unlocked(page, MINE);
      assertThat(page.locator(".hero")).isVisible();
      page.navigate(host.url("roles/"));
      endWorkers(page);
      page.navigate(host.url(GUIDE));
      assertThat(page.locator("h1")).hasText("Python Specialist");

      var other = page.context().newPage();
      other.navigate(host.url("interviewers/faq/"));
      page.getByText("Lock", new Page.GetByTextOptions().setExact(true)).click();
      assertLocked(page);
      assertLocked(other);
      endWorkers(page);
      page.navigate(host.url(GUIDE));
      assertLocked(page);
    }
  }

  @Test
  void aNewKeyAsksAgain() {
    try (var reader = Visitor.with(Device.LAPTOP).whoMayGetLost()) {
      var page = reader.open(host.url("interviewers/"));
      page.getByLabel("Remember on this device").check();
      unlocked(page, MINE);
      assertThat(page.locator(".hero")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      publish(second);
      page.navigate(host.url(GUIDE));
      assertLocked(page);
      unlocked(page, YOURS);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("may have been changed");
      unlocked(page, MINE);
      assertThat(page.locator("h1")).hasText("Python Specialist");
    }
  }

  @Test
  void anAddressOfNoPageIsToldAsOnAnySite() {
    try (var reader = Visitor.with(Device.LAPTOP).whoMayGetLost()) {
      var page = reader.open(host.url("interviewers/"));
      unlocked(page, MINE);
      assertThat(page.locator(".hero")).isVisible();
      page.navigate(host.url("interviewers/roles/nobody/"));
      assertThat(page.locator("h1")).hasText("There is no page here");
      page.navigate(host.url("interviewers/questions"));
      assertThat(page.locator("h1")).hasText("Question bank");
      assertEquals(host.url("interviewers/questions/"), page.url());
    }
  }

  @Test
  void aBrowserThatCannotIsTold() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      reader.page().addInitScript("delete window.DecompressionStream");
      var page = reader.open(host.url("interviewers/"));
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("This browser cannot open the guide");
      assertThat(page.getByLabel("Passphrase")).isDisabled();
    }
  }

  static List<Device> devices() {
    return List.of(Device.PHONE, Device.LAPTOP, Device.LAPTOP.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void thePageThatAsksIsForEverybody(Device device) {
    try (var reader = Visitor.with(device)) {
      var page = reader.open(host.url("interviewers/"));
      assertEquals(List.of(), Axe.violationsOn(page));
      var overflow = "document.documentElement.scrollWidth - window.innerWidth";
      assertTrue(((Number) page.evaluate(overflow)).intValue() <= 0);
      page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.getByLabel("Passphrase")).hasAttribute("type", "text");
    }
  }
}
