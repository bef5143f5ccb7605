package io.github.askwell.hosting;

import io.github.askwell.content.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// What any host is to do with the files of a site. All forms are written from it, so that they ask for
/// the same.
///
/// @param root the path of the home page on its host; begins and ends with `/`
/// @param everywhere headers of every answer, that a file is not there among them
/// @param places where headers are asked for besides; no file is in two of them
public record HostRules(String root, List<Header> everywhere, List<Place> places) {
  /// In seconds.
  static final int YEAR = 31_536_000;

  /// Lets a file that never changes be kept.
  private static final Header KEPT = kept("public");

  /// The same for browsers alone: what others keep on the way would pass by a login.
  private static final Header KEPT_BY_BROWSERS = kept("private");

  /// Asks for a file to be kept, and used only when the host says that it is still the same. It holds
  /// wherever no place says otherwise.
  static final Header REVALIDATED = new Header("Cache-Control", "no-cache");

  /// What pages may load and do. The policy in the head of a page is the same but for
  /// `frame-ancestors`, which counts only in a header.
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none';"
          + " frame-ancestors 'none'";

  public HostRules {
    everywhere = List.copyOf(everywhere);
    places = List.copyOf(places);
    if (!root.startsWith("/") || !root.endsWith("/")) {
      throw new IllegalArgumentException("no path of a home page: " + root);
    }
  }

  /// A header of an answer. Its value means itself when it stands in double quotes, in any form.
  record Header(String name, String value) {
    Header {
      if (!value.matches("[ -~&&[^\"\\\\$%]]+")) {
        throw new IllegalArgumentException("cannot be written in quotes: " + value);
      }
    }
  }

  /// Files with headers of their own.
  ///
  /// @param path from the home page: of a file, or of a folder with all in it, which ends in `/`
  record Place(String path, List<Header> headers) {
    Place {
      headers = List.copyOf(headers);
    }

    boolean isFolder() {
      return path.endsWith("/");
    }

    /// Whether the files of the place never change.
    boolean isKept() {
      return headers.contains(KEPT) || headers.contains(KEPT_BY_BROWSERS);
    }
  }

  /// The rules for a site.
  public static HostRules of(Site.Edition edition) {
    var path = URI.create(edition.baseUrl()).getRawPath();
    return new HostRules(path.isEmpty() ? "/" : path, everywhere(edition), places(edition));
  }

  /// The same with a year's promise that the host is read over HTTPS alone, which browsers hold it to.
  public HostRules overHttpsAlone() {
    var more = new ArrayList<>(everywhere);
    more.add(new Header("Strict-Transport-Security", "max-age=" + YEAR));
    return new HostRules(root, more, places);
  }

  /// Whether every form can hold the path of the home page: letters, digits and `-._~` between slashes.
  public boolean isWritable() {
    return root.matches("/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*");
  }

  private static Header kept(String where) {
    return new Header("Cache-Control", where + ", max-age=" + YEAR + ", immutable");
  }

  private static List<Header> everywhere(Site.Edition edition) {
    var headers =
        new ArrayList<>(
            List.of(
                new Header("Content-Security-Policy", POLICY),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
                new Header("Cross-Origin-Opener-Policy", "same-origin")));
    if (edition.audience() == Site.Audience.INTERVIEWER) {
      headers.add(new Header("X-Robots-Tag", "noindex, nofollow"));
    }
    return headers;
  }

  private static List<Place> places(Site.Edition edition) {
    var kept = edition.audience() == Site.Audience.INTERVIEWER ? KEPT_BY_BROWSERS : KEPT;
    var places = new ArrayList<Place>();
    places.add(new Place("assets/", List.of(kept)));
    places.add(new Place("search/manifest.json", List.of(REVALIDATED)));
    if (!edition.isForCandidates()) {
      places.add(new Place("search/candidates/manifest.json", List.of(REVALIDATED)));
    }
    places.add(new Place("search/index/", List.of(kept)));
    if (!edition.isForCandidates()) {
      places.add(new Place("schema/", List.of(new Header("Access-Control-Allow-Origin", "*"))));
    }
    return places;
  }
}
