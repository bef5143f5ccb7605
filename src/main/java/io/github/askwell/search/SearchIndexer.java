package io.github.askwell.search;

import io.github.askwell.content.Library;

/// Makes the search index of a library. The same library gives the same bytes.
///
/// The format is described in `docs/search-format.md`.
public final class SearchIndexer {
  private SearchIndexer() {}

  /// Indexes all that a reader may want to land on.
  public static SearchIndex index(Library library) {
    var documents = new DocumentList(library).all();
    try (var index = LuceneIndex.of(documents, library.synonyms())) {
      return new IndexWriting(documents, index).write();
    }
  }
}
