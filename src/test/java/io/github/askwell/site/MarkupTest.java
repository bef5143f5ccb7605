package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.NuChecker;
import io.github.askwell.support.WebPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What the HTML of every page must be.
class MarkupTest {
  private static final List<String> REFERENCES =
      List.of(
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-owns",
          "aria-details",
          "for",
          "headers",
          "list",
          "popovertarget",
          "commandfor");
  private static final Set<String> DATA_BLOCKS =
      Set.of("application/ld+json", "application/json", "speculationrules");

  /// What a record, an optional value or a template would look like by mistake.
  private static final Pattern INSIDES =
      Pattern.compile("\\b[A-Z]\\w+\\[\\w+=.{0,40}|\\bOptional[.\\[]\\w*|\\$\\{\\w|\\bnull\\b");

  private final List<WebPage> pages = BuiltSite.repository().pages();

  @Test
  void theHtmlCheckerHasNothingToSay() {
    var checker = new NuChecker();

    expectNone(page ->
        checker.complaintsAbout(BuiltSite.BASE.resolve(page.route()), page.bytes()).stream()
            .filter(complaint -> !isOfData(page, complaint)));
  }

  /// The checker holds data to the policy for scripts. Browsers do not: what is of a type they do not
  /// run they leave alone before they ask for a policy
  /// ([steps 8 to 19](https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element)).
  private static boolean isOfData(WebPage page, String complaint) {
    int line = Integer.parseInt(complaint.replaceFirst(":.*", "")) - 1;
    return complaint.contains("Inline script violates")
        && new String(page.bytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()
            .get(line)
            .startsWith("<script type=\"application/ld+json\">{");
  }

  @Test
  void nothingIsInline() {
    expectNone(page ->
        page.document().stream()
            .filter(MarkupTest::isInline)
            .map(element -> shortened(element.outerHtml())));
  }

  @Test
  void everyPageHasOneMainHeadingThatComesFirst() {
    expectNone(page -> {
      var levels =
          page.all("h1, h2, h3, h4, h5, h6").stream()
              .map(h -> Integer.parseInt(h.tagName().substring(1)))
              .toList();
      boolean good =
          page.all("h1").size() == 1 && page.all("main h1").size() == 1 && noneSkipped(levels);
      return good ? Stream.of() : Stream.of("headings of levels " + levels);
    });
  }

  @Test
  void titlesAreUnique() {
    var seen = new HashSet<String>();

    expectNone(page -> {
      var title = page.document().title();
      return seen.add(title) && !title.isBlank() ? Stream.of() : Stream.of("title '" + title + "'");
    });
  }

  @Test
  void everyPageSaysItsLanguageAndFitsAPhone() {
    expectNone(page ->
        Stream.of(
                "html[lang=en]",
                "meta[charset=utf-8]",
                "meta[name=viewport][content*=width=device-width]",
                "meta[name=description][content]",
                "main")
            .filter(selector -> page.all(selector).size() != 1)
            .map(selector -> "not exactly one " + selector));
  }

  @Test
  void noPageShowsTheInsidesOfTheProgram() {
    expectNone(
        page -> INSIDES.matcher(page.document().text()).results().map(match -> match.group()));
  }

  @Test
  void whatIsToShowStaysInViewWhenAnswersAreFolded() {
    expectNone(page ->
        page.all("[id$=to-show]").stream()
            .filter(shown -> shown.closest(".answers") != null || shown.select("pre").isEmpty())
            .map(shown -> shown.text()));
    assertTrue(pages.stream().anyMatch(page -> !page.all("[id$=to-show]").isEmpty()));
  }

  @Test
  void noPageForbidsToZoom() {
    expectNone(page ->
        page.values("meta[name=viewport]", "content").stream()
            .filter(content -> content.matches(".*(user-scalable|maximum-scale).*")));
  }

  @Test
  void idsAreUnique() {
    expectNone(page -> {
      var seen = new HashSet<String>();
      return page.values("[id]", "id").stream().filter(id -> !seen.add(id));
    });
  }

  @Test
  void referencesBetweenElementsLeadSomewhere() {
    expectNone(page -> {
      var ids = page.ids();
      return REFERENCES.stream()
          .flatMap(name -> page.values("[" + name + "]", name).stream())
          .flatMap(value -> Stream.of(value.split("\\s+")))
          .filter(id -> !ids.contains(id));
    });
  }

  @Test
  void picturesSayWhatTheyShowAndHowHighTheyAre() {
    expectNone(page ->
        page.all("img").stream()
            .filter(image -> !image.hasAttr("alt") || !image.hasAttr("height"))
            .map(Element::outerHtml));
  }

  private void expectNone(Function<WebPage, Stream<String>> complaints) {
    assertTrue(pages.size() > 20, "there are pages to look at");
    var found = new ArrayList<String>();
    for (var page : pages) {
      complaints.apply(page).forEach(complaint -> found.add(page.file() + ": " + complaint));
    }
    assertEquals("", found.stream().collect(Collectors.joining("\n")));
  }

  private static boolean isInline(Element element) {
    boolean script =
        element.tagName().equals("script")
            && !element.hasAttr("src")
            && !DATA_BLOCKS.contains(element.attr("type"));
    return script
        || element.tagName().equals("style")
        || element.hasAttr("style")
        || element.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on"))
        || element.attr("href").startsWith("javascript:");
  }

  private static boolean noneSkipped(List<Integer> levels) {
    int last = 0;
    for (int level : levels) {
      if (level > last + 1) {
        return false;
      }
      last = level;
    }
    return true;
  }

  private static String shortened(String html) {
    return html.substring(0, Math.min(160, html.length()));
  }
}
