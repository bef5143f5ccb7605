package io.github.askwell.link;

import java.util.Optional;

/// How content is read.
///
/// @param drafts whether entries with `status: draft` are part of the library
/// @param baseUrl replaces the base address of `site.yaml`; an absolute `http:` or `https:` address,
///     a slash is added at its end when it has none
/// @param interviewerUrl replaces that of the site for interviewers alone, in the same way
public record ReadOptions(
    boolean drafts, Optional<String> baseUrl, Optional<String> interviewerUrl) {
  /// Published entries only, published where `site.yaml` says.
  public static final ReadOptions DEFAULT = new ReadOptions(false, Optional.empty());

  public ReadOptions {
    baseUrl = baseUrl.map(ReadOptions::folder);
    interviewerUrl = interviewerUrl.map(ReadOptions::folder);
  }

  public ReadOptions(boolean drafts, Optional<String> baseUrl) {
    this(drafts, baseUrl, Optional.empty());
  }

  private static String folder(String url) {
    return url.endsWith("/") ? url : url + "/";
  }
}
