package io.github.askwell.machine;

import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import java.net.URI;

/// Where a site is published.
///
/// @param edition which of the sites of a library it is
/// @param medium from where the pages are read
public record Place(Site.Edition edition, Route.Medium medium) {

  /// The absolute address of its home page; ends in `/`.
  public String baseUrl() {
    return edition.baseUrl();
  }

  /// The address of a page with the name of the site's host.
  public String absolute(Route route) {
    return baseUrl() + route.path();
  }

  /// The path that leads to the home page from anywhere on the host.
  public String basePath() {
    var path = URI.create(baseUrl()).getRawPath();
    return path.isEmpty() ? "/" : path;
  }
}
