package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the core of the search does in a browser, ranking aside.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCoreIT {
  private static final SearchIndex INDEX =
      SearchIndexer.index(GeneratedLibrary.of(9, 60), Route.Medium.SERVER, Audience.ALL);

  private static final String FIRST_TITLE =
      "async (query) => (await (await open(manifest)).search(query)).hits[0].title";

  private BrowserSearch browser;

  @BeforeAll
  void open() {
    browser = new BrowserSearch(INDEX);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  static List<String> oddQueries() {
    return List.of(
        "",
        " ",
        "\"",
        "\"unbalanced quote",
        "-",
        "-word +other",
        "-\"\" \"\" - -\" \"a\"b\" -- -c++",
        "\"" + "re ".repeat(3_000) + "\"",
        "(a OR b) AND",
        "a:b/c\\d*?~^",
        "__proto__ constructor toString hasOwnProperty",
        "日本語 テスト",
        "مرحبا بالعالم",
        "👩‍💻👋🏽",
        "\ufffd\u0000\u200d",
        "x".repeat(10_000),
        "word ".repeat(2_000),
        "' ".repeat(5_000),
        "re".repeat(100) + " \u0301".repeat(1_000),
        "the of and");
  }

  @ParameterizedTest
  @MethodSource("oddQueries")
  void answersEveryQuery(String query) {
    var answer =
        (Map<?, ?>)
            browser.run(
                """
                async (query) => {
                  const index = await open(manifest);
                  const began = performance.now();
                  const results = await index.search(query, { prefix: true });
                  return { hits: results.hits.length, slow: performance.now() - began > 2000 };
                }\
                """,
                query);

    assertTrue((int) answer.get("hits") <= 10);
    assertEquals(false, answer.get("slow"));
  }

  @Test
  void findsSomethingForStopWordsAlone() {
    assertTrue(total("it", "{}") > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sca", "scal", "scali", "scaling", "Scaling", "relational", "relati"})
  void findsAWordWhileItIsTyped(String typed) {
    assertTrue(total(typed, "{ prefix: true }") > 0);
  }

  @Test
  void takesAWordAsTypedOnceASpaceFollows() {
    assertEquals(0, total("sca ", "{ prefix: true, correct: false }"));
    assertEquals(0, total("sca", "{ correct: false }"));
  }

  @Test
  void findsWordsInQuotesWhereTheyStandOneBehindTheOther() {
    int apart = total("scaling form", "{}");
    var title = (String) browser.run(FIRST_TITLE, "form");
    int exact = total('"' + title + '"', "{}");

    assertTrue(exact > 0 && exact < apart, exact + " of " + apart);
    assertEquals(0, total("\"" + title + " zzyzx\"", "{}"));
    assertEquals(exact, total("“" + title + "”", "{}"));
    assertEquals(apart, total("\"scaling form", "{}"), "quotes that are not closed");
  }

  @Test
  void leavesOutWhatFollowsAMinus() {
    int all = total("form", "{}");
    int both = total("\"form\" \"scaling\"", "{}");

    assertTrue(0 < both && both < all);
    assertEquals(all - both, total("form -scaling", "{}"));
    assertEquals(all - both, total("form -\"scaling\"", "{}"));
    assertEquals(all, total("form - zzyzx", "{}"));
    assertEquals(0, total("-form", "{}"), "what is left of nothing");
  }

  @Test
  void findsAWordByItsSynonym() {
    assertTrue(total("kubernetes", "{}") > 0);
    assertEquals(total("k8s", "{}"), total("kubernetes", "{}"));
  }

  @Test
  void narrowsByEachFacet() {
    int all = total("scaling form", "{}");
    int questions = total("scaling form", "{ filters: { type: ['question'] } }");
    int either = total("scaling form", "{ filters: { type: ['question', 'tip'] } }");
    int both = total("scaling form", "{ filters: { type: ['question'], role: ['entry-0'] } }");

    assertTrue(both < questions && questions <= either && either < all);
    assertEquals(all, total("scaling form", "{ filters: { type: [], role: undefined } }"));
    assertEquals(0, total("scaling form", "{ filters: { type: ['no-such'] } }"));
  }

  @Test
  void countsWhatAnotherChoiceWouldGive() {
    var counts =
        (Map<?, ?>)
            browser.run(
                """
                async () => {
                  const index = await open(manifest);
                  const { facets } = await index.search("form", { filters: { type: ["question"] }, facets: true });
                  const counts = {};
                  for (const { id, count } of facets.type) {
                    const { total } = await index.search("form", { filters: { type: [id] } });
                    counts[id] = [count, total];
                  }
                  return counts;
                }\
                """,
                null);

    assertTrue(counts.size() > 5);
    counts.forEach(
        (type, pair) -> assertEquals(((List<?>) pair).getFirst(), ((List<?>) pair).getLast()));
  }

  @ParameterizedTest
  @CsvSource({
    "scalign, scaling",
    "sclaing, scaling",
    "scaing, scaling",
    "csaling, scaling",
    "caling, scaling",
    "xscaling, scaling",
    "skaling, scaling",
    "SCALIMG, scaling",
    "rellatationall, relatational",
    "cacheed, cached"
  })
  void takesTheWordThatWasMeant(String typed, String meant) {
    var answer = corrected("form " + typed + " act", "{}");

    assertEquals(List.of(Map.of("from", typed, "to", meant)), answer.get("corrected"));
    assertEquals("form " + meant + " act", answer.get("query"));
    assertEquals(List.of(), answer.get("unknown"));
    assertEquals(answer.get("total"), total("form " + meant + " act", "{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"scalign\"",
        "-scalign form",
        "123456",
        "zzyzx",
        "thw",
        "xq",
        "scaling",
        "\"form scalign\""
      })
  void leavesAsItStandsWhatIsQuotedOrUnwantedOrLikeNothing(String query) {
    assertEquals(List.of(), corrected(query, "{}").get("corrected"));
    assertEquals(query, corrected(query, "{}").get("query"));
  }

  @Test
  void correctsNothingWhenToldNotTo() {
    var answer = corrected("scalign", "{ correct: false }");

    assertEquals(List.of(), answer.get("corrected"));
    assertEquals(List.of("scalign"), answer.get("unknown"));
    assertEquals(0, answer.get("total"));
  }

  private Map<?, ?> corrected(String query, String options) {
    var script =
        """
        async (query) => {
          const results = await (await open(manifest)).search(query, %s);
          const { total, corrected, unknown } = results;
          return { total, corrected, unknown, query: results.query };
        }\
        """
            .formatted(options);
    return (Map<?, ?>) browser.run(script, query);
  }

  @Test
  void saysWhichWordsNoDocumentHas() {
    var unknown =
        browser.run(
            "async () => (await (await open(manifest)).search('form zzyzx')).unknown", null);

    assertEquals(List.of("zzyzx"), unknown);
  }

  @Test
  void loadsNoFileTwice() {
    var loaded =
        (List<?>)
            browser.run(
                """
                async () => {
                  performance.clearResourceTimings();
                  const index = await open(manifest);
                  for (const query of ["form", "form act", "act form"]) await index.search(query);
                  return performance.getEntriesByType("resource").map((entry) => entry.name);
                }\
                """,
                null);

    assertEquals(loaded.size(), loaded.stream().distinct().count(), loaded::toString);
  }

  @Test
  void recoversWhenAFileCouldNotBeLoaded() {
    var answer =
        browser.run(
            """
            async () => {
              const real = window.fetch;
              const index = await open(manifest);
              window.fetch = () => Promise.reject(new TypeError("offline"));
              const failed = await index.search("form").then(() => false, () => true);
              window.fetch = real;
              return failed && (await index.search("form")).total > 0;
            }\
            """,
            null);

    assertEquals(true, answer);
  }

  @Test
  void refusesAnIndexOfAnotherVersion() {
    var message =
        browser.run(
            """
            async () => {
              const real = window.fetch;
              window.fetch = async () => new Response('{"version":99}');
              return open(manifest).then(() => "", (e) => e.message).finally(() => (window.fetch = real));
            }\
            """,
            null);

    assertEquals("search index of version 99, not 1", message);
  }

  private int total(String query, String options) {
    var found =
        browser.run(
            "async (query) => (await (await open(manifest)).search(query, " + options + ")).total",
            query);
    return (int) found;
  }
}
