package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// People find what they mean, by what they remember of its title and while they are still typing.
/// `bench/search` measures the same beside other searches.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchQualityIT {
  private static final int PAGES = 1500;
  private static final int ITEMS = 400;

  private BrowserSearch browser;

  @BeforeAll
  void open() {
    browser = new BrowserSearch(MadePages.index(PAGES));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void findsAPageByThreeWordsOfItsTitle() {
    var figures = knownItems("query");

    assertTrue(figures.get("mrr") >= 0.91, figures::toString);
    assertTrue(figures.get("empty") <= 0.01, figures::toString);
  }

  @Test
  void findsItWithAMistakeInAWordTooAndAlmostAsWell() {
    var figures = knownItems("misspelt");

    assertTrue(figures.get("mrr") >= 0.90, figures::toString);
    assertTrue(figures.get("empty") <= 0.01, figures::toString);
  }

  @Test
  void findsAPageWithTheWordThatIsBeingTypedInItsTitle() {
    var figures =
        measured(
            """
            const tasks = prefixes(pages, { count: 300, seed: 1 });
            return { ...(await completion(tasks, pages, find)), tasks: tasks.length };\
            """,
            "");

    assertTrue(figures.get("tasks") > 1500, figures::toString);
    assertTrue(figures.get("foundFromSix") >= 0.97, figures::toString);
    assertTrue(figures.get("found") >= 0.90, figures::toString);
    assertTrue(figures.get("empty") == 0, figures::toString);
  }

  private Map<String, Double> knownItems(String asked) {
    var figures =
        measured(
            """
            const wanted = { count: ITEMS, seed: 1, stopWords: new Set(["the", "and", "for"]) };
            const items = knownItems(pages, wanted).map((item) => ({ ...item, query: item[argument] }));
            return { ...(await reciprocalRank(items, find)), items: items.length };\
            """
                .replace("ITEMS", "" + ITEMS),
            asked);
    assertTrue(figures.get("items") == ITEMS, figures::toString);
    return figures;
  }

  /// Runs the body of a function over the pages and a search among them.
  private Map<String, Double> measured(String body, String argument) {
    var function =
        """
        async (argument) => {
          const { madePages } = await bench("made-pages");
          const { knownItems, prefixes } = await bench("tasks");
          const { completion, reciprocalRank } = await bench("figures");
          const pages = (window.pages ??= madePages(%d, 1));
          const index = (window.index ??= await open(manifest));
          const find = async (query) => (await index.search(query, { prefix: true })).hits.map((hit) => hit.document);
          %s
        }\
        """
            .formatted(PAGES, body);
    var figures = new TreeMap<String, Double>();
    ((Map<?, ?>) browser.run(function, argument))
        .forEach((name, value) -> figures.put((String) name, ((Number) value).doubleValue()));
    return figures;
  }
}
