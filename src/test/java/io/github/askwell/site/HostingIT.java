package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.HostKind;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The site works on any static host, nginx and Apache among them: at its root or below a path, under the
/// strict policy of its `_headers`, with scripts and without.
class HostingIT {
  /// The visitor fails when a page complains, so that opening each is the test.
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NGINX_AT_ROOT", "APACHE_BELOW_PATH"})
  void everyKindOfPageOpensUnderTheStrictPolicyWithoutAComplaint(HostKind kind) {
    var host = kind.host();
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      for (var route : BuiltSite.kindsOfPage()) {
        visitor.open(host.url(route));
        assertThat(visitor.page().locator("h1").first()).isVisible();
      }
    }
  }

  @Test
  void everyPageOpensUnderTheStrictPolicyWithoutAComplaint() {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      for (var page : BuiltSite.pagesToRead()) {
        visitor.open(BuiltSite.host().url(page.route()));
        assertEquals(page.document().title(), visitor.page().title());
      }
    }
  }

  @Test
  void thePolicyIsStrict() {
    var headers = BuiltSite.repository().text("_headers");

    assertTrue(headers.contains("Content-Security-Policy: default-src 'self'"), headers);
    assertTrue(!headers.contains("unsafe-"), headers);
  }

  @ParameterizedTest
  @EnumSource
  void linksLeadAllTheWayToAQuestion(HostKind kind) {
    var host = kind.host();
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(host.url(""));
      page.locator("main a[href*='roles/python-specialist/']").first().click();
      page.locator("main a[href*='guide/']").first().click();
      assertThat(page).hasURL(host.url("roles/python-specialist/guide/"));
      page.locator("main a[href*='questions/']").first().click();

      assertThat(page.locator("h1")).isVisible();
      assertTrue(page.url().startsWith(host.url("questions/")), page.url());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLostReaderIsLedBack(HostKind kind) {
    var host = kind.host();
    try (var visitor = Visitor.with(Device.LAPTOP).whoMayGetLost()) {
      var page = visitor.open(host.url("roles/java-specialist/guide/"));
      assertNotEquals("rgba(0, 0, 0, 0)", background(page), "styles are found from any depth");
      page.locator("main a").first().click();

      assertThat(page.locator("h1")).isVisible();
      assertTrue(page.url().startsWith(host.url("")), page.url());
    }
  }

  @Test
  void withoutScriptsEveryKindOfPageReadsWell() {
    var empty = new ArrayList<String>();
    try (var visitor = Visitor.with(Device.LAPTOP.withoutScripts())) {
      for (var route : BuiltSite.kindsOfPage()) {
        var main = visitor.open(BuiltSite.host().url(route)).locator("main");
        if (main.innerText().length() < 80) {
          empty.add(route + ": " + main.innerText());
        }
      }
    }
    assertEquals(List.of(), empty);
  }

  @Test
  void withoutScriptsNothingOfTheGuideIsHidden() {
    try (var visitor = Visitor.with(Device.LAPTOP.withoutScripts())) {
      var page = visitor.open(BuiltSite.host().url(JourneyIT.GUIDE));
      var text = JourneyIT.normal(page.locator("main").innerText());

      for (var question : JourneyIT.questions()) {
        var guidance = question.guidance();
        guidance
            .strongAnswer()
            .forEach(p -> assertTrue(text.contains(JourneyIT.normal(p.text())), p::text));
        guidance
            .redFlags()
            .forEach(p -> assertTrue(text.contains(JourneyIT.normal(p.text())), p::text));
      }
    }
  }

  @Test
  void withoutScriptsNoControlIsShownThatDoesNothing() {
    var dead = new ArrayList<String>();
    try (var visitor = Visitor.with(Device.LAPTOP.withoutScripts())) {
      for (var route : BuiltSite.kindsOfPage()) {
        visitor.open(BuiltSite.host().url(route));
        visitor.page().locator("button:visible:not([type=submit])").all().stream()
            .map(button -> route + ": " + button.innerText())
            .forEach(dead::add);
      }
    }
    assertEquals(List.of(), dead);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /index.html",
    "/guides/roles/, /guides/roles/index.html",
    "/assets/site.0123456789.css, /assets/site.0123456789.css",
    "/roles, 301 /roles/",
    "//evil.example/roles, 301 /evil.example/roles/",
    "/\\evil.example, /\\evil.example",
    "/\\evil, 301 /evil/"
  })
  void theFunctionForCloudFrontFindsPages(String asked, String given) throws IOException {
    var guide = Files.readString(Path.of("docs/deploying.md"));
    int start = guide.indexOf("function handler(event)");
    var function = guide.substring(start, guide.indexOf("```", start));
    var answer =
        " const a = handler({request: {uri: address}});"
            + " return a.uri ?? a.statusCode + ' ' + a.headers.location.value;";
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open("about:blank");
      assertEquals(given, page.evaluate("address => {" + function + answer + "}", asked));
    }
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
