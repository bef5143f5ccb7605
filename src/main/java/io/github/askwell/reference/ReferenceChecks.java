package io.github.askwell.reference;

import io.github.askwell.rule.Check;
import java.util.List;

/// The checks of this package.
public final class ReferenceChecks {
  public static final List<Check> ALL =
      List.of(
          new CandidateLinkCheck(),
          new DeadLinkCheck(),
          new HeadingOrderCheck(),
          new UnusedMediaCheck(),
          new WeakAltCheck());

  private ReferenceChecks() {}
}
