package io.github.askwell.cli;

import io.github.askwell.build.Build;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what is wrong with the content.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Say what is wrong with the content, and where.",
    description = {
      "",
      "Does all that a build does except writing the site. Each message names file, line and column"
          + " and says what to do.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell check",
      "  askwell check --strict --drafts",
      "  askwell check --format json     for other programs: an array of",
      "                                  {id, severity, file, line, column, message, hint}"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SiteOptions options = new SiteOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    var result = SiteBuild.run(new Build(options.forBuild()), terminal);
    var report = new Report(terminal, options.format());
    report.diagnostics(result.diagnostics());
    report.close(
        result, new Report.Words("checked", "failed"), Duration.ofNanos(System.nanoTime() - start));
    return result.site().isPresent() ? ExitCode.DONE : ExitCode.CONTENT;
  }
}
