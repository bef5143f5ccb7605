package io.github.askwell.render;

import io.github.askwell.diagnostic.Diagnostic;
import java.util.List;

/// What came of rendering a library.
///
/// @param files the pages, assets and plain files of the site, in the order of their paths; a page
///     whose template failed is not among them
/// @param diagnostics what is wrong with the theme, in the order in which people read it
/// @param fresh how many pages had their templates filled in; the others were remembered
public record Rendering(List<RenderedFile> files, List<Diagnostic> diagnostics, int fresh) {
  public Rendering {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }
}
