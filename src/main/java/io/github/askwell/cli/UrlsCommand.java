package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.build.BuildWatch;
import io.github.askwell.build.Phase;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.git.PastOfContent;
import io.github.askwell.ledger.Address;
import io.github.askwell.ledger.Ledger;
import io.github.askwell.ledger.LedgerReader;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.scaffold.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Keeps the list of addresses that a site was ever published under.
@Command(
    name = "urls",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Keep the list of published addresses, so that no link breaks unnoticed.",
    description = {
      "",
      "Writes the addresses of all pages and headings to 'urls.lock' in the content folder, and leaves"
          + " what stands there already. From then on a build fails that would lose one of them, and says"
          + " where it may be now. Drafts do not count.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell urls           add what is new; commit the file with the change",
      "  askwell urls --check   fail when something is missing, for CI",
      "  askwell urls --accept /tips/old/ --reason 'We do not hire this way any more.'"
    })
final class UrlsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SiteOptions options = new SiteOptions();

  @Option(
      names = "--accept",
      paramLabel = "ADDRESS",
      description =
          "Let an address go for good, with all headings of its page; '*' stands for anything. Visitors"
              + " are told that it is gone, and why.")
  private List<String> accepted = List.of();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for --accept; whoever comes by the old address reads it.")
  private @Nullable String reason;

  @Option(
      names = "--check",
      description = "Write nothing; fail when the list lacks an address of the site.")
  private boolean isCheck;

  UrlsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var sources = published();
    var file = sources.content().resolve(Ledger.FILE);
    if (!accepted.isEmpty()) {
      write(file, accepting(sources));
    }
    var before = ledger(sources);
    var words =
        new Report.Words("compared with " + file, "failed, and left " + file + " as it was");
    var build = new Build(sources).knowing(PastOfContent.once(sources.content()));
    var result =
        options.building(terminal).run(words, build::addresses, all -> new Tally(pages(all), 0));
    if (result.site().isEmpty() || !before.diagnostics().isEmpty()) {
      return ExitCode.CONTENT;
    }
    return keep(file, before, result);
  }

  private int keep(Path file, Ledger before, BuildResult<SortedSet<Address>> result) {
    var added = new TreeSet<>(result.site().orElseThrow());
    before.promised().forEach(added::remove);
    var aside = Report.aside(terminal, options.format());
    if (isCheck) {
      added.stream().limit(10).forEach(each -> aside.println("missing: " + each.text()));
      if (!added.isEmpty()) {
        aside.println(
            Report.count(added.size(), "address")
                + " missing from "
                + file
                + "; run `askwell urls` and commit the file");
        return ExitCode.CONTENT;
      }
    } else {
      write(file, before.with(added));
      aside.println(
          added.isEmpty() ? file + " has them all" : "added " + added.size() + " to " + file);
    }
    boolean isLost = result.diagnostics().stream().anyMatch(Diagnostic::isError);
    return isLost ? ExitCode.CONTENT : ExitCode.DONE;
  }

  /// All that is published, and nothing else, whatever else is asked for.
  private BuildOptions published() {
    var asked = options.forBuild();
    return new BuildOptions(
            asked.content(),
            asked.templates(),
            asked.baseUrl(),
            asked.target(),
            false,
            asked.strict(),
            asked.occasion())
        .forReaders(Audience.ALL);
  }

  private static int pages(SortedSet<Address> addresses) {
    return (int) addresses.stream().filter(each -> each.anchor().isEmpty()).count();
  }

  /// The list without what was asked to be let go.
  private Ledger accepting(BuildOptions sources) {
    if (reason == null || reason.isBlank() || reason.length() > 300) {
      throw new Failure(
          ExitCode.USAGE,
          "--accept needs a reason of at most 300 characters",
          "say why: --reason 'We do not hire this way any more.'");
    }
    var day = sources.occasion().today().orElseGet(LocalDate::now);
    var removal = new Ledger.Removal(day, reason);
    var there = there(sources);
    var ledger = ledger(sources);
    for (var text : accepted) {
      var wanted = pattern(text);
      var matching =
          ledger.promised().stream().filter(each -> wanted.matcher(each.text()).matches()).toList();
      var gone = matching.stream().filter(each -> !there.contains(each)).toList();
      if (gone.isEmpty()) {
        throw new Failure(
            ExitCode.USAGE,
            matching.isEmpty()
                ? "'" + text + "' is not in the list of published addresses"
                : "'" + text + "' is there still",
            matching.isEmpty()
                ? "name an address as it stands in " + ledger.name()
                : "remove what is there first; then let the address go");
      }
      for (var address : gone) {
        ledger = ledger.without(address, removal);
      }
    }
    return ledger;
  }

  private static Pattern pattern(String text) {
    var address = text.startsWith("/") ? text : "/" + text;
    return Pattern.compile(
        String.join(
                ".*", Pattern.compile("\\*").splitAsStream(address).map(Pattern::quote).toList())
            + (address.endsWith("*") ? ".*" : ""));
  }

  private SortedSet<Address> there(BuildOptions sources) {
    try {
      BuildWatch silent = (Phase _) -> {};
      return new Build(sources)
          .addresses(silent)
          .site()
          .orElseThrow(() ->
              new Failure(
                  ExitCode.CONTENT,
                  "the content has errors, so nobody can say which addresses it has",
                  "mend what `askwell check` finds first"));
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE, "cannot read the sources: " + e.getMessage(), "try again");
    } catch (NoContentException e) {
      throw Failure.usage(e, e.hint());
    }
  }

  private static Ledger ledger(BuildOptions sources) {
    var name = sources.content().toString().replace('\\', '/');
    try {
      return LedgerReader.in(sources.content(), name)
          .orElseGet(() -> Ledger.empty(name + "/" + Ledger.FILE));
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE, "cannot read the list: " + e.getMessage(), "make the file readable");
    }
  }

  private static void write(Path file, Ledger ledger) {
    try {
      if (Files.exists(file) && Files.readString(file).equals(ledger.text())) {
        return;
      }
      WholeFile.write(file, ledger.text());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE, "cannot write '" + file + "': " + e.getMessage(), "make it writable");
    }
  }
}
