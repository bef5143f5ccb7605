package io.github.askwell.preview;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What to preview and where.
///
/// @param port the port on 127.0.0.1; 0 for any that is free
/// @param root the path of the home page, decoded, such as `/` or `/guides/`
/// @param watched the folders with the sources; a missing one is watched once it is there
/// @param build builds the site; called by one thread at a time
/// @param built is told what came of each build, by the thread that built, once the browser can see
///     it
public record PreviewOptions(
    int port,
    String root,
    List<Path> watched,
    Supplier<BuildResult<BuiltSite>> build,
    Consumer<BuildResult<BuiltSite>> built) {
  public PreviewOptions {
    watched = List.copyOf(watched);
    if (!root.startsWith("/") || !root.endsWith("/")) {
      throw new IllegalArgumentException("not the path of a home page: '" + root + "'");
    }
  }
}
