package io.github.askwell.build;

import io.github.askwell.check.Checks;
import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Linker;
import io.github.askwell.read.ReadOptions;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.RenderedFile;
import io.github.askwell.render.Renderer;
import io.github.askwell.render.Rendering;
import io.github.askwell.search.SearchIndex;
import io.github.askwell.search.SearchIndexer;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes a site of its sources: scan, read, link, check, render, index.
///
/// Publishing is a call of its own, so that a check and a preview run the same build. Building again
/// is the same call again; what the renderer remembers by its content makes it faster, and nothing
/// else. For one thread at a time.
public final class Build {
  private final BuildOptions options;
  private Optional<Renderer> renderer = Optional.empty();

  public Build(BuildOptions options) {
    this.options = options;
  }

  /// Builds once.
  ///
  /// @param progress told of each phase as it begins
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder or the theme cannot be read
  public BuildResult run(Consumer<Phase> progress) throws IOException, NoContentException {
    var diagnostics = new ArrayList<Diagnostic>();

    progress.accept(Phase.SCAN);
    var name = options.content().toString().replace('\\', '/');
    var sources = Sources.scan(options.content(), name);

    progress.accept(Phase.READ);
    var files = EntryReader.read(sources);

    progress.accept(Phase.LINK);
    var linked = Linker.link(sources, files, new ReadOptions(options.drafts(), options.baseUrl()));
    diagnostics.addAll(linked.diagnostics());
    if (linked.library().isEmpty()) {
      return new BuildResult(Optional.empty(), judged(diagnostics));
    }
    var library = linked.library().get();

    progress.accept(Phase.CHECK);
    diagnostics.addAll(Checks.judge(library));

    progress.accept(Phase.RENDER);
    var rendering = renderer(theme()).render(library);
    diagnostics.addAll(rendering.diagnostics());

    var all = judged(diagnostics);
    return all.stream().anyMatch(Diagnostic::isError)
        ? new BuildResult(Optional.empty(), all)
        : new BuildResult(Optional.of(index(library, rendering, progress)), all);
  }

  private static BuildResult.BuiltSite index(
      Library library, Rendering rendering, Consumer<Phase> progress) {
    progress.accept(Phase.INDEX);
    var index = SearchIndexer.index(library);
    var files = files(rendering, index);
    var pages = files.stream().filter(file -> file.path().endsWith(".html")).count();
    return new BuildResult.BuiltSite(files, pages, rendering.fresh(), index.documents());
  }

  /// The renderer of the last build, unless the theme is another one now.
  private Renderer renderer(Theme theme) {
    var current =
        renderer.filter(last -> last.theme().equals(theme)).orElseGet(() -> new Renderer(theme));
    renderer = Optional.of(current);
    return current;
  }

  private Theme theme() throws IOException {
    return options.templates().isPresent()
        ? Theme.load(options.templates().get())
        : Theme.builtIn();
  }

  /// The diagnostics by place; under `--strict`, warnings count as errors.
  private List<Diagnostic> judged(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> options.strict() ? diagnostic.strict() : diagnostic)
        .sorted()
        .toList();
  }

  private static List<OutputFile> files(Rendering rendering, SearchIndex index) {
    return Stream.concat(
            rendering.files().stream().map(Build::outputFile),
            index.files().stream().map(Build::outputFile))
        .sorted(Comparator.comparing(OutputFile::path))
        .toList();
  }

  private static OutputFile outputFile(RenderedFile file) {
    return new OutputFile(file.path(), file.bytes(), file.contentAddressed());
  }

  private static OutputFile outputFile(SearchIndex.File file) {
    return new OutputFile(file.path(), file.bytes(), file.contentAddressed());
  }
}
