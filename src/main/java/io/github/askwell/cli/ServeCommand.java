package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.git.PastOfContent;
import io.github.askwell.preview.PreviewException;
import io.github.askwell.preview.PreviewOptions;
import io.github.askwell.preview.PreviewServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows the site while it is edited.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Look at the site while you edit it.",
    description = {
      "",
      "Builds the site, serves it on this machine alone, and follows your edits: the page in the"
          + " browser reloads when you save. While the content has errors they show over the page, and"
          + " the last good site stays. Nothing is written to disk. Ctrl-C ends it.",
      ""
    },
    footer = {"", "Examples:", "  askwell serve", "  askwell serve --drafts --port 4001"})
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Terminal terminal;

  @Mixin private SiteOptions options = new SiteOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "4000",
      description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
  private int port;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new Failure(
          ExitCode.USAGE, "there is no port " + port, "choose one from 1024 to " + HIGHEST_PORT);
    }
    var build = options.servedAt("http://127.0.0.1:" + port + "/");
    try (var server = PreviewServer.start(preview(build))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      terminal
          .out()
          .println("serving " + server.address() + " and following your edits; Ctrl-C ends");
      terminal.out().flush();
      server.await();
    } catch (PreviewException e) {
      throw new Failure(ExitCode.MACHINE, String.valueOf(e.getMessage()), e.hint());
    }
    return ExitCode.DONE;
  }

  private PreviewOptions preview(BuildOptions sources) {
    var build =
        new Build(sources, InstantSource.system())
            .knowing(PastOfContent.followed(sources.content()));
    var watched = new ArrayList<Path>(List.of(sources.content()));
    sources.templates().ifPresent(watched::add);
    var isFirst = new AtomicBoolean(true);
    return new PreviewOptions(
        port,
        root(sources),
        watched,
        () -> isFirst.getAndSet(false) ? build(build) : rebuild(build, sources.content()),
        this::tellBreakdown);
  }

  /// A build after an edit. That it cannot be made at all, say because the content folder went away,
  /// ends nothing: the next edit starts another.
  private BuildResult<BuiltSite> rebuild(Build build, Path content) {
    try {
      return build(build);
    } catch (Failure failure) {
      var message = String.valueOf(failure.getMessage());
      var problem = PreviewServer.brokeDown(content.toString(), message, failure.hint());
      return new BuildResult<>(Optional.empty(), List.of(problem));
    }
  }

  /// Says in the terminal, too, that a build could not be made at all; a build that could be made has
  /// said what is wrong itself.
  private void tellBreakdown(BuildResult<BuiltSite> result) {
    result.diagnostics().stream()
        .filter(diagnostic -> diagnostic.id().equals(PreviewServer.BROKE_DOWN))
        .map(new DiagnosticText(terminal.colour())::format)
        .forEach(terminal.err()::println);
  }

  /// Where the home page is: pages that are shown at any depth have links that begin there.
  private static String root(BuildOptions sources) {
    var path = sources.baseUrl().map(address -> URI.create(address).getPath()).orElse("");
    return path.isEmpty() ? "/" : path;
  }

  private BuildResult<BuiltSite> build(Build build) {
    var words = new Report.Words("built", "failed, waiting for your next change");
    var result = options.building(terminal).run(words, build::run, BuiltSite::tally);
    terminal.out().flush();
    return result;
  }
}
