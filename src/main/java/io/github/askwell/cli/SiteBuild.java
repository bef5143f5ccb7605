package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildResult;
import io.github.askwell.read.NoContentException;
import java.io.IOException;

/// A build that a person waits for.
final class SiteBuild {
  private SiteBuild() {}

  /// Runs a build with progress on the terminal.
  static BuildResult run(Build build, Terminal terminal) {
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
