package io.github.askwell.bench;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.content.Library;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Linker;
import io.github.askwell.read.NoContentException;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.ReadOptions;
import io.github.askwell.read.Sources;
import io.github.askwell.render.Renderer;
import io.github.askwell.render.Rendering;
import io.github.askwell.search.SearchIndex;
import io.github.askwell.search.SearchIndexer;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The phases of a build one by one, each over the whole site. What a person waits for is a cold process,
/// which `bench/compare` measures; this shows which phase a change made faster or slower.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class PhaseBenchmark {
  /// Roles of ten questions each.
  @Param("50")
  public int roles;

  private Path folder;
  private Sources sources;
  private List<ParsedFile> files;
  private Library library;
  private Theme theme;
  private Build warm;

  @Setup
  public void prepare() throws IOException, NoContentException {
    folder = Files.createTempDirectory("askwell-bench");
    var content = folder.resolve("content");
    new AskwellContent(content).write(new MadeContent(1, roles), Path.of("content"));
    sources = Sources.scan(content, "content");
    files = EntryReader.read(sources);
    library = link().library().orElseThrow();
    theme = Theme.builtIn();
    warm = newBuild();
    warm.run(_ -> {});
  }

  @TearDown
  public void tidyUp() throws IOException {
    Workshop.delete(folder);
  }

  @Benchmark
  public Sources scan() throws IOException, NoContentException {
    return Sources.scan(folder.resolve("content"), "content");
  }

  @Benchmark
  public List<ParsedFile> read() {
    return EntryReader.read(sources);
  }

  @Benchmark
  public Linker.Linked link() {
    return Linker.link(sources, files, ReadOptions.DEFAULT);
  }

  @Benchmark
  public Rendering render() {
    return new Renderer(theme).render(library);
  }

  @Benchmark
  public SearchIndex index() {
    return SearchIndexer.index(library);
  }

  /// All phases, with nothing remembered.
  @Benchmark
  public BuildResult build() throws IOException, NoContentException {
    return newBuild().run(_ -> {});
  }

  /// All phases again, with everything remembered that may be.
  @Benchmark
  public BuildResult buildAgain() throws IOException, NoContentException {
    return warm.run(_ -> {});
  }

  private Build newBuild() {
    return new Build(
        new BuildOptions(
            folder.resolve("content"), Optional.empty(), Optional.empty(), false, false));
  }
}
