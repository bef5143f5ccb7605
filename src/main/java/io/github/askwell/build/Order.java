package io.github.askwell.build;

import io.github.askwell.content.Library;
import io.github.askwell.content.Site.Target;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.history.History;
import io.github.askwell.leak.Leaks;
import io.github.askwell.ledger.Keeper;
import io.github.askwell.ledger.Ledger;
import io.github.askwell.ledger.LedgerReader;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.render.Rendering;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What sites are made of, and what they are held to.
///
/// @param ledger what was published before, if anybody keeps account of it
record Order(Library library, Optional<Ledger> ledger, Theme theme, BuildWatch watch) {
  /// What was published before, as the content folder has it.
  static Optional<Ledger> ledger(BuildOptions options) throws IOException {
    return LedgerReader.in(options.content(), options.content().toString().replace('\\', '/'));
  }

  /// The same for one of the sites.
  Order of(SiteFolder part) {
    var isTheirs = Keeper.isOfTheirOwn(library.site(), part.audience());
    var gone = ledger.map(kept -> kept.gone(isTheirs)).orElse(List.of());
    return new Order(library.without(gone), ledger, theme, watch);
  }

  /// The same with account kept of the addresses, whether or not anybody did so far.
  Order keepingAccount() {
    var account = ledger.or(() -> Optional.of(Ledger.empty(Ledger.FILE)));
    return new Order(library, account, theme, watch);
  }

  /// @param target in which the medium counts
  Keeper keeper(SiteFolder part, Target target, History history) {
    var own = new Target(target.medium(), part.audience());
    var past = new Keeper.Past(ledger, history.renamed());
    return new Keeper(library, own, past, theme.files().values());
  }

  /// What of the files gives away what only interviewers may read.
  List<Diagnostic> leaks(SiteFolder part, Collection<OutputFile> files) {
    if (!part.isForCandidates()) {
      return List.of();
    }
    watch.begins(Phase.LEAK);
    var contents = files.stream().collect(Collectors.toMap(OutputFile::path, OutputFile::bytes));
    var leaks = new Leaks(library).in(contents);
    watch.ended(Phase.LEAK, files.size());
    return leaks;
  }

  /// A file as it is published.
  static OutputFile kept(OutputFile file, Keeper keeper) {
    var bytes = keeper.keep(file.path(), file.bytes());
    return bytes == file.bytes()
        ? file
        : new OutputFile(file.path(), bytes, file.contentAddressed());
  }

  /// What is wrong with redirects, and which promised addresses would be lost.
  ///
  /// @param drafts whether there are pages that are not published yet
  List<Diagnostic> broken(Keeper keeper, Rendering rendering, boolean drafts) {
    var found = new ArrayList<>(keeper.redirects(rendering.left()));
    if (ledger.isPresent() && rendering.diagnostics().isEmpty()) {
      watch.begins(Phase.PROMISES);
      found.addAll(keeper.lost());
      if (!drafts) {
        found.addAll(keeper.unlisted());
      }
      watch.ended(Phase.PROMISES, ledger.get().lines().size());
    }
    return found;
  }
}
