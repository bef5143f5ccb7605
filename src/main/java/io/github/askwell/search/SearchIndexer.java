package io.github.askwell.search;

import static java.util.stream.Collectors.toSet;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.lucene.LuceneIndex;
import java.util.ArrayList;
import java.util.List;

/// Makes the search indexes of a library. The same library gives the same bytes.
///
/// The format is described in `docs/search-format.md`.
public final class SearchIndexer {
  private SearchIndexer() {}

  /// Indexes all that a reader may want to land on; and once more, on its own, what candidates may read.
  public static SearchIndex index(Library library) {
    var documents = new DocumentList(library).all();
    var forCandidates =
        documents.stream().filter(each -> each.place().page().isForCandidates()).toList();
    var files = new ArrayList<>(files(documents, library.synonyms(), Route.SEARCH_MANIFEST));
    var known = files.stream().map(SearchIndex.File::path).collect(toSet());
    files(forCandidates, library.synonyms(), Route.CANDIDATE_SEARCH_MANIFEST).stream()
        .filter(file -> !known.contains(file.path()))
        .forEach(files::add);
    return new SearchIndex(files, documents.size());
  }

  /// Indexes documents.
  ///
  /// @param synonyms sets of words that mean the same
  static SearchIndex index(List<SearchDocument> documents, List<List<String>> synonyms) {
    return new SearchIndex(files(documents, synonyms, Route.SEARCH_MANIFEST), documents.size());
  }

  private static List<SearchIndex.File> files(
      List<SearchDocument> documents, List<List<String>> synonyms, Route manifest) {
    try (var index = LuceneIndex.of(SearchDocument.texts(documents), synonyms)) {
      return new IndexFiles(documents, index).written(manifest);
    }
  }
}
