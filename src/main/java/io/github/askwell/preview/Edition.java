package io.github.askwell.preview;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticJson;
import io.github.askwell.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What there is to see after a build.
///
/// @param id differs when the pages do
/// @param site the last good build; absent when there was none yet
/// @param problems what keeps the sources from being built, errors first; empty when `site` is what
///     they say
/// @param more how many problems there are besides those
/// @param json what the browser is told: `{"edition": id, "problems": [diagnostics with their
///     lines], "more": number}`
record Edition(
    String id, Optional<SiteFiles> site, List<Diagnostic> problems, int more, String json) {
  static final Edition NOTHING = of(Optional.empty(), List.of());

  /// Nobody reads more at once, and a browser should not have to lay them out.
  private static final int MOST_PROBLEMS = 50;

  /// A line that is longer is left out: it would not help, and fifty of them would be a burden.
  private static final int LONGEST_LINE = 2_000;

  Edition {
    problems = List.copyOf(problems);
  }

  private static Edition of(Optional<SiteFiles> site, List<Diagnostic> all) {
    var problems =
        all.stream()
            .sorted(Comparator.comparing(Diagnostic::severity))
            .limit(MOST_PROBLEMS)
            .map(Edition::readable)
            .toList();
    int more = all.size() - problems.size();
    var list = DiagnosticJson.formatWithLines(problems);
    var id = id(site, list);
    var json = "{\"edition\": \"%s\", \"problems\": %s, \"more\": %d}".formatted(id, list, more);
    return new Edition(id, site, problems, more, json);
  }

  private static String id(Optional<SiteFiles> site, String problems) {
    return site.map(SiteFiles::id)
        .orElseGet(() ->
            "none-"
                + HexFormat.of()
                    .toHexDigits(ServedFile.tag("", problems.getBytes(StandardCharsets.UTF_8))));
  }

  /// What there is to see after one more build.
  Edition after(BuildResult<BuiltSite> result) {
    return result
        .site()
        .map(built -> of(Optional.of(SiteFiles.of(built, site)), List.of()))
        .orElseGet(() -> of(site, result.diagnostics()));
  }

  private static Diagnostic readable(Diagnostic problem) {
    var at = problem.location();
    return at.lineText().length() <= LONGEST_LINE
        ? problem
        : new Diagnostic(
            problem.id(),
            problem.severity(),
            new Location(at.file(), at.line(), at.column(), at.length(), ""),
            problem.message(),
            problem.hint());
  }
}
