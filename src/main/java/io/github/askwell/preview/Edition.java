package io.github.askwell.preview;

import io.github.askwell.build.BuildResult;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What there is to see after a build.
///
/// @param site the last good build; absent when there was none yet
/// @param problems what keeps the sources from being built; empty when `site` is what they say
record Edition(Optional<SiteFiles> site, List<Diagnostic> problems) {
  static final Edition NOTHING = new Edition(Optional.empty(), List.of());

  Edition {
    problems = List.copyOf(problems);
  }

  /// What there is to see after one more build.
  Edition after(BuildResult result) {
    return result
        .site()
        .map(built -> new Edition(Optional.of(SiteFiles.of(built.files(), site)), List.of()))
        .orElseGet(() -> new Edition(site, result.diagnostics()));
  }

  /// Differs when the pages do.
  String id() {
    return site.map(SiteFiles::id).orElseGet(() -> "none-" + fingerprint());
  }

  private String fingerprint() {
    return ServedFile.fingerprint(problemsAsJson().getBytes(StandardCharsets.UTF_8));
  }

  /// What the browser is told: `{"edition": id, "problems": [diagnostics with their lines]}`.
  String json() {
    return "{\"edition\": \"" + id() + "\", \"problems\": " + problemsAsJson() + "}";
  }

  private String problemsAsJson() {
    return DiagnosticJson.formatWithLines(problems);
  }
}
