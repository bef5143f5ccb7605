package io.github.askwell.build;

import io.github.askwell.check.Checks;
import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Linker;
import io.github.askwell.read.Linker.Linked;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.ReadOptions;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.Renderer;
import io.github.askwell.render.Rendering;
import io.github.askwell.search.SearchIndex;
import io.github.askwell.search.SearchIndexer;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes a site of its sources: scan, read, link, check, render, index.
///
/// Publishing is a call of its own, so that a check and a preview run the same build. Building again
/// is the same call again; what the phases remember by content makes it faster, and nothing else. For
/// one thread at a time.
public final class Build {
  private final BuildOptions options;
  private final Optional<InstantSource> clock;
  private Memory memory;

  /// A build for one run, which remembers nothing.
  public Build(BuildOptions options) {
    this(options, Optional.empty());
  }

  /// A build to be run again and again. It reads only the files that the disk says were changed.
  ///
  /// @param clock the clock that stamps the files
  public Build(BuildOptions options, InstantSource clock) {
    this(options, Optional.of(clock));
  }

  private Build(BuildOptions options, Optional<InstantSource> clock) {
    this.options = options;
    this.clock = clock;
    var nothing = Sources.none(options.content().toString().replace('\\', '/'));
    this.memory = new Memory(nothing, List.of(), new Linker.Memory(), Optional.empty());
  }

  /// What is known of the run before.
  private record Memory(
      Sources sources,
      List<ParsedFile> files,
      Linker.Memory entries,
      Optional<Renderer> renderer) {}

  /// Builds once. The search index is made when the site is asked for it.
  ///
  /// @param watch told of each phase; of the making of the index too, whenever that is
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder or the theme cannot be read
  public BuildResult run(BuildWatch watch) throws IOException, NoContentException {
    var linked = link(watch);
    var diagnostics = new ArrayList<Diagnostic>(linked.diagnostics());
    if (linked.library().isEmpty()) {
      return new BuildResult(Optional.empty(), judged(diagnostics));
    }
    var library = linked.library().get();

    watch.begins(Phase.CHECK);
    var findings = Checks.judge(library);
    diagnostics.addAll(findings);
    watch.ended(Phase.CHECK, findings.size());

    watch.begins(Phase.RENDER);
    var rendering = renderer(theme()).render(library, watch);
    diagnostics.addAll(rendering.diagnostics());
    watch.ended(Phase.RENDER, rendering.fresh());

    var all = judged(diagnostics);
    return all.stream().anyMatch(Diagnostic::isError)
        ? new BuildResult(Optional.empty(), all)
        : new BuildResult(Optional.of(site(rendering, () -> index(library, watch))), all);
  }

  private Linked link(BuildWatch watch) throws IOException, NoContentException {
    watch.begins(Phase.SCAN);
    var sources = memory.sources().rescan(options.content(), now());
    watch.ended(Phase.SCAN, sources.files().size());

    watch.begins(Phase.READ);
    var files = EntryReader.read(sources, memory.files());
    watch.ended(Phase.READ, files.size());

    watch.begins(Phase.LINK);
    var how = new ReadOptions(options.drafts(), options.baseUrl());
    var entries = clock.isPresent() ? memory.entries() : new Linker.Memory();
    var linked = Linker.link(sources, files, how, entries);
    if (clock.isPresent()) {
      memory = new Memory(sources, files, entries, memory.renderer());
    }
    watch.ended(Phase.LINK, linked.library().map(Library::size).orElse(0));
    return linked;
  }

  private static BuildResult.BuiltSite site(Rendering rendering, Supplier<SearchIndex> indexer) {
    var files =
        rendering.files().stream()
            .map(file -> new OutputFile(file.path(), file.bytes(), file.contentAddressed()))
            .toList();
    return new BuildResult.BuiltSite(files, rendering.fresh(), indexer);
  }

  private static SearchIndex index(Library library, BuildWatch watch) {
    watch.begins(Phase.INDEX);
    var index = SearchIndexer.index(library);
    watch.ended(Phase.INDEX, index.documents());
    return index;
  }

  /// The time; far in the past without a clock, when no file counts as unchanged.
  private Instant now() {
    return clock.map(InstantSource::instant).orElse(Instant.MIN);
  }

  /// The renderer of the run before, unless the theme is another one now.
  private Renderer renderer(Theme theme) {
    var current =
        memory
            .renderer()
            .filter(last -> last.theme().equals(theme))
            .orElseGet(() -> new Renderer(theme, clock.isPresent()));
    memory = new Memory(memory.sources(), memory.files(), memory.entries(), Optional.of(current));
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
}
