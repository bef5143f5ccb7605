package io.github.askwell.content;

import io.github.askwell.diagnostic.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What holds for the whole site.
///
/// @param identity what every page may show, to candidates too
/// @param jurisdictions the legal orders the site is written for, such as `uk`
/// @param scale the labels of the ratings 1 to 5, in that order
/// @param checks what is asked of single checks, in the order of the file
public record Site(
    Identity identity,
    Optional<Repository> repository,
    Visibility visibility,
    List<String> jurisdictions,
    List<Rating> scale,
    List<CheckChoice> checks,
    Origin origin)
    implements Library.Item {
  public Site {
    jurisdictions = List.copyOf(jurisdictions);
    scale = List.copyOf(scale);
    checks = List.copyOf(checks);
  }

  /// What every page may show.
  ///
  /// @param language a BCP 47 tag, such as `en`
  /// @param baseUrl where the site is published: an absolute `http:` or `https:` address that ends
  ///     in `/`
  /// @param highlights short phrases of trust
  public record Identity(
      String name,
      String tagline,
      String language,
      String baseUrl,
      Organisation organisation,
      List<String> highlights,
      CallToAction callToAction) {
    public Identity {
      highlights = List.copyOf(highlights);
      if (!baseUrl.endsWith("/")) {
        throw new IllegalArgumentException("base URL without a slash at its end: " + baseUrl);
      }
    }
  }

  /// Who publishes the site.
  ///
  /// @param logo a path under `content/media/`
  public record Organisation(String name, String url, String email, Optional<String> logo) {}

  /// What a reader can do who needs help.
  public record CallToAction(String title, String text, String label, String url) {}

  /// Where the content is kept.
  ///
  /// @param guide what tells people how to change it: an address, or a path from the root of the repository
  public record Repository(String url, String branch, Optional<String> guide) {

    /// The address at which a file can be edited in the browser.
    ///
    /// @param path from the root of the repository
    public String edit(String path) {
      var home = home();
      var file = encoded(branch) + "/" + encoded(path);
      var host = host();
      if (host.contains("gitlab")) {
        return home + "/-/edit/" + file;
      }
      if (host.contains("bitbucket")) {
        return home + "/src/" + file + "?mode=edit";
      }
      return home + (isGitea(host) ? "/_edit/" : "/edit/") + file;
    }

    /// The same, at a line.
    ///
    /// @param line from 1
    public String edit(String path, int line) {
      var anchor = host().contains("bitbucket") ? "#lines-" : "#L";
      return edit(path) + anchor + line;
    }

    /// The address at which people read how to change the content.
    public Optional<String> guideAddress() {
      return guide.map(it -> it.startsWith("https://") ? it : read(it));
    }

    private String read(String path) {
      var file = encoded(branch) + "/" + encoded(path);
      var host = host();
      if (host.contains("gitlab")) {
        return home() + "/-/blob/" + file;
      }
      if (host.contains("bitbucket")) {
        return home() + "/src/" + file;
      }
      return home() + (isGitea(host) ? "/src/branch/" : "/blob/") + file;
    }

    private String home() {
      return url.replaceAll("/+$", "").replaceAll("\\.git$", "");
    }

    private static boolean isGitea(String host) {
      return host.contains("gitea") || host.contains("forgejo") || host.contains("codeberg");
    }

    /// The name of the code host, by which its kind is known.
    private String host() {
      return url.replaceAll("^[a-z]+://|[/:].*$", "").toLowerCase(Locale.ROOT);
    }

    private static String encoded(String path) {
      return URLEncoder.encode(path, StandardCharsets.UTF_8)
          .replace("+", "%20")
          .replace("%2F", "/");
    }
  }

  /// A rating and its label.
  public record Rating(int value, String label) {}

  /// Who may read what.
  public enum Visibility {
    /// One site with everything in it.
    PUBLIC_GUIDE,
    /// Two sites: one for candidates, one for interviewers.
    SPLIT
  }

  /// What is asked of a check, as it is written. Whether there is such a check is for others to say.
  ///
  /// @param check its id
  /// @param place where the id stands
  /// @param severity `error`, `warning`, `info` or `off`; absent when it stays as it is
  public record CheckChoice(
      String check, Location place, Optional<String> severity, List<CheckOption> options) {
    public CheckChoice {
      options = List.copyOf(options);
    }
  }

  /// An option of a check, as it is written.
  ///
  /// @param place where the value stands
  /// @param nameAt where the name stands
  public record CheckOption(String name, Location nameAt, OptionValue value, Location place) {}

  /// The value of an option.
  public sealed interface OptionValue {
    /// A number.
    record Amount(double number) implements OptionValue {}

    /// A list of words or phrases.
    record Phrases(List<String> phrases) implements OptionValue {
      public Phrases {
        phrases = List.copyOf(phrases);
      }
    }
  }
}
