package io.github.askwell.check;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import java.util.stream.Stream;

/// A rule that content is held against. Each has a page `docs/checks/<id>.md`.
interface Check {
  /// The stable id of the rule, such as `plan-over-time`.
  String id();

  Severity severity();

  /// What the rule finds, in any order.
  Stream<Diagnostic> judge(Library library);
}
