package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.BuiltSite;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/// A build that a person waits for, with its report.
record SiteBuild(Terminal terminal, SiteOptions.Format format) {

  /// Builds, tells what is wrong, hands a whole site on and closes with one line.
  ///
  /// @param words what the closing line says was done
  BuildResult run(Build build, Report.Words words, Consumer<BuiltSite> next) {
    long start = System.nanoTime();
    var result = run(build);
    var report = new Report(terminal, format);
    report.diagnostics(result.diagnostics());
    result.site().ifPresent(next);
    report.close(result, words, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  private BuildResult run(Build build) {
    try (var progress = new Progress(terminal)) {
      return build.run(progress);
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
