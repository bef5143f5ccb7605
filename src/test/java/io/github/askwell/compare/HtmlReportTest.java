package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.NuChecker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
  private static final URI ADDRESS = URI.create("https://example.com/report.html");

  /// But that the style is inline: it does not compare hashes. The browser does, in `ReportIT`.
  @Test
  void theHtmlCheckerHasNothingToSay() {
    var checker = new NuChecker();
    for (var text : List.of("words", "<b>\"x\" & 'y'</b>", "a\u0000\u202E\nb")) {
      var html = HtmlReport.of(Comparisons.of(2, text));
      var complaints = checker.complaintsAbout(ADDRESS, html.getBytes(StandardCharsets.UTF_8));
      assertEquals(List.of(), complaints.stream().filter(c -> !c.contains("nonce/hash)")).toList());
    }
  }

  @Test
  void allowsItselfNothingButItsOwnStyle() {
    var page = Jsoup.parse(HtmlReport.of(Comparisons.saying("words")));
    var style = page.selectFirst("style").data();
    assertEquals(
        "default-src 'none'; style-src 'sha256-"
            + Digest.of(style)
            + "'; base-uri 'none'; form-action 'none'",
        page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    assertFalse(style.contains("url("));
    assertFalse(style.contains("@import"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "</ins></li></ul></main>",
        "<!-- the rest",
        "<base href=https://evil.example>",
        "&lt;b&gt; %1$s ${x} \\n",
      })
  void showsTextOfOthersAsItIsAndLetsItDoNothing(String text) {
    var page = Jsoup.parse(HtmlReport.of(Comparisons.saying(text)));
    assertEquals(shape(Jsoup.parse(HtmlReport.of(Comparisons.saying("plain")))), shape(page));
    for (var place : List.of("ins", "del", "h3", ".sides", ".note", ".list", ".under")) {
      assertTrue(page.select(place).text().contains(text), place);
    }
  }

  @Test
  void lettersThatTurnTheDirectionOfWritingAreLeftOut() {
    assertFalse(
        HtmlReport.of(Comparisons.saying("pay\u202Elive\u202C \u2066x"))
            .matches("(?s).*[\u202A-\u202E\u2066-\u2069].*"));
  }

  @Test
  void leavesNothingOut() {
    var page = Jsoup.parse(HtmlReport.of(Comparisons.of(100, "words")));
    assertEquals(200, page.select("article").size());
    assertEquals(200 * 20 + 100, page.select("ins").size());
  }

  @Test
  void leadsToEachOfItsSections() {
    var page = Jsoup.parse(HtmlReport.of(Comparisons.saying("words")));
    var links = page.select("nav a");
    assertEquals(10, links.size());
    for (var link : links) {
      assertEquals("h2", page.select(link.attr("href")).first().normalName());
    }
  }

  /// Every element with its attributes, but for what they say.
  private static String shape(Document page) {
    return page.getAllElements().stream()
        .map(e ->
            e.normalName()
                + e.attributes().asList().stream().map(a -> a.getKey()).sorted().toList())
        .collect(Collectors.joining("\n"));
  }
}
