package io.github.askwell.build;

import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Visibility;
import io.github.askwell.publish.OutputFile;
import java.util.List;

/// A site that a build makes, and where in the output folder it goes.
///
/// @param folder its folder there, which ends in `/`; empty when it is all there is
record SiteFolder(Audience audience, String folder) {

  /// The sites to make for those who are asked for: of a split site, both for all.
  static List<SiteFolder> of(Site site, Audience audience) {
    var isSplit = site.publishing().visibility() == Visibility.SPLIT;
    return isSplit && audience == Audience.ALL
        ? List.of(
            new SiteFolder(Audience.CANDIDATE, "candidates/"),
            new SiteFolder(Audience.INTERVIEWER, "interviewers/"))
        : List.of(new SiteFolder(audience, ""));
  }

  /// The one site to look at: of a split site, what interviewers see, which is all.
  static SiteFolder shown(Site site, Audience audience) {
    return new SiteFolder(of(site, audience).getLast().audience(), "");
  }

  boolean isForCandidates() {
    return audience == Audience.CANDIDATE;
  }

  OutputFile placed(OutputFile file) {
    return folder.isEmpty()
        ? file
        : new OutputFile(folder + file.path(), file.bytes(), file.contentAddressed());
  }
}
