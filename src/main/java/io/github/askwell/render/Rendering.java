package io.github.askwell.render;

import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/// What came of rendering a library, besides the files.
///
/// @param diagnostics what is wrong with the theme, in the order in which people read it
/// @param pages how many pages there are; those whose template failed do not count
/// @param fresh how many of them had their templates filled in; the others were remembered
/// @param left the addresses of those that only say where a page went
public record Rendering(List<Diagnostic> diagnostics, int pages, int fresh, Set<Route> left) {
  /// That of nothing.
  public static final Rendering NONE = new Rendering(List.of(), 0, 0, Set.of());

  public Rendering {
    diagnostics = List.copyOf(diagnostics);
    left = Set.copyOf(left);
  }

  /// A file of the finished site.
  ///
  /// @param path its path from the root of the output folder, with `/` between folders
  /// @param bytes its contents; never changed after it was made
  /// @param contentAddressed whether the path changes with the contents, so that a browser may keep
  ///     the file for ever
  public record File(String path, byte[] bytes, boolean contentAddressed) {}
}
