package io.github.askwell.machine;

import io.github.askwell.content.Site;

/// What a browser needs to keep a site among a reader's programs.
final class WebManifest {
  private static final String PAPER = "#faf6ee";

  private WebManifest() {}

  static String of(Site.Identity identity, String icon) {
    return Json.object()
        .with("name", identity.name())
        .with("short_name", identity.name())
        .with("description", identity.tagline())
        .with("lang", identity.language())
        .with("id", "./")
        .with("start_url", "./")
        .with("scope", "./")
        .with("display", "minimal-ui")
        .with("background_color", PAPER)
        .with("theme_color", PAPER)
        .with(
            "icons",
            Json.array(
                Json.object()
                    .with("src", icon)
                    .with("sizes", "any")
                    .with("type", "image/svg+xml")
                    .with("purpose", "any")))
        .lines();
  }
}
