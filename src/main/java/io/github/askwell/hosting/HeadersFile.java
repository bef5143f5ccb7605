package io.github.askwell.hosting;

import java.util.stream.Collectors;

/// The file `_headers`, as Netlify and Cloudflare read it in the root of what is published.
///
/// What these hosts say of caching by themselves is right for pages. They join the values of a header
/// that two rules ask for, so pages cannot be told apart from what is kept.
public final class HeadersFile {
  private HeadersFile() {}

  /// What the file holds.
  public static String of(HostRules rules) {
    var everywhere = new HostRules.Place("", rules.everywhere());
    return rule(everywhere, "/*")
        + rules.places().stream()
            .map(place -> "\n" + rule(place, "/" + place.path() + (place.isFolder() ? "*" : "")))
            .collect(Collectors.joining());
  }

  private static String rule(HostRules.Place place, String pattern) {
    return place.headers().stream()
        .map(header -> "  " + header.name() + ": " + header.value() + "\n")
        .collect(Collectors.joining("", pattern + "\n", ""));
  }
}
