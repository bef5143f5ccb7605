package io.github.askwell.search;

import io.github.askwell.content.Route;
import io.github.askwell.search.SearchDocument.Place;
import io.github.askwell.search.SearchDocument.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pages that `bench/search` makes up, as documents with the same numbers. Their text is about as hard to
/// search as that of a public collection; `docs/search.md` compares them.
final class MadePages {
  private MadePages() {}

  static SearchIndex index(int count) {
    return SearchIndexer.index(documents(count), List.of());
  }

  private static List<SearchDocument> documents(int count) {
    try (var browser = new BrowserSearch(SearchIndexer.index(List.of(), List.of()))) {
      var pages =
          (List<?>)
              browser.run(
                  "async (count) => (await bench('made-pages')).madePages(count, 1)", count);
      return pages.stream().map(page -> document((Map<?, ?>) page)).toList();
    }
  }

  private static SearchDocument document(Map<?, ?> page) {
    var title = (String) page.get("title");
    var text = (String) page.get("text");
    return new SearchDocument(
        Type.TIP, title, new Place(Route.HOME, ""), text, List.of(), new TreeMap<>());
  }
}
