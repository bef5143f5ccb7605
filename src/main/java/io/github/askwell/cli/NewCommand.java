package io.github.askwell.cli;

import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.scaffold.RefusedException;
import io.github.askwell.scaffold.Scaffold;
import io.github.askwell.scaffold.Sort;
import io.github.askwell.scaffold.Wish;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a new content file.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Make a new content file, with what to write in it.",
    description = {
      "",
      "Writes a file with all its keys and sections, marks with TODO what only you can know, and says"
          + " where each mark is. `askwell check` names those that are left. Nothing is overwritten.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell new role \"Java Specialist\"",
      "  askwell new question \"Where do leaks hide?\" --role java-specialist",
      "  askwell new question \"Design a mail queue.\" --type design --dir design",
      "  askwell new technology Kafka --role java-specialist --dry-run"
    })
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "What to make: ${COMPLETION-CANDIDATES}.")
  private String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "TITLE",
      description = "Its title, in quotes; of a question the question itself.")
  private String title = "";

  @Option(
      names = "--role",
      paramLabel = "ID",
      description =
          "A role it is for: added to the role's list where there is one. May be repeated.")
  private List<String> roles = List.of();

  @Option(names = "--id", paramLabel = "ID", description = "Its id (default: made from the title).")
  private @Nullable String id;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder for the file, such as questions/design (default: that of its kind).")
  private @Nullable String dir;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "Of a question, such as design or debugging; of a tip its kind, such as scoring.")
  private @Nullable String type;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      split = ",",
      description = "Of a role, question or plan: junior, mid, senior, lead. May be repeated.")
  private List<String> levels = List.of();

  @Option(names = "--minutes", paramLabel = "N", description = "Of a question or plan.")
  private @Nullable String minutes;

  @Option(names = "--category", paramLabel = "TEXT", description = "Of a technology.")
  private @Nullable String category;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description = "Of a FAQ entry: employer or candidate (default: employer).")
  private @Nullable String audience;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "List for a FAQ entry (default: the id of the first role, else general).")
  private @Nullable String file;

  @Option(names = "--draft", description = "Of a role or question: keep it out of the site.")
  private boolean draft;

  @Mixin private SiteOptions.Content content = new SiteOptions.Content();

  @Option(names = "--dry-run", description = "Show the changes as a diff and write nothing.")
  private boolean dryRun;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The kinds, for help and completion.
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Sort.words().iterator();
    }
  }

  @Override
  public Integer call() {
    try {
      var scaffold = Scaffold.plan(content.path(), wish());
      if (dryRun) {
        scaffold.changes().forEach(c -> terminal.out().print(c.diff(content.path().toString())));
      } else {
        scaffold.write();
        tell(scaffold);
      }
      return ExitCode.DONE;
    } catch (RefusedException e) {
      throw Failure.usage(e, e.hint());
    } catch (NoContentException e) {
      throw Failure.usage(e, e.hint());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot write the content: " + e.getMessage(),
          "make the folder writable, then run again");
    }
  }

  private Wish wish() throws RefusedException {
    return new Wish(
        Sort.named(kind),
        title,
        Optional.ofNullable(id),
        Optional.ofNullable(dir),
        details(),
        LocalDate.now());
  }

  private Map<String, List<String>> details() {
    var details = new HashMap<String, List<String>>();
    details.put("role", roles);
    details.put("level", levels);
    details.put("type", listed(type));
    details.put("minutes", listed(minutes));
    details.put("category", listed(category));
    details.put("audience", listed(audience));
    details.put("file", listed(file));
    details.put("draft", listed(draft ? "yes" : null));
    details.values().removeIf(List::isEmpty);
    return details;
  }

  private static List<String> listed(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private void tell(Scaffold scaffold) {
    var out = terminal.out();
    scaffold
        .changes()
        .forEach(change -> out.println(change.what() + " " + content.path() + "/" + change.path()));
    out.println("fill in, then run askwell check:");
    scaffold.blanks().forEach(blank -> out.println("  " + blank + "  " + Scaffold.line(blank)));
  }
}
