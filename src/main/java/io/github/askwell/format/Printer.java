package io.github.askwell.format;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticJson;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Writes diagnostics as the user wants them.
///
/// As text they go to the error stream; in the other forms to the output stream alone, so that it can be
/// piped.
///
/// @param most how many to show at most, the gravest; 0 for all
/// @param version the version of the program, such as `0.1.0`
public record Printer(Form form, int most, boolean colour, Supplier<String> version) {
  private static final int MANY = 10;
  private static final Comparator<Diagnostic> GRAVEST_FIRST =
      Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder());

  /// How diagnostics are written.
  public enum Form {
    text,
    github,
    sarif,
    json
  }

  /// Writes diagnostics, given in the order of their places.
  public void print(List<Diagnostic> diagnostics, PrintWriter out, PrintWriter err) {
    var shown = shown(diagnostics);
    switch (form) {
      case text -> text(shown, err);
      case github -> shown.forEach(each -> out.println(GithubAnnotations.format(each)));
      case sarif -> out.println(new Sarif(version.get(), RulePages::page).format(shown));
      case json -> out.println(DiagnosticJson.format(shown));
    }
    int left = diagnostics.size() - shown.size();
    if (left > 0) {
      err.println("and " + left + " more, which --max leaves out\n");
    }
    if (form == Form.text && diagnostics.size() > MANY) {
      summary(diagnostics, err);
    }
  }

  private void text(List<Diagnostic> diagnostics, PrintWriter err) {
    var text = new DiagnosticText(colour);
    diagnostics.forEach(each -> err.println(text.format(each)));
  }

  /// The gravest of them, in their order.
  private List<Diagnostic> shown(List<Diagnostic> diagnostics) {
    return most == 0 || diagnostics.size() <= most
        ? diagnostics
        : diagnostics.stream().sorted(GRAVEST_FIRST).limit(most).sorted().toList();
  }

  private static void summary(List<Diagnostic> diagnostics, PrintWriter err) {
    record Kind(Severity severity, String rule) {}
    Map<Kind, Long> counts =
        diagnostics.stream()
            .collect(groupingBy(each -> new Kind(each.severity(), each.id()), counting()));
    var byRule =
        new TreeMap<Kind, Long>(Comparator.comparing(Kind::severity).thenComparing(Kind::rule));
    byRule.putAll(counts);
    var lines = new ArrayList<String>();
    byRule.forEach((kind, count) ->
        lines.add(
            String.format(
                Locale.ROOT, "%7d  %-7s  %s", count, kind.severity().word(), kind.rule())));
    err.println(lines.stream().collect(joining("\n", "", "\n")));
  }
}
