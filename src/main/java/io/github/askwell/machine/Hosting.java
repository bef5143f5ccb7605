package io.github.askwell.machine;

import io.github.askwell.content.Site;
import io.github.askwell.hosting.HeadersFile;
import io.github.askwell.hosting.HostRules;
import java.util.List;

/// What hosts are told: which headers to send.
final class Hosting {
  private Hosting() {}

  static List<TextFile> files(Site.Edition edition) {
    return List.of(
        new TextFile("_headers", HeadersFile.of(HostRules.of(edition))),
        new TextFile(".nojekyll", ""));
  }
}
