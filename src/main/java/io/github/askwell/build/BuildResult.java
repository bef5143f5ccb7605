package io.github.askwell.build;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.search.SearchIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What came of a build.
///
/// @param site the site; absent when the sources have errors
/// @param diagnostics all that is wrong with the sources, sorted by place
public record BuildResult(Optional<BuiltSite> site, List<Diagnostic> diagnostics) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /// How many diagnostics are of a severity.
  public long count(Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  /// A whole site. Its search index is made when it is first asked for, because nothing else depends
  /// on it and whoever edits a page need not wait for it.
  public static final class BuiltSite {
    private final List<OutputFile> pages;
    private final int fresh;
    private final Supplier<SearchIndex> indexer;
    private Optional<SearchIndex> index = Optional.empty();

    /// @param files every file but those of the search index
    /// @param fresh how many pages were made for this build; the others were remembered
    /// @param indexer makes the search index; called once at most
    public BuiltSite(List<OutputFile> files, int fresh, Supplier<SearchIndex> indexer) {
      this.pages = List.copyOf(files);
      this.fresh = fresh;
      this.indexer = indexer;
    }

    /// Every file but those of the search index, in the order of their paths.
    public List<OutputFile> filesWithoutIndex() {
      return pages;
    }

    /// The search index.
    public synchronized SearchIndex index() {
      var made = index.orElseGet(indexer);
      index = Optional.of(made);
      return made;
    }

    /// Every file, in the order of their paths.
    public List<OutputFile> files() {
      var indexed =
          index().files().stream()
              .map(file -> new OutputFile(file.path(), file.bytes(), file.contentAddressed()));
      return Stream.concat(pages.stream(), indexed)
          .sorted(Comparator.comparing(OutputFile::path))
          .toList();
    }

    /// How many of the files are pages.
    public long pages() {
      return pages.stream().filter(file -> file.path().endsWith(".html")).count();
    }

    /// How many pages were made for this build; the others were remembered.
    public int fresh() {
      return fresh;
    }

    /// How many documents the search index holds; empty while it has not been made.
    public synchronized OptionalInt documents() {
      return index.stream().mapToInt(SearchIndex::documents).findFirst();
    }
  }
}
