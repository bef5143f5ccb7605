package io.github.askwell.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody sees who edits with the preview open.
@Timeout(120)
class PreviewIT {
  private static final String HEADERS = "/*\n  Content-Security-Policy: default-src 'self'\n";

  private static final String ICON = "<svg xmlns='http://www.w3.org/2000/svg'/>";

  @TempDir private Path sources;

  private volatile Supplier<BuildResult<BuiltSite>> build = () -> site("Hello", "teal");
  private final AtomicInteger builds = new AtomicInteger();
  private PreviewServer server;

  @BeforeEach
  void start() throws Exception {
    server = start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void seesAChangeAsSoonAsItIsSaved() throws Exception {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(server.address().toString());
      save(() -> site("Good day", "teal"));
      assertThat(page.locator("h1")).hasText("Good day");
      save(() -> site("Good night", "teal"));
      assertThat(page.locator("h1")).hasText("Good night");
    }
  }

  @Test
  void seesAChangeThatIsSavedWhileThePageStarts() throws Exception {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.page();
      page.route(
          server.address().toString(),
          route -> {
            if (route.request().resourceType().equals("fetch")) {
              saveAndAwait(() -> site("Good day", "teal"));
            }
            route.resume();
          });
      page.navigate(server.address().toString());
      assertThat(page.locator("h1")).hasText("Good day");
      page.unrouteAll();
    }
  }

  @Test
  void keepsThePageAndItsStateWhenOnlyTheStyleChanged() throws Exception {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(server.address().toString());
      leaveAMark(page);
      save(() -> site("Hello", "maroon"));
      assertThat(page.locator("h1")).hasCSS("color", "rgb(128, 0, 0)");
      save(() -> site("Hello", "navy"));
      assertThat(page.locator("h1")).hasCSS("color", "rgb(0, 0, 128)");
      assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
      assertMarkIsThere(page);
    }
  }

  @Test
  void readsWhatIsWrongOverTheLastGoodPageAndGoesOnOnceItIsMended() throws Exception {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(server.address().toString());
      leaveAMark(page);
      save(SampleBuilds::broken);

      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).isVisible();
      assertThat(dialog.locator(".file")).hasText("content/a.md:7:3");
      assertThat(dialog.locator(".message")).hasText("raw HTML '<b>'");
      assertEquals("7 | a <b>\n      ^^^", dialog.locator(".source").textContent());
      assertThat(dialog.locator(".hint")).hasText("Hint: write **b**");

      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      assertThat(page.locator("h1").first()).hasText("Hello");
      page.getByText("1 problem").last().click();
      assertThat(dialog).isVisible();

      save(() -> site("Hello", "teal"));
      assertThat(page.locator("askwell-problems")).hasCount(0);
      assertMarkIsThere(page);
    }
  }

  @Test
  void seesTheSiteAsSoonAsItCanBeBuiltForTheFirstTime() throws Exception {
    server.close();
    build = SampleBuilds::broken;
    server = start(0);
    var visitor = Visitor.with(Device.LAPTOP);
    var page = visitor.page();
    page.navigate(server.address().toString());
    assertThat(page.locator(".message")).hasText("raw HTML '<b>'");

    save(() -> site("Hello", "teal"));
    assertThat(page.locator("h1")).hasText("Hello");
    page.context().close(); // the console noted the status of the first page
  }

  @Test
  void findsTheWayBackToAServerThatWasStartedAgain() throws Exception {
    var page = Visitor.with(Device.LAPTOP).open(server.address().toString());
    int port = server.address().getPort();
    server.close();
    build = () -> site("Back again", "teal");
    server = start(port);

    assertThat(page.locator("h1")).hasText("Back again");
    page.context().close(); // the console noted that the connection was lost
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsProblemsWithoutBarriers(boolean dark) throws Exception {
    server.close();
    build = () -> site("Hello", "teal", ""); // the checker adds styles of its own
    server = start(0);
    var device = dark ? Device.PHONE.inTheDark() : Device.PHONE;
    try (var visitor = Visitor.with(device)) {
      var page = visitor.open(server.address().toString());
      save(SampleBuilds::broken);
      assertThat(page.locator("askwell-problems .overlay")).isVisible();

      assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
      page.keyboard().press("Escape");
      assertThat(page.locator("askwell-problems .overlay")).isHidden();
      assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }
  }

  @Test
  void staysWhereTheReaderIsWhenThePageIsLoadedAnew() throws Exception {
    build = () -> longPage("first");
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      server.close();
      server = start(0);
      var page = visitor.open(server.address().toString());
      page.locator("summary").nth(1).click();
      page.evaluate("() => scrollTo(0, 1500)");
      leaveAMark(page);

      save(() -> longPage("second"));
      assertThat(page.locator("h1")).hasText("second");
      assertThat(page.locator("details").nth(1)).hasAttribute("open", "");
      assertThat(page.locator("details").nth(0)).not().hasAttribute("open", "");
      page.waitForFunction("() => Math.abs(scrollY - 1500) < 2");
      assertEquals(null, page.evaluate("() => window.mark"));

      page.evaluate("() => scrollTo(0, 0)");
      page.reload();
      assertEquals(0, page.evaluate("() => scrollY"), "an old place was kept");
    }
  }

  @Test
  void keepsAPageThatTheEditLeftAlone() throws Exception {
    build = () -> twoPages("Here", "There");
    server.close();
    server = start(0);
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(server.address().toString());
      var other = page.context().newPage();
      other.navigate(server.address() + "other.html");
      leaveAMark(page);

      save(() -> twoPages("Here", "Elsewhere"));
      assertThat(other.locator("h1")).hasText("Elsewhere");
      save(() -> twoPages("Here", "Nowhere"));
      assertThat(other.locator("h1")).hasText("Nowhere");
      assertMarkIsThere(page);

      save(() -> twoPages("Now", "Nowhere"));
      assertThat(page.locator("h1")).hasText("Now");
    }
  }

  @Test
  void catchesUpWhenItIsLookedAtAgain() throws Exception {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(server.address().toString());
      var other = page.context().newPage();
      other.navigate(server.address().toString());
      look(page, "hidden");
      save(() -> site("Good day", "teal"));
      assertThat(other.locator("h1")).hasText("Good day");
      assertThat(page.locator("h1")).hasText("Hello");

      look(page, "visible");
      assertThat(page.locator("h1")).hasText("Good day");
    }
  }

  @Test
  void readsTheFirstOfAThousandProblems() throws Exception {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(server.address().toString());
      save(() -> SampleBuilds.broken(1_000));

      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog.locator("h1")).hasText("1000 problems");
      assertThat(dialog.locator(".problem .place")).hasCount(50);
      assertThat(dialog.locator(".more")).hasText("and 950 more");
    }
  }

  private static void look(Page page, String state) {
    page.evaluate(
        """
        state => {
          Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """,
        state);
  }

  private void save(Supplier<BuildResult<BuiltSite>> next) throws IOException {
    build = next;
    Files.writeString(sources.resolve("site.yaml"), "saved");
  }

  private void saveAndAwait(Supplier<BuildResult<BuiltSite>> next) {
    try {
      int before = builds.get();
      save(next);
      while (builds.get() == before) {
        Thread.sleep(10);
      }
      Thread.sleep(100); // for the browser to be told
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreviewServer start(int port) throws PreviewException {
    return PreviewServer.start(
        new PreviewOptions(
            port, "/", List.of(sources), () -> build.get(), _ -> builds.incrementAndGet()));
  }

  private static BuildResult<BuiltSite> site(String greeting, String colour) {
    return site(greeting, colour, HEADERS);
  }

  private static BuildResult<BuiltSite> site(String greeting, String colour, String headers) {
    var style = "css/site." + colour + ".css";
    var page =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <title>Home</title>
        <link rel="icon" href="icon.svg">
        <link rel="stylesheet" href="%s">
        </head>
        <body><main><h1>%s</h1></main></body>
        </html>
        """;
    return SampleBuilds.good(
        Map.of(
            "index.html",
            page.formatted(style, greeting),
            "icon.svg",
            ICON,
            style,
            "h1 { color: " + colour + " }",
            "_headers",
            headers));
  }

  private static BuildResult<BuiltSite> longPage(String greeting) {
    var folds = "<details><summary>More</summary><p>Text</p></details>".repeat(3);
    var page = "<h1>%s</h1>%s<div style='height:4000px'></div>".formatted(greeting, folds);
    return SampleBuilds.good(Map.of("index.html", bare(page), "icon.svg", ICON));
  }

  private static BuildResult<BuiltSite> twoPages(String here, String there) {
    return SampleBuilds.good(
        Map.of(
            "index.html", bare("<h1>" + here + "</h1>"),
            "other.html", bare("<h1>" + there + "</h1>"),
            "icon.svg", ICON));
  }

  private static String bare(String body) {
    return "<!doctype html><html lang=en><head><title>T</title><link rel=icon href=icon.svg></head><body>"
        + body
        + "</body></html>";
  }

  /// A mark that does not outlive the document.
  private static void leaveAMark(Page page) {
    page.evaluate("() => { window.mark = 'here' }");
  }

  private static void assertMarkIsThere(Page page) {
    assertEquals("here", page.evaluate("() => window.mark"));
  }
}
