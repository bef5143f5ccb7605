package io.github.askwell.cli;

import io.github.askwell.compare.Change;
import io.github.askwell.compare.Comparison;
import io.github.askwell.compare.HtmlReport;
import io.github.askwell.compare.MarkdownReport;
import io.github.askwell.git.Checkout;
import io.github.askwell.git.GitException;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what a change does to the site.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Say what a change does to the site.",
    description = {
      "",
      "Builds the site as it was where the work parted from REV, and as it is now, and compares what"
          + " readers see: pages that are new, gone or read otherwise, word by word, with those that"
          + " candidates see first; diagnostics; the time and coverage of roles and plans.",
      "",
      "It ends with 0 whatever it finds; `askwell check` is the judge.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell report --base origin/main",
      "  askwell report --base v1 --head v2 --format html --out report.html"
    })
final class ReportCommand implements Callable<Integer> {
  /// What a report is written as.
  enum Form {
    markdown,
    html
  }

  private final Terminal terminal;

  @Option(
      names = "--base",
      paramLabel = "REV",
      required = true,
      description = "What the change is measured from: a branch, a tag or a commit.")
  private String base = "";

  @Option(
      names = "--head",
      paramLabel = "REV",
      description = "What the change ends with (default: the files as they are).")
  private @Nullable String head;

  @Mixin private SiteOptions.Sources sources = new SiteOptions.Sources();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description =
          "What to write: ${COMPLETION-CANDIDATES} (default: markdown, as the comment of a pull"
              + " request, 65,000 characters at most).")
  private Form format = Form.markdown;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write to (default: the output stream).")
  private @Nullable Path out;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var comparison = comparison();
    write(
        switch (format) {
          case markdown -> MarkdownReport.of(comparison);
          case html -> HtmlReport.of(comparison);
        });
    return ExitCode.DONE;
  }

  private Comparison comparison() {
    if (head == null) {
      sources.theme();
    }
    var change =
        new Change(
            sources.content(),
            sources.templates(),
            base,
            Optional.ofNullable(head),
            sources.drafts());
    try (var checkout = checkout()) {
      return change.compared(checkout);
    } catch (GitException e) {
      throw Failure.usage(e, e.hint());
    } catch (NoContentException e) {
      throw Failure.usage(e, e.hint());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot compare: " + e.getMessage(),
          "make the repository, the content and the temporary folder readable and writable");
    }
  }

  private Checkout checkout() throws IOException {
    var there = Files.isDirectory(sources.content()) ? sources.content() : Path.of("");
    return Checkout.around(there.toAbsolutePath())
        .orElseThrow(() ->
            new Failure(
                ExitCode.USAGE,
                "'" + there.toAbsolutePath() + "' is in no git repository",
                "run this in a clone; a change is measured from what git knows"));
  }

  private void write(String report) {
    if (out == null) {
      terminal.out().print(report);
      return;
    }
    try {
      Files.writeString(out, report);
      terminal.out().println("wrote " + out);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot write '" + out + "': " + e.getMessage(),
          "name a file in a folder that is there and can be written to");
    }
  }
}
