package io.github.askwell.build;

import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.search.SearchIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A whole site in memory. Its search index is made when it is first asked for, because nothing else
/// depends on it and whoever edits a page need not wait for it.
public final class BuiltSite {
  private final List<OutputFile> pages;
  private final int fresh;
  private final Index index;

  /// @param files every file but those of the search index, in any order
  /// @param fresh how many pages were made for this build; the others were remembered
  /// @param indexer makes the search index; called once at most
  public BuiltSite(Collection<OutputFile> files, int fresh, Supplier<SearchIndex> indexer) {
    this.pages = files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
    this.fresh = fresh;
    this.index = new Index(indexer);
  }

  private BuiltSite(BuiltSite same) {
    this.pages = same.pages;
    this.fresh = 0;
    this.index = same.index;
  }

  /// A search index that is made once.
  private static final class Index {
    private final Supplier<SearchIndex> indexer;
    private Optional<SearchIndex> made = Optional.empty();

    Index(Supplier<SearchIndex> indexer) {
      this.indexer = indexer;
    }

    synchronized SearchIndex get() {
      var index = made.orElseGet(indexer);
      made = Optional.of(index);
      return index;
    }

    synchronized int documents() {
      return made.map(SearchIndex::documents).orElse(0);
    }
  }

  /// Every file but those of the search index, in the order of their paths.
  public List<OutputFile> filesWithoutIndex() {
    return pages;
  }

  /// The search index.
  public SearchIndex index() {
    return index.get();
  }

  /// Every file, in the order of their paths.
  public List<OutputFile> files() {
    return Stream.concat(pages.stream(), index().files().stream().map(BuiltSite::output))
        .sorted(Comparator.comparing(OutputFile::path))
        .toList();
  }

  /// How many pages were made for this build; the others were remembered.
  public int fresh() {
    return fresh;
  }

  /// What there is so far.
  public Tally tally() {
    var count = pages.stream().filter(file -> file.path().endsWith(".html")).count();
    return new Tally((int) count, index.documents());
  }

  /// The same site as another build finds it, which had nothing to make.
  BuiltSite again() {
    return new BuiltSite(this);
  }

  static OutputFile output(SearchIndex.File file) {
    return new OutputFile(file.path(), file.bytes(), file.contentAddressed());
  }
}
