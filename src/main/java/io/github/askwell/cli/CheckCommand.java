package io.github.askwell.cli;

import io.github.askwell.build.Build;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
      "Finds all that would keep the site from being built, and what its readers would stumble over,"
          + " and writes nothing. Pages are tried out when the theme is not the built-in one. Each message"
          + " names file, line and column and says what to do.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell check",
      "  askwell check --strict --drafts",
      "  askwell check --format github   annotations in GitHub Actions",
      "  askwell check --format sarif    for code scanning",
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
    var sources = options.forBuild();
    var words = new Report.Words("checked " + sources.content(), "failed");
    var build = new Build(sources);
    return ExitCode.of(options.building(terminal).run(words, build::check, Function.identity()));
  }
}
