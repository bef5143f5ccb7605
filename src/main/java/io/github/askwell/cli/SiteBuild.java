package io.github.askwell.cli;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.build.BuildWatch;
import io.github.askwell.format.Printer;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/// A build that a person waits for, with its report.
///
/// @param timed whether to say how long each part took
record SiteBuild(Terminal terminal, Printer printer, boolean timed) {

  /// What builds, and what came of it.
  @FunctionalInterface
  interface Work<S> {
    BuildResult<S> run(BuildWatch watch) throws IOException, NoContentException;
  }

  /// Builds, tells what is wrong and closes with one line.
  ///
  /// @param words what the closing line says was done
  /// @param tally what there is to count of a site
  <S> BuildResult<S> run(Report.Words words, Work<S> work, Function<S, Tally> tally) {
    return run(words, work, tally, _ -> {});
  }

  /// The same, with something to do with a whole site before the closing line.
  ///
  /// @param next what to do; whoever follows the build follows that too
  <S> BuildResult<S> run(
      Report.Words words, Work<S> work, Function<S, Tally> tally, Consumer<BuildWatch> next) {
    long start = System.nanoTime();
    var report = new Report(terminal, printer);
    var progress = new Progress(terminal);
    var timings = new Timings(progress);
    try (progress) {
      BuildWatch watch = timed ? timings : progress;
      var result = result(work, watch);
      try {
        if (result.site().isPresent()) {
          next.accept(watch);
        }
      } finally {
        progress.close();
        report.diagnostics(result.diagnostics());
      }
      if (timed) {
        timings.print(terminal.err());
      }
      report.close(result.map(tally), words, Duration.ofNanos(System.nanoTime() - start));
      return result;
    }
  }

  private static <S> BuildResult<S> result(Work<S> work, BuildWatch watch) {
    try {
      return work.run(watch);
    } catch (NoContentException e) {
      throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e.hint());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot read the sources: " + e.getMessage(),
          "make the file readable, then run again");
    }
  }
}
