package io.github.askwell.read;

import java.util.Optional;

/// How content is read.
///
/// @param drafts whether entries with `status: draft` are part of the library
/// @param baseUrl replaces the base address of `site.yaml`; an absolute `http:` or `https:` address,
///     a slash is added at its end when it has none
public record ReadOptions(boolean drafts, Optional<String> baseUrl) {
  /// Published entries only, published where `site.yaml` says.
  public static final ReadOptions DEFAULT = new ReadOptions(false, Optional.empty());

  public ReadOptions {
    baseUrl = baseUrl.map(url -> url.endsWith("/") ? url : url + "/");
  }
}
