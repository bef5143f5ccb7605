package io.github.askwell.cli;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticJson;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.diagnostic.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells the user what came of a run: the diagnostics, then one closing line.
///
/// As text, diagnostics go to the error stream; as JSON, to the output stream alone, so that it can be
/// piped.
final class Report {
  /// What a command says it did.
  ///
  /// @param done when there is a site, such as `wrote site`
  /// @param failed when there is none
  record Words(String done, String failed) {}

  private final Terminal terminal;
  private final SiteOptions.Format format;

  Report(Terminal terminal, SiteOptions.Format format) {
    this.terminal = terminal;
    this.format = format;
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    switch (format) {
      case text -> {
        var text = new DiagnosticText(terminal.interactive());
        diagnostics.forEach(diagnostic -> terminal.err().println(text.format(diagnostic)));
      }
      case json -> terminal.out().println(DiagnosticJson.format(diagnostics));
    }
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
    switch (format) {
      case text -> terminal.out().println(line);
      case json -> terminal.err().println(line);
    }
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
    return count
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ie" : noun)
        + "s";
  }
}
