package io.github.askwell.machine;

import io.github.askwell.content.Site;
import java.util.List;

/// What hosts are told: which headers to send, and where addresses lead that are none of a page.
final class Hosting {
  /// What pages may load and do. The policy in the head of a page is the same but for
  /// `frame-ancestors`, which counts only in a header.
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none';"
          + " frame-ancestors 'none'";

  private static final String CANDIDATES_INDEX =
      """
      /search/candidates/manifest.json
        Cache-Control: no-cache

      """;

  private static final String SCHEMAS =
      """

      /schema/*
        Access-Control-Allow-Origin: *
      """;

  private Hosting() {}

  static List<TextFile> files(Site.Edition edition) {
    return List.of(
        new TextFile("_headers", headers(edition)),
        new TextFile("_redirects", redirects()),
        new TextFile(".nojekyll", ""));
  }

  private static String headers(Site.Edition edition) {
    return """
    /*
      Content-Security-Policy: %s
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=()
      Cross-Origin-Opener-Policy: same-origin
    %s
    /assets/*
      Cache-Control: public, max-age=31536000, immutable

    /search/manifest.json
      Cache-Control: no-cache

    %s/search/index/*
      Cache-Control: public, max-age=31536000, immutable
    %s\
    """
        .formatted(
            POLICY,
            edition.audience() == Site.Audience.INTERVIEWER
                ? "  X-Robots-Tag: noindex, nofollow\n"
                : "",
            edition.isForCandidates() ? "" : CANDIDATES_INDEX,
            edition.isForCandidates() ? "" : SCHEMAS);
  }

  private static String redirects() {
    return "# One redirect a line, as some hosts read it: /old/address/ /new/address/ 301\n";
  }
}
