package io.github.askwell.search;

import io.github.askwell.content.Library;
import io.github.askwell.lucene.LuceneIndex;
import java.util.List;

/// Makes the search index of a library. The same library gives the same bytes.
///
/// The format is described in `docs/search-format.md`.
public final class SearchIndexer {
  private SearchIndexer() {}

  /// Indexes all that a reader may want to land on.
  public static SearchIndex index(Library library) {
    return index(new DocumentList(library).all(), library.synonyms());
  }

  /// Indexes documents.
  ///
  /// @param synonyms sets of words that mean the same
  static SearchIndex index(List<SearchDocument> documents, List<List<String>> synonyms) {
    try (var index = LuceneIndex.of(SearchDocument.texts(documents), synonyms)) {
      return new IndexWriting(documents, index).write();
    }
  }
}
