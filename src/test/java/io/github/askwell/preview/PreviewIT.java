package io.github.askwell.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.askwell.build.BuildResult;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @TempDir private Path sources;

  private volatile Supplier<BuildResult> build = () -> site("Hello", "teal");
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

  private void save(Supplier<BuildResult> next) throws IOException {
    build = next;
    Files.writeString(sources.resolve("site.yaml"), "saved");
  }

  private PreviewServer start(int port) throws PreviewException {
    return PreviewServer.start(
        new PreviewOptions(port, "/", List.of(sources), () -> build.get(), _ -> {}));
  }

  private static BuildResult site(String greeting, String colour) {
    return site(greeting, colour, HEADERS);
  }

  private static BuildResult site(String greeting, String colour, String headers) {
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
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            style,
            "h1 { color: " + colour + " }",
            "_headers",
            headers));
  }

  /// A mark that does not outlive the document.
  private static void leaveAMark(Page page) {
    page.evaluate("() => { window.mark = 'here' }");
  }

  private static void assertMarkIsThere(Page page) {
    assertEquals("here", page.evaluate("() => window.mark"));
  }
}
