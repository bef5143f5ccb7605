package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildWatch;
import io.github.askwell.build.Phase;
import io.github.askwell.content.Route;
import io.github.askwell.git.PastOfContent;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.publish.PublishException;
import io.github.askwell.publish.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the site.
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Write the site, ready to publish.",
    description = {
      "",
      "Reads the content, reports every mistake with its place, and writes the site when there is no"
          + " error. When there is one, the folder stays as it was. Files that have not changed are"
          + " not written again; files that Askwell did not write are never touched.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell build",
      "  askwell build --verify",
      "  askwell build --offline --out guides-to-take-along",
      "  askwell build --base-url https://acme.github.io/guides/ --out public --strict"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SiteOptions options = new SiteOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "site",
      description = "Folder to write to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("site");

  @Option(
      names = "--offline",
      description =
          "Write a site to be opened from a disk, without a server: its links lead to files by name,"
              + " and search works from file:// too.")
  private boolean offline;

  @Option(
      names = "--verify",
      description = {
        "Prove that the same sources make the same bytes: build again from nothing, in another"
            + " process, time zone and language, and compare the SHA-256 of every file of both and of"
            + " the folder. A difference is named; the exit code is then 70 when the builds differ, 1"
            + " when a template asks for the time, 3 when the folder is not what was written."
      })
  private boolean verify;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var words = new Report.Words("wrote " + out, "failed, and left " + out + " as it was");
    var sources = sources();
    refuseInside(sources.content());
    sources.templates().ifPresent(this::refuseInside);
    var files = new ConcurrentLinkedQueue<OutputFile>();
    try (var publisher = Publisher.to(out)) {
      Consumer<OutputFile> both = publisher::add;
      var shelf = verify ? both.andThen(files::add) : both;
      var build =
          new Build(sources)
              .knowing(PastOfContent.once(sources.content()))
              .sealedWith(terminal.secrets()::passphrase);
      var result =
          options
              .building(terminal)
              .run(
                  words,
                  watch -> build.run(watch, shelf),
                  Function.identity(),
                  watch -> commit(publisher, watch));
      if (verify && result.site().isPresent()) {
        verify(files.stream().sorted(Comparator.comparing(OutputFile::path)).toList());
      }
      return ExitCode.of(result);
    }
  }

  private BuildOptions sources() {
    return options.forBuild().on(offline ? Route.Medium.DISK : Route.Medium.SERVER);
  }

  /// Pages among the sources would be taken for sources the next time.
  private void refuseInside(Path sources) {
    if (real(out).startsWith(real(sources))) {
      throw new Failure(
          ExitCode.USAGE,
          "the site would be written into '" + sources + "', among its sources",
          "name another folder with --out, such as 'site'");
    }
  }

  /// The path without symbolic links, as far as there is one.
  private static Path real(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException _) {
      var above = absolute.getParent();
      return above == null ? absolute : real(above).resolve(absolute.getFileName());
    }
  }

  private void verify(List<OutputFile> files) {
    var verified =
        new Verification(sources(), out, new Verification.SecondProcess()).of(files, terminal);
    Report.aside(terminal, options.format()).println(verified);
  }

  private static void commit(Publisher publisher, BuildWatch watch) {
    try {
      watch.begins(Phase.PUBLISH);
      var publication = publisher.commit();
      watch.ended(Phase.PUBLISH, publication.written());
    } catch (PublishException e) {
      throw new Failure(ExitCode.MACHINE, String.valueOf(e.getMessage()), e.hint());
    }
  }
}
