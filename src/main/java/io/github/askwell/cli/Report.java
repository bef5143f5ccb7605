package io.github.askwell.cli;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.format.Printer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells the user what came of a run: the diagnostics, then one closing line. The line goes where the
/// diagnostics do not.
final class Report {
  /// What a command says it did.
  ///
  /// @param done when there is a site, such as `wrote site`
  /// @param failed when there is none
  record Words(String done, String failed) {}

  private final Terminal terminal;
  private final Printer printer;

  Report(Terminal terminal, Printer printer) {
    this.terminal = terminal;
    this.printer = printer;
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    printer.print(diagnostics, terminal.out(), terminal.err());
  }

  /// The last line of a run: what was made, what is wrong, how long it took.
  void close(BuildResult<Tally> result, Words words, Duration time) {
    var parts = new ArrayList<String>();
    result
        .site()
        .ifPresent(site -> {
          if (site.pages() > 0) {
            parts.add(count(site.pages(), "page"));
          }
          if (site.documents() > 0) {
            parts.add(count(site.documents(), "document") + " indexed");
          }
        });
    parts.add(problems(result));
    parts.add(String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0));
    var line =
        (result.site().isPresent() ? words.done() : words.failed())
            + ": "
            + String.join(", ", parts);
    aside(terminal, printer.form()).println(line);
  }

  /// Where what is no diagnostic can be said.
  static PrintWriter aside(Terminal terminal, Printer.Form form) {
    return switch (form) {
      case text -> terminal.out();
      case github, sarif, json -> terminal.err();
    };
  }

  private static String problems(BuildResult<?> result) {
    var parts = new ArrayList<String>();
    for (var severity : Severity.values()) {
      var count = result.count(severity);
      if (count > 0) {
        parts.add(severity == Severity.INFO ? count + " info" : count(count, severity.word()));
      }
    }
    return parts.isEmpty() ? "no diagnostics" : String.join(", ", parts);
  }

  /// A number with its noun.
  static String count(long count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    var stem = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "i" : noun;
    return count + " " + stem + (noun.endsWith("y") || noun.endsWith("s") ? "es" : "s");
  }
}
