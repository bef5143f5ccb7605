package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.git.PastOfContent;
import io.github.askwell.outside.Findings;
import io.github.askwell.outside.LinkProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--external",
      description =
          "Ask other sites too whether links to them lead anywhere. Pages that were there within the"
              + " last week are not asked for again.")
  private boolean external;

  @Option(
      names = "--private-networks",
      description =
          "With --external, ask hosts of private networks and of this machine too. Only for content"
              + " that you trust.")
  private boolean privateNetworks;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      defaultValue = ".askwell/links.tsv",
      description = "Where to keep what --external found (default: ${DEFAULT-VALUE}).")
  private Path links = Path.of(".askwell/links.tsv");

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var sources = external ? options.forBuild(probe()) : options.forBuild();
    var words = new Report.Words("checked " + sources.content(), "failed");
    var build = new Build(sources).knowing(PastOfContent.once(sources.content()));
    var code =
        ExitCode.of(options.building(terminal).run(words, build::check, Function.identity()));
    if (sources.occasion().outside().orElse(null) instanceof LinkProbe probe) {
      keep(probe);
    }
    return code;
  }

  private LinkProbe probe() {
    try {
      return new LinkProbe(
          LinkProbe.Options.POLITE.local(privateNetworks),
          Findings.in(links),
          InstantSource.system());
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private void keep(LinkProbe probe) {
    try {
      probe.keep();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private Failure refused(IOException e) {
    return new Failure(
        ExitCode.MACHINE,
        "cannot use '" + links + "': " + e.getMessage(),
        "name another file with --links FILE");
  }
}
