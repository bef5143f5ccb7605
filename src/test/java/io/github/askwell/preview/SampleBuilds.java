package io.github.askwell.preview;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Builds that end the way a test wants them to.
final class SampleBuilds {
  private SampleBuilds() {}

  /// A build that made these files.
  static BuildResult<BuiltSite> good(Map<String, String> files) {
    var site =
        files.entrySet().stream()
            .map(file ->
                new OutputFile(
                    file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8), false))
            .toList();
    return new BuildResult<>(
        Optional.of(new BuiltSite(site, 1, () -> new SearchIndex(List.of(), 0))), List.of());
  }

  /// A build that found raw HTML in line 7 of `content/a.md`.
  static BuildResult<BuiltSite> broken() {
    return broken(1);
  }

  /// A build that found raw HTML in that many lines of `content/a.md`, from line 7 on.
  static BuildResult<BuiltSite> broken(int lines) {
    return new BuildResult<>(
        Optional.empty(), IntStream.range(7, 7 + lines).mapToObj(SampleBuilds::rawHtml).toList());
  }

  private static Diagnostic rawHtml(int line) {
    var at = new Location("content/a.md", line, 3, 3, "a <b>");
    return new Diagnostic("raw-html", Severity.ERROR, at, "raw HTML '<b>'", "write **b**");
  }
}
