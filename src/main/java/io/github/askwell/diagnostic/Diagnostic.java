package io.github.askwell.diagnostic;

import java.util.Comparator;

/// One thing that is wrong with what an author wrote.
///
/// @param id the stable name of the rule, in kebab case, such as `unknown-reference`
/// @param severity whether it fails a build
/// @param location where it stands
/// @param message what is wrong, with the offending value in quotes; no full stop at the end
/// @param hint what to do about it; never empty
public record Diagnostic(
    String id, Severity severity, Location location, String message, String hint)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::id)
          .thenComparing(Diagnostic::message)
          .thenComparing(Diagnostic::hint);

  public Diagnostic {
    if (!id.matches("[a-z]+(-[a-z]+)*") || message.isBlank() || hint.isBlank()) {
      throw new IllegalArgumentException("incomplete diagnostic " + id + ": " + message);
    }
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// The same, with a warning raised to an error.
  public Diagnostic strict() {
    return severity == Severity.WARNING
        ? new Diagnostic(id, Severity.ERROR, location, message, hint)
        : this;
  }

  /// By place, then severity, id and text: the order in which people read them.
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
