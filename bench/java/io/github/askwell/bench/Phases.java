package io.github.askwell.bench;

import io.github.askwell.bench.made.AskwellContent;
import io.github.askwell.bench.made.MadeContent;
import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Target;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.Renderer;
import io.github.askwell.render.Rendering;
import io.github.askwell.rule.Occasion;
import io.github.askwell.search.SearchIndex;
import io.github.askwell.search.SearchIndexer;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The phases of a build over made-up content, each with what the phase before it makes.
final class Phases implements AutoCloseable {
  private final Path folder;
  private final Path content;
  private final Sources sources;
  private final List<ParsedFile> files;
  private final Library library;
  private final Theme theme = Theme.builtIn();
  private final Build build;

  Phases(int roles) throws IOException, NoContentException {
    folder = Files.createTempDirectory("askwell-bench");
    content = folder.resolve("content");
    new AskwellContent(content).write(new MadeContent(1, roles), Path.of("content"));
    sources = scan();
    files = read();
    library = link().library().orElseThrow();
    build = new Build(options(), InstantSource.system());
    build.run(_ -> {});
  }

  Sources scan() throws IOException, NoContentException {
    return Sources.scan(content, "content");
  }

  List<ParsedFile> read() {
    return EntryReader.read(sources);
  }

  Linker.Linked link() {
    return Linker.link(sources, files, ReadOptions.DEFAULT);
  }

  Rendering render(Consumer<Rendering.File> shelf) {
    return new Renderer(theme, Target.WHOLE, false).render(library, Renderer.Watch.NONE, shelf);
  }

  SearchIndex index() {
    return SearchIndexer.index(library, Route.Medium.SERVER, Audience.ALL);
  }

  /// All phases, with nothing remembered.
  BuildResult<Tally> build(Consumer<OutputFile> shelf) throws IOException, NoContentException {
    return new Build(options()).run(_ -> {}, shelf);
  }

  /// All phases, with everything remembered that may be.
  BuildResult<BuiltSite> buildAgain() throws IOException, NoContentException {
    return build.run(_ -> {});
  }

  @Override
  public void close() throws IOException {
    Workshop.delete(folder);
  }

  private BuildOptions options() {
    return new BuildOptions(
        content, Optional.empty(), Optional.empty(), Target.WHOLE, false, false, Occasion.NONE);
  }
}
