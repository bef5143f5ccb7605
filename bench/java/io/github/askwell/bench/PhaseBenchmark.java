package io.github.askwell.bench;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.link.Linker;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.Rendering;
import io.github.askwell.search.SearchIndex;
import java.io.IOException;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

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

  private Phases phases;

  @Setup
  public void prepare() throws IOException, NoContentException {
    phases = new Phases(roles);
  }

  @TearDown
  public void tidyUp() throws IOException {
    phases.close();
  }

  @Benchmark
  public Sources scan() throws IOException, NoContentException {
    return phases.scan();
  }

  @Benchmark
  public List<ParsedFile> read() {
    return phases.read();
  }

  @Benchmark
  public Linker.Linked link() {
    return phases.link();
  }

  @Benchmark
  public Rendering render(Blackhole shelf) {
    return phases.render(shelf::consume);
  }

  @Benchmark
  public SearchIndex index() {
    return phases.index();
  }

  @Benchmark
  public BuildResult<Tally> build(Blackhole shelf) throws IOException, NoContentException {
    return phases.build(shelf::consume);
  }

  @Benchmark
  public BuildResult<BuiltSite> buildAgain() throws IOException, NoContentException {
    return phases.buildAgain();
  }
}
