package io.github.askwell.search;

import static java.util.stream.Collectors.toSet;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.lucene.LuceneIndex;
import java.util.ArrayList;
import java.util.List;

/// Makes the search indexes of a library. The same library gives the same bytes.
///
/// The format is described in `docs/search-format.md`.
public final class SearchIndexer {
  private final List<List<String>> synonyms;
  private final Route.Medium medium;

  private SearchIndexer(List<List<String>> synonyms, Route.Medium medium) {
    this.synonyms = synonyms;
    this.medium = medium;
  }

  /// Indexes all that a reader may want to land on; and once more, on its own, what candidates may read.
  /// An edition for candidates has an index of the latter alone.
  ///
  /// @param medium from where the index will be read
  public static SearchIndex index(Library library, Route.Medium medium, Audience audience) {
    var indexer = new SearchIndexer(library.synonyms(), medium);
    var documents = new DocumentList(library).all();
    var forCandidates =
        documents.stream().filter(each -> each.place().page().isForCandidates()).toList();
    if (audience == Audience.CANDIDATE) {
      var files = indexer.files(forCandidates, Route.SEARCH_MANIFEST);
      return new SearchIndex(files, forCandidates.size());
    }
    var files = new ArrayList<>(indexer.files(documents, Route.SEARCH_MANIFEST));
    var known = files.stream().map(SearchIndex.File::path).collect(toSet());
    indexer.files(forCandidates, Route.CANDIDATE_SEARCH_MANIFEST).stream()
        .filter(file -> !known.contains(file.path()))
        .forEach(files::add);
    return new SearchIndex(files, documents.size());
  }

  /// Indexes documents for a server.
  ///
  /// @param synonyms sets of words that mean the same
  static SearchIndex index(List<SearchDocument> documents, List<List<String>> synonyms) {
    var indexer = new SearchIndexer(synonyms, Route.Medium.SERVER);
    return new SearchIndex(indexer.files(documents, Route.SEARCH_MANIFEST), documents.size());
  }

  private List<SearchIndex.File> files(List<SearchDocument> documents, Route manifest) {
    try (var index = LuceneIndex.of(SearchDocument.texts(documents), synonyms)) {
      var files = new IndexFiles(documents, index, medium).written(manifest);
      return switch (medium) {
        case SERVER -> files;
        case DISK -> files.stream().map(SearchIndex.File::asScript).toList();
      };
    }
  }
}
