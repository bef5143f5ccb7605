package io.github.askwell.machine;

import io.github.askwell.content.Route;
import java.net.URI;

/// Where a site is published.
///
/// @param baseUrl the absolute address of its home page; ends in `/`
/// @param medium from where the pages are read
public record Place(String baseUrl, Route.Medium medium) {

  /// The address of a page with the name of the site's host.
  public String absolute(Route route) {
    return baseUrl + route.path();
  }

  /// The path that leads to the home page from anywhere on the host.
  public String basePath() {
    var path = URI.create(baseUrl).getRawPath();
    return path.isEmpty() ? "/" : path;
  }
}
