package io.github.askwell.build;

import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Target;
import io.github.askwell.rule.Occasion;
import java.nio.file.Path;
import java.util.Optional;

/// What to build and how.
///
/// @param content the folder with the content; diagnostics name files as this path does
/// @param templates the folder with the theme; absent for the one in the jar
/// @param baseUrl where the site will be published; absent for what `site.yaml` says
/// @param target from where the site will be read, and by whom
/// @param drafts whether drafts are part of the site
/// @param strict whether warnings fail the build as errors do
/// @param occasion when and with what means the content is checked; no page depends on it
public record BuildOptions(
    Path content,
    Optional<Path> templates,
    Optional<String> baseUrl,
    Target target,
    boolean drafts,
    boolean strict,
    Occasion occasion) {

  /// The same build of a site to be read from a medium.
  public BuildOptions on(Route.Medium medium) {
    return to(new Target(medium, target.audience()));
  }

  /// The same build of a site for an audience.
  public BuildOptions forReaders(Site.Audience audience) {
    return to(new Target(target.medium(), audience));
  }

  private BuildOptions to(Target target) {
    return new BuildOptions(content, templates, baseUrl, target, drafts, strict, occasion);
  }
}
