package io.github.askwell.preview;

import io.github.askwell.build.BuildResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What to preview and where.
///
/// @param port the port on 127.0.0.1; 0 for any that is free
/// @param watched the folders with the sources; those that are missing are left out
/// @param build builds the site; called by one thread at a time
/// @param built is told what came of each build, by the thread that built, once the browser can see
///     it
public record PreviewOptions(
    int port, List<Path> watched, Supplier<BuildResult> build, Consumer<BuildResult> built) {
  public PreviewOptions {
    watched = List.copyOf(watched);
  }
}
