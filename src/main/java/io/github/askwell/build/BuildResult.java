package io.github.askwell.build;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.publish.OutputFile;
import java.util.List;
import java.util.Optional;

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

  /// A whole site.
  ///
  /// @param files every file of it, in the order of their paths
  /// @param pages how many of them are pages
  /// @param fresh how many of the pages were made for this build; the others were remembered
  /// @param documents how many documents the search index holds
  public record BuiltSite(List<OutputFile> files, long pages, int fresh, int documents) {
    public BuiltSite {
      files = List.copyOf(files);
    }
  }
}
