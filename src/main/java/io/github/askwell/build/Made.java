package io.github.askwell.build;

import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.ledger.Keeper;
import io.github.askwell.render.Rendering;
import java.util.List;
import java.util.stream.Stream;

/// What came of making a site.
///
/// @param found what is wrong with its files and addresses
/// @param keeper knows its addresses
record Made(Rendering rendering, int documents, List<Diagnostic> found, Keeper keeper) {
  Stream<Diagnostic> diagnostics() {
    return Stream.concat(rendering.diagnostics().stream(), found.stream());
  }

  static Tally tally(List<Made> sites) {
    return new Tally(
        sites.stream().mapToInt(made -> made.rendering().pages()).sum(),
        sites.stream().mapToInt(Made::documents).sum());
  }
}
