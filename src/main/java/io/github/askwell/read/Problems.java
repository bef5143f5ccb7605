package io.github.askwell.read;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// What is found wrong while one file is read.
public final class Problems {
  private static final int QUOTED = 60;
  private static final int MOST = 100;

  private final SourceFile file;
  private final List<Diagnostic> found = new ArrayList<>();
  private int hidden;

  public Problems(SourceFile file) {
    this.file = file;
  }

  public void add(Rule rule, Span span, String message, String hint) {
    if (found.size() < MOST) {
      found.add(rule.at(file.locate(span), message, hint));
    } else {
      hidden++;
    }
  }

  /// Whether a place has been found to break a rule.
  boolean has(Rule rule, Span span) {
    var place = file.locate(span);
    return found.stream().anyMatch(d -> d.id().equals(rule.id()) && d.location().equals(place));
  }

  SourceFile file() {
    return file;
  }

  /// All of them by place, each once. A file with more than a hundred says how many are not shown.
  public List<Diagnostic> sorted() {
    if (found.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<>(found);
    if (hidden > 0) {
      all.add(
          Rule.TOO_MANY_PROBLEMS.at(
              file.locate(Span.at(0)),
              hidden + " more problems in this file are not shown",
              "mend those that are shown first"));
    }
    return all.stream().sorted().distinct().toList();
  }

  /// A value an author wrote, in quotes on one line and cut when it is long.
  public static String quoted(String value) {
    var line = value.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.length(), QUOTED);
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return "'" + line.substring(0, end) + (end < line.length() ? "…" : "") + "'";
  }
}
