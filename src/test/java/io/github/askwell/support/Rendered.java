package io.github.askwell.support;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that a renderer made, by path, and what it found wrong with the theme.
public record Rendered(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {

  /// Renders a library.
  public static Rendered by(Renderer renderer, Library library) {
    var files = Collections.synchronizedSortedMap(new TreeMap<String, byte[]>());
    var rendering =
        renderer.render(library, Renderer.Watch.NONE, file -> files.put(file.path(), file.bytes()));
    return new Rendered(files, rendering.diagnostics());
  }

  /// The text of a file.
  public String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }
}
