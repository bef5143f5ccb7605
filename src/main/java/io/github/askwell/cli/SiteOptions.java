package io.github.askwell.cli;

import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Target;
import io.github.askwell.format.Printer;
import io.github.askwell.rule.Occasion;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that all commands share: which sources, and how they are judged.
final class SiteOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private Sources sources = new Sources();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Where the site will be published, with its path (default: baseUrl in site.yaml; under"
              + " serve, the address it is served at).")
  private @Nullable String baseUrl;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      defaultValue = "all",
      description =
          "Whose site to make: ${COMPLETION-CANDIDATES} (default: all; of a split site both, in the"
              + " folders 'candidates' and 'interviewers').")
  private Whose audience = Whose.all;

  @Option(names = "--strict", description = "Fail on warnings too.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to write diagnostics: ${COMPLETION-CANDIDATES} (default: text).")
  private Printer.Form format = Printer.Form.text;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Show the N gravest diagnostics and say how many more there are (default: all).")
  private int most;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day to judge review dates by, as 2026-11-30 (default: today).")
  private @Nullable LocalDate today;

  @Option(
      names = "--timings",
      description =
          "Say how long each phase took, how much of the heap it used, and which pages and templates"
              + " took longest.")
  private boolean timings;

  /// Whose site, as people write it.
  enum Whose {
    all(Site.Audience.ALL),
    candidate(Site.Audience.CANDIDATE),
    interviewer(Site.Audience.INTERVIEWER);

    final Site.Audience audience;

    Whose(Site.Audience audience) {
      this.audience = audience;
    }
  }

  Printer.Form format() {
    return format;
  }

  /// A build with its report, as these options ask for it.
  SiteBuild building(Terminal terminal) {
    return new SiteBuild(
        terminal,
        new Printer(format, Math.max(0, most), terminal.colour(), AskwellCommand.Version::number),
        timings);
  }

  /// The options of a build.
  BuildOptions forBuild() {
    return build(Optional.empty());
  }

  /// The options of a build that asks other sites.
  BuildOptions forBuild(Occasion.Outside outside) {
    return build(Optional.of(outside));
  }

  private BuildOptions build(Optional<Occasion.Outside> outside) {
    return new BuildOptions(
        sources.folder(),
        sources.theme(),
        Optional.ofNullable(baseUrl).map(this::address),
        new Target(Route.Medium.SERVER, audience.audience),
        sources.drafts,
        strict,
        new Occasion(Optional.of(today == null ? LocalDate.now() : today), outside));
  }

  /// The options of a build that is served at `address` and published nowhere yet.
  BuildOptions servedAt(String address) {
    var build = forBuild();
    var base = build.baseUrl().or(() -> Optional.of(address));
    return new BuildOptions(
        build.content(),
        build.templates(),
        base,
        new Target(Route.Medium.SERVER, audience.audience),
        sources.drafts,
        strict,
        build.occasion());
  }

  private String address(String url) {
    return address(spec, url);
  }

  /// The address that is the value of `--base-url`, with a slash at its end.
  static String address(CommandSpec spec, String url) {
    try {
      var uri = new URI(url);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (isWeb && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return url.endsWith("/") ? url : url + "/";
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(spec, url);
    }
    throw notAnAddress(spec, url);
  }

  private static CommandLine.ParameterException notAnAddress(CommandSpec spec, String url) {
    return new CommandLine.ParameterException(
        spec.commandLine(),
        "Invalid value for option '--base-url': '"
            + url
            + "' is not an address such as https://example.com/guides/");
  }

  /// Where the content is.
  static final class Content {
    @Option(
        names = "--content",
        paramLabel = "DIR",
        defaultValue = "content",
        description = "Folder with the content (default: ${DEFAULT-VALUE}).")
    private Path path = Path.of("content");

    /// As it was named; there may be no such folder.
    Path path() {
      return path;
    }

    /// The content folder.
    Path folder() {
      if (!Files.exists(path)) {
        throw new Failure(
            ExitCode.USAGE,
            "there is no folder '" + path + "' here",
            "go to the folder that holds it, or name it with --content DIR");
      }
      if (!Files.isDirectory(path)) {
        throw new Failure(
            ExitCode.USAGE, "'" + path + "' is not a folder", "name the folder with --content DIR");
      }
      return path;
    }
  }

  /// What a site is made of.
  static final class Sources {
    private static final Path USUAL_THEME = Path.of("templates");

    @Mixin private Content content = new Content();

    @Option(
        names = "--templates",
        paramLabel = "DIR",
        description =
            "Folder with the theme (default: ./templates if there is one, else the built-in theme).")
    private @Nullable Path templates;

    @Option(names = "--drafts", description = "Include content with `status: draft`.")
    private boolean drafts;

    /// The content folder as it was named; there may be no such folder.
    Path content() {
      return content.path();
    }

    /// The folder of the theme as it was named, or else the usual one; there may be no such folder.
    Path templates() {
      return templates == null ? USUAL_THEME : templates;
    }

    boolean drafts() {
      return drafts;
    }

    /// The content folder.
    Path folder() {
      return content.folder();
    }

    /// The folder of the theme; nothing for the built-in one.
    Optional<Path> theme() {
      if (templates != null && !Files.isDirectory(templates)) {
        throw new Failure(
            ExitCode.USAGE,
            "there is no folder '" + templates + "' here",
            "name the folder of the theme with --templates DIR, or leave the option out");
      }
      return Optional.of(templates()).filter(Files::isDirectory);
    }
  }
}
