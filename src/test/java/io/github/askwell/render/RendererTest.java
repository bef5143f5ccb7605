package io.github.askwell.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Target;
import io.github.askwell.content.Tip;
import io.github.askwell.page.CandidatePage;
import io.github.askwell.page.InterviewerPage;
import io.github.askwell.page.PageModel;
import io.github.askwell.support.Rendered;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RendererTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  private final Map<String, String> site = render(SampleLibrary.library());

  @Test
  void everyPageHasATemplateAndEveryTemplateAPage() throws IOException {
    var wanted =
        Stream.of(CandidatePage.class, InterviewerPage.class)
            .flatMap(pages -> Arrays.stream(pages.getPermittedSubclasses()))
            .map(page -> PageModel.template(page.asSubclass(PageModel.class)))
            .collect(Collectors.toCollection(TreeSet::new));
    var there =
        Theme.load(Path.of("templates")).files().keySet().stream()
            .filter(name -> name.startsWith("page/"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(wanted, there);
  }

  @Test
  void makesEveryPageAndPlainFile() {
    var expected =
        List.of(
            "index.html",
            "roles/index.html",
            "roles/gardener/index.html",
            "roles/gardener/guide/index.html",
            "questions/index.html",
            "questions/pruning/index.html",
            "technologies/index.html",
            "technologies/shears/index.html",
            "competencies/index.html",
            "competencies/care/index.html",
            "tips/index.html",
            "tips/listen/index.html",
            "faq/index.html",
            "do-not-ask/index.html",
            "search/index.html",
            "404.html",
            "sitemap.xml",
            "robots.txt",
            "feed.xml",
            "site.webmanifest",
            "_headers",
            "_redirects",
            ".nojekyll");
    assertTrue(site.keySet().containsAll(expected), () -> "only " + site.keySet());
  }

  @Test
  void everyRelativeAddressLeadsToAFileOfTheSite() {
    site.forEach((path, text) -> {
      if (path.endsWith(".html") && !path.equals("404.html")) {
        addresses(text)
            .filter(RendererTest::isLocal)
            .forEach(href -> assertLeadsSomewhere(path, href));
      }
    });
  }

  private static boolean isLocal(String href) {
    return !href.matches("(https?|mailto):.*") && !href.startsWith("#");
  }

  private void assertLeadsSomewhere(String path, String href) {
    var file = href.replaceAll("[#?].*", "");
    var folder = Path.of("/" + path).getParent();
    var target = folder.resolve(file).normalize().toString().substring(1).replace('\\', '/');
    var found =
        site.containsKey(target) || site.containsKey((target + "/index.html").replaceAll("^/", ""));
    assertTrue(found, () -> path + " leads to " + href);
    assertFalse(href.startsWith("/"), () -> path + " leads to " + href);
  }

  @Test
  void everyAnchorIsThere() {
    site.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        addresses(text)
            .filter(href -> href.startsWith("#") && href.length() > 1 && !href.startsWith("#i-"))
            .forEach(href ->
                assertTrue(text.contains("id=\"" + href.substring(1) + "\""), () -> path + href));
      }
    });
  }

  @Test
  void noAnchorStandsTwiceOnAPage() {
    var id = Pattern.compile(" id=\"([^\"]*)\"");
    site.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        var ids = id.matcher(text).results().map(match -> match.group(1)).toList();
        assertEquals(ids.stream().distinct().toList(), ids, path);
      }
    });
  }

  @Test
  void thePageForMissingPagesLeadsFromTheHostNotFromWhereItIsShown() {
    addresses(site.get("404.html"))
        .filter(RendererTest::isLocal)
        .forEach(href -> assertTrue(href.startsWith("/base/"), href));
  }

  @Test
  void noPageHoldsInlineCodeStylesOrUnresolvedLinks() {
    site.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertFalse(text.contains("askwell:"), path);
        assertFalse(Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"").matcher(text).find(), path);
        assertFalse(
            Pattern.compile("<script(?! type=\"application/ld\\+json\">)(?![^>]*\\ssrc=)")
                .matcher(text)
                .find(),
            path);
      }
    });
  }

  @Test
  void everyPageHasOneMainHeadingATitleAndItsAddress() {
    site.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertEquals(2, text.split("<h1", -1).length, path);
        assertTrue(text.contains("Garden Guides</title>") || path.equals("index.html"), path);
        assertTrue(text.contains("rel=\"canonical\" href=\"https://guides.example/base/"), path);
        assertTrue(text.contains("<html lang=\"en\""), path);
        boolean passed = path.startsWith("r/");
        assertEquals(!passed, text.contains("class=\"skip\" href=\"#content\""), path);
      }
    });
  }

  @Test
  void textOfAuthorsIsEscaped() {
    assertTrue(site.get("questions/pruning/index.html").contains("cut &lt;too much&gt;, pruning?"));
    assertTrue(site.get("questions/pruning/index.html").contains("?a=1&amp;b=2"));
  }

  @Test
  void candidatePagesSayNothingOfWhatIsListenedFor() {
    var candidate =
        List.of(
            "index.html",
            "roles/index.html",
            "roles/gardener/index.html",
            "404.html",
            "search/index.html");
    candidate.forEach(path -> assertFalse(site.get(path).contains(SampleLibrary.SECRET), path));
    assertTrue(site.get("roles/gardener/guide/index.html").contains(SampleLibrary.SECRET));
  }

  @Test
  void aPageMadeFromOneFileCanBeEdited() {
    assertTrue(
        site.get("questions/pruning/index.html")
            .contains(
                "href=\"https://code.example/gardens/guides/edit/main/content/questions/pruning.md\""));
  }

  @Test
  void aSiteForInterviewersHidesFromSearchEngines() {
    var split = render(Site.Audience.INTERVIEWER);
    assertTrue(split.get("roles/gardener/guide/index.html").contains("content=\"noindex\""));
    assertTrue(split.get("roles/gardener/index.html").contains("content=\"noindex\""));
    assertTrue(split.get("robots.txt").contains("Disallow: /"));
    assertTrue(split.get("_headers").contains("X-Robots-Tag: noindex"));
    assertFalse(split.containsKey("sitemap.xml"));
  }

  @Test
  void aSiteForCandidatesHasTheirPagesAndNothingElse() {
    var split = render(Site.Audience.CANDIDATE);
    assertEquals(
        List.of(
            "404.html",
            "index.html",
            "r/gardener/index.html",
            "roles/gardener/index.html",
            "roles/index.html",
            "search/index.html"),
        split.keySet().stream().filter(path -> path.endsWith(".html")).toList());
    assertFalse(split.get("roles/gardener/index.html").contains("noindex"));
    for (var path : List.of("sitemap.xml", "feed.xml", "index.html", "llms.txt", "roles.json")) {
      var text = split.get(path);
      assertFalse(text.contains("guide/") || text.contains("questions/"), path + ": " + text);
    }
    assertFalse(
        split.keySet().stream().anyMatch(path -> path.matches(".*(kit|debrief|schema/).*")));
    assertFalse(split.get("roles/gardener/index.html").contains("code.example"), "no edit link");
  }

  @Test
  void sameLibrarySameBytesInAnotherPlaceAndTime() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(site, render(SampleLibrary.library()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aSecondRunFromMemoryIsTheSameAsAFirst() {
    var renderer = new Renderer(Theme.builtIn());
    var first = Rendered.by(renderer, SampleLibrary.library()).files();
    var second = Rendered.by(renderer, SampleLibrary.library()).files();
    assertEquals(first.keySet(), second.keySet());
    first.forEach((path, bytes) -> assertArrayEquals(bytes, second.get(path), path));
  }

  @Test
  void aPageThatFailedMeanwhileIsMadeAnew() {
    var files = new TreeMap<>(Theme.builtIn().files());
    files.put(
        "page/tip.ftlh", "<p>${frame.head.canonical}<#if title == \"Loud\">${no.such}</#if></p>");
    var renderer = new Renderer(new Theme("templates", files));
    var old = SampleLibrary.library();
    Rendered.by(renderer, old);
    var other = SampleLibrary.site("https://other.example/", Site.Visibility.PUBLIC_GUIDE);
    var loud = with(old, other, "Loud");
    assertEquals(1, Rendered.by(renderer, loud).diagnostics().size());

    var quiet = with(loud, other, old.tips().getFirst().title());
    var expected = Rendered.by(new Renderer(renderer.theme()), quiet);
    var actual = Rendered.by(renderer, quiet);

    var tip = "tips/listen/index.html";
    assertEquals(expected.text(tip), actual.text(tip));
  }

  /// A library on another site, whose tip has another title.
  private static Library with(Library library, Site site, String title) {
    var tip = library.tips().getFirst();
    var renamed = new Tip(tip.id(), title, tip.topic(), tip.roles(), tip.body(), tip.origin());
    var old = library.entries();
    var entries =
        new Library.Entries(
            old.roles(),
            old.questions(),
            old.competencies(),
            old.technologies(),
            new TreeMap<>(Map.of(tip.id(), renamed)),
            old.plans());
    var lists = new Library.Lists(library.faqs(), library.doNotAsk(), library.synonyms());
    return new Library(site, entries, lists, library.media());
  }

  /// A review is no change, and of changes nothing is known here.
  @Test
  void theSitemapDoesNotGuessWhenAPageWasChanged() {
    var map = site.get("sitemap.xml");
    assertTrue(map.contains("<loc>https://guides.example/base/questions/pruning/</loc></url>"));
    assertFalse(map.contains("<lastmod>"));
  }

  @Test
  void theFeedBeginsWithWhatWasReviewedLastWhereNothingIsKnownOfChanges() {
    var feed = site.get("feed.xml");
    assertTrue(feed.contains("<updated>2026-11-21T00:00:00Z</updated>"));
    assertTrue(feed.indexOf("questions/pruning/") < feed.indexOf("questions/frost/"));
  }

  private static Map<String, String> render(Library library) {
    return render(library, new Renderer(Theme.builtIn()));
  }

  private static Map<String, String> render(Site.Audience audience) {
    var library =
        SampleLibrary.library(SampleLibrary.site("https://guides.example/", Site.Visibility.SPLIT));
    var target = new Target(Route.Medium.SERVER, audience);
    return render(library, new Renderer(Theme.builtIn(), target, false));
  }

  private static Map<String, String> render(Library library, Renderer renderer) {
    var rendered = Rendered.by(renderer, library);
    assertEquals(List.of(), rendered.diagnostics());
    var texts = new TreeMap<String, String>();
    rendered.files().keySet().forEach(path -> texts.put(path, rendered.text(path)));
    return texts;
  }

  private static java.util.stream.Stream<String> addresses(String html) {
    return ADDRESS.matcher(html).results().map(match -> match.group(1).replace("&amp;", "&"));
  }
}
