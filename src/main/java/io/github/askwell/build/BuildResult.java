package io.github.askwell.build;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came of a build.
///
/// @param site the site, or what is left to say of it; absent when the sources have errors
/// @param diagnostics all that is wrong with the sources, sorted by place
public record BuildResult<S>(Optional<S> site, List<Diagnostic> diagnostics) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /// What came of a site whose files went elsewhere.
  ///
  /// @param pages how many pages it has
  /// @param documents how many documents its search index holds; 0 when none was made
  public record Tally(int pages, int documents) {}

  /// How many diagnostics are of a severity.
  public long count(Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  /// The same with less, or more, to say of the site.
  public <T> BuildResult<T> map(Function<? super S, T> of) {
    return new BuildResult<>(site.map(of), diagnostics);
  }
}
