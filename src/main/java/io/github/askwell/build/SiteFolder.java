package io.github.askwell.build;

import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Visibility;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.seal.SiteKey;
import java.util.List;
import java.util.Optional;

/// A site that a build makes, and where in the output folder it goes.
///
/// @param folder its folder there, which ends in `/`; empty when it is all there is
/// @param key what it is sealed with
record SiteFolder(Audience audience, String folder, Optional<SiteKey> key) {
  private SiteFolder(Audience audience, String folder) {
    this(audience, folder, Optional.empty());
  }

  /// The sites to make for those who are asked for: of a split site, both for all.
  ///
  /// @param key what the site for interviewers is sealed with, which is then part of the other
  static List<SiteFolder> of(Site site, Audience audience, Optional<SiteKey> key) {
    if (audience != Audience.ALL || site.publishing().visibility() == Visibility.PUBLIC_GUIDE) {
      return List.of(new SiteFolder(audience, ""));
    }
    return key.isPresent()
        ? List.of(
            new SiteFolder(Audience.CANDIDATE, ""), new SiteFolder(Audience.INTERVIEWER, "", key))
        : List.of(
            new SiteFolder(Audience.CANDIDATE, "candidates/"),
            new SiteFolder(Audience.INTERVIEWER, "interviewers/"));
  }

  /// The one site to look at: of a split or sealed site, what interviewers see, which is all.
  static SiteFolder shown(Site site, Audience audience) {
    return new SiteFolder(of(site, audience, Optional.empty()).getLast().audience(), "");
  }

  boolean isForCandidates() {
    return audience == Audience.CANDIDATE;
  }

  /// The file as it is published, if it is.
  Optional<OutputFile> placed(OutputFile file) {
    if (key.isPresent()) {
      return Sealing.sealed(key.get(), file);
    }
    return Optional.of(
        folder.isEmpty()
            ? file
            : new OutputFile(folder + file.path(), file.bytes(), file.contentAddressed()));
  }
}
