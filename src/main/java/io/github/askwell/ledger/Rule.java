package io.github.askwell.ledger;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.Locale;

/// What addresses are held to. Each rule has a page `docs/checks/<id>.md`; ids never change once
/// released.
public enum Rule {
  LOST_ADDRESS,
  UNLISTED_ADDRESS(Severity.INFO),
  BROKEN_LOCK,
  REDIRECT_OVER_PAGE,
  REDIRECT_CHAIN,
  REDIRECT_LOOP,
  REDIRECT_NOWHERE,
  DUPLICATE_REDIRECT;

  private final Severity severity;

  Rule() {
    this(Severity.ERROR);
  }

  Rule(Severity severity) {
    this.severity = severity;
  }

  /// The stable name of the rule, such as `lost-address`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Diagnostic at(Location location, String message, String hint) {
    return new Diagnostic(id(), severity, location, message, hint);
  }
}
