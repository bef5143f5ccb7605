package io.github.askwell.rule;

import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.Optional;

/// Something that a check objects to.
///
/// @param place where it stands
/// @param message what is wrong, with the offending words in quotes; no full stop at the end
/// @param hint what to do about it
/// @param severity when it is not the one that the check has by default; what `site.yaml` says goes
///     before both
public record Finding(Location place, String message, String hint, Optional<Severity> severity) {
  /// A finding with the severity of its check.
  public Finding(Location place, String message, String hint) {
    this(place, message, hint, Optional.empty());
  }

  /// The same with a severity of its own.
  public Finding as(Severity own) {
    return new Finding(place, message, hint, Optional.of(own));
  }
}
