package io.github.askwell.lucene;

import io.github.askwell.search.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A text and the terms it must become, in Java and in the browser.
public record AnalysisCase(String text, List<?> terms) {
  public static List<AnalysisCase> all() {
    try (var file = AnalysisCase.class.getResourceAsStream("/search/analysis.json")) {
      return JsonReading.array(Objects.requireNonNull(file).readAllBytes()).stream()
          .map(example -> (Map<?, ?>) example)
          .map(e -> new AnalysisCase((String) e.get("text"), (List<?>) e.get("terms")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
