package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/// What a reader loads for a query of three words, the client included, and in how many rounds, one waiting
/// for the other, from the first letter on.
class SearchCostIT {
  private static final int QUERIES = 60;
  private static final int CLIENT_FILES = 2;

  /// What a search loads: by the addresses of files, and in how many rounds.
  private record Load(List<String> files, int rounds) {
    static Load of(Object loaded) {
      var parts = (Map<?, ?>) loaded;
      var files = ((List<?>) parts.get("files")).stream().map(String::valueOf).toList();
      return new Load(files, (int) parts.get("rounds"));
    }

    int bytes(Map<String, Integer> sizes) {
      return files.stream().mapToInt(sizes::get).sum();
    }
  }

  /// A query from the focus on, and another one after it.
  private record Visit(Load opening, Load first, Load later) {
    static Visit of(Object loaded) {
      var loads = ((List<?>) loaded).stream().map(Load::of).toList();
      return new Visit(loads.get(0), loads.get(1), loads.get(2));
    }
  }

  @Test
  void staysLightOnASiteOfOneAndAHalfThousandDocuments() throws IOException {
    costsAtMost(1500, 30_000);
  }

  @Test
  void growsLittleWithTheSite() throws IOException {
    costsAtMost(7500, 35_000);
  }

  private static void costsAtMost(int documents, int bytes) throws IOException {
    var index = MadePages.index(documents);
    var sizes = new TreeMap<String, Integer>();
    for (var file : index.files()) {
      sizes.put(file.path(), SearchSizeTest.compressed(file.bytes()));
    }
    int client = SearchSizeTest.ofTheClient();
    try (var browser = new BrowserSearch(index)) {
      var visits = visits(browser, documents);
      var right = visits.getFirst();
      atMost(bytes, right, visit -> client + visit.opening.bytes(sizes) + visit.first.bytes(sizes));
      atMost(15_000, right, visit -> visit.later.bytes(sizes));
      atMost(
          18, right, visit -> CLIENT_FILES + visit.opening.files.size() + visit.first.files.size());
      atMost(15, right, visit -> visit.later.files.size());
      atMost(3, right, visit -> visit.first.rounds);
      atMost(4, visits.getLast(), visit -> visit.first.rounds);
    }
  }

  /// Nineteen of twenty at least.
  private static void atMost(int limit, List<Visit> visits, ToIntFunction<Visit> cost) {
    var costs = visits.stream().mapToInt(cost).sorted().toArray();
    assertTrue(costs[0] > 0);
    assertTrue(
        costs[costs.length * 19 / 20] <= limit, () -> Arrays.toString(costs) + " of " + limit);
  }

  /// With the words spelt right, and with a mistake in one of them.
  private static List<List<Visit>> visits(BrowserSearch browser, int documents) {
    var visits =
        (List<?>)
            browser.run(
                """
                async ({ documents, queries }) => {
                  const { madePages } = await bench("made-pages");
                  const { knownItems } = await bench("tasks");
                  const { loaded } = await bench("loading");
                  const site = new URL("./", document.baseURI).href;
                  const relative = ({ files, rounds }) => ({ files: files.map((url) => url.slice(site.length)), rounds });
                  const wanted = { count: queries + 1, seed: 1, stopWords: new Set() };
                  const items = knownItems(madePages(documents, 1), wanted);
                  const visits = async (asked) => {
                    const read = async (url) => (await fetch(url)).text();
                    const all = await loaded((load) => open(manifest, load), asked, read);
                    return all.map(({ opening, first, later }) => [opening, first, later].map(relative));
                  };
                  return [await visits(items.map((item) => item.query)), await visits(items.map((item) => item.misspelt))];
                }\
                """,
                Map.of("documents", documents, "queries", QUERIES));
    return visits.stream().map(each -> ((List<?>) each).stream().map(Visit::of).toList()).toList();
  }
}
