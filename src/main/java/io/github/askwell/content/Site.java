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
/// @param publishing who may read what, and where
/// @param jurisdictions the legal orders the site is written for, such as `uk`
/// @param scale the labels of the ratings 1 to 5, in that order
/// @param checks what is asked of single checks, in the order of the file
public record Site(
    Identity identity,
    Optional<Repository> repository,
    Publishing publishing,
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

  /// The edition of the site for an audience.
  public Edition edition(Audience audience) {
    var home = identity.baseUrl();
    var isOpen = publishing.visibility() == Visibility.PUBLIC_GUIDE;
    var here = audience == Audience.INTERVIEWER ? interviewerUrl() : home;
    return new Edition(
        audience,
        here,
        home,
        isOpen && audience != Audience.INTERVIEWER,
        publishing.visibility() == Visibility.SEALED);
  }

  private String interviewerUrl() {
    var home = identity.baseUrl();
    return publishing.visibility() == Visibility.SEALED
        ? home + Route.INTERVIEWERS.path()
        : publishing.interviewerUrl().orElse(home);
  }

  /// Who may read what, and where.
  ///
  /// @param interviewerUrl where the site for interviewers is published, when it is one of its own; ends
  ///     in `/`; of no account for what is sealed, which is a part of the site for candidates
  /// @param known what candidates may read although it stands in what is for interviewers
  public record Publishing(
      Visibility visibility, Optional<String> interviewerUrl, List<PublicPhrase> known) {
    /// One site for all.
    public static final Publishing OPEN =
        new Publishing(Visibility.PUBLIC_GUIDE, Optional.empty(), List.of());

    public Publishing {
      known = List.copyOf(known);
    }
  }

  /// Words that are public elsewhere.
  ///
  /// @param place where they are allowed
  public record PublicPhrase(String phrase, String reason, Location place) {}

  /// One of the sites that a library gives.
  ///
  /// @param baseUrl where it is published; ends in `/`
  /// @param candidatesUrl where candidates read their pages: what recruiters share leads there; ends in `/`
  /// @param isListed whether search engines may list pages for interviewers
  /// @param isSealed whether the pages for interviewers are encrypted
  public record Edition(
      Audience audience, String baseUrl, String candidatesUrl, boolean isListed, boolean isSealed) {
    /// Whether it has nothing but what candidates may read.
    public boolean isForCandidates() {
      return audience == Audience.CANDIDATE;
    }
  }

  /// What is made of a library.
  ///
  /// @param medium from where it is to be read
  /// @param audience by whom
  public record Target(Route.Medium medium, Audience audience) {
    /// The whole site, on a server.
    public static final Target WHOLE = new Target(Route.Medium.SERVER, Audience.ALL);
  }

  /// Who an edition of the site is for.
  public enum Audience {
    /// Everybody: all pages.
    ALL,
    /// Candidates: their pages and nothing else.
    CANDIDATE,
    /// Interviewers: all pages, and search engines are asked to stay away.
    INTERVIEWER
  }

  /// Who may read what.
  public enum Visibility {
    /// One site with everything in it.
    PUBLIC_GUIDE,
    /// Two sites: one for candidates, one for interviewers.
    SPLIT,
    /// One site for candidates, with the one for interviewers in it, encrypted.
    SEALED
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
