package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.BuiltSite;
import io.github.askwell.build.BuildWatch;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiConsumer;

/// A build that a person waits for, with its report.
///
/// @param timed whether to say how long each part took
record SiteBuild(Terminal terminal, SiteOptions.Format format, boolean timed) {

  /// Builds, hands a whole site on, tells what is wrong and closes with one line.
  ///
  /// @param words what the closing line says was done
  /// @param next what to do with the site; whoever follows the build follows that too
  BuildResult run(Build build, Report.Words words, BiConsumer<BuiltSite, BuildWatch> next) {
    long start = System.nanoTime();
    var report = new Report(terminal, format);
    var progress = new Progress(terminal);
    var timings = new Timings(progress);
    try (progress) {
      BuildWatch watch = timed ? timings : progress;
      var result = run(build, watch);
      try {
        result.site().ifPresent(site -> next.accept(site, watch));
      } finally {
        progress.close();
        report.diagnostics(result.diagnostics());
      }
      if (timed) {
        timings.print(terminal.err());
      }
      report.close(result, words, Duration.ofNanos(System.nanoTime() - start));
      return result;
    }
  }

  private static BuildResult run(Build build, BuildWatch watch) {
    try {
      return build.run(watch);
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
