package io.github.askwell.support;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Target;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The repository's own content and theme as a site: built once for a test run, kept in memory and
/// served on loopback.
public final class BuiltSite {
  /// Where the site believes to be published.
  public static final URI BASE = URI.create("https://guides.example/");

  /// Where the other believes to be published.
  static final URI DEEP_BASE = URI.create("https://guides.example/some/path/");

  static final Path CONTENT = Path.of("content");

  private BuiltSite() {}

  private static final class AtRoot {
    static final WebSite SITE = build(CONTENT, BASE, Route.Medium.SERVER);
    static final StaticHost HOST = new StaticHost(BASE.getPath(), SITE.files());
  }

  private static final class Deep {
    static final WebSite SITE = build(CONTENT, DEEP_BASE, Route.Medium.SERVER);
    static final StaticHost HOST = new StaticHost(DEEP_BASE.getPath(), SITE.files());
  }

  /// The site.
  public static WebSite repository() {
    return AtRoot.SITE;
  }

  /// The site as it is built to be published below a path.
  static WebSite belowPath() {
    return Deep.SITE;
  }

  /// The site as it is built to be opened from a disk.
  public static WebSite offline() {
    return build(CONTENT, BASE, Route.Medium.DISK);
  }

  /// The site at the root of a host.
  public static StaticHost host() {
    return AtRoot.HOST;
  }

  /// The site below `/some/path/` of a host.
  public static StaticHost hostUnderPath() {
    return Deep.HOST;
  }

  /// The pages but those that lead on to others at once.
  public static List<WebPage> pagesToRead() {
    return repository().pages().stream()
        .filter(page -> page.all("meta[http-equiv=refresh]").isEmpty())
        .toList();
  }

  /// One address of each kind of page: the one with the longest page among those that differ in ids
  /// only.
  public static List<String> kindsOfPage() {
    var longest =
        pagesToRead().stream()
            .collect(
                Collectors.groupingBy(
                    page -> page.route().replaceAll("(?<=/)[a-z0-9-]+(?=/)", "*"),
                    TreeMap::new,
                    Collectors.maxBy(Comparator.comparingInt(page -> page.bytes().length))));
    return longest.values().stream().flatMap(Optional::stream).map(WebPage::route).toList();
  }

  /// One file of each folder at the top with each ending: the largest. Those of the site that a host has: a
  /// picture may show where a site is published, and is named by what it shows.
  public static List<String> kindsOfFile(WebHost host) {
    var site = URI.create(host.url("")).getPath().equals("/") ? repository() : belowPath();
    var largest =
        site.files().entrySet().stream()
            .filter(file -> file.getKey().contains("."))
            .collect(
                Collectors.groupingBy(
                    file ->
                        file.getKey()
                            .replaceAll("(?<=^[a-z]{1,20}/)(.*/)?[^/]*(?=\\.[a-z]+$)", "*"),
                    TreeMap::new,
                    Collectors.maxBy(Comparator.comparingInt(file -> file.getValue().length))));
    return largest.values().stream().flatMap(Optional::stream).map(Map.Entry::getKey).toList();
  }

  /// The content that the site is made from.
  public static Library library() {
    return Content.LIBRARY;
  }

  private static final class Content {
    static final Library LIBRARY = read();
  }

  private static Library read() {
    try {
      var sources = Sources.scan(CONTENT, CONTENT.toString());
      var options = new ReadOptions(false, Optional.of(BASE.toString()));
      var linked = Linker.link(sources, EntryReader.read(sources), options);
      return linked
          .library()
          .orElseThrow(() -> new AssertionError("not linked: " + linked.diagnostics()));
    } catch (NoContentException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WebSite build(Path content, URI base, Route.Medium medium) {
    var options =
        new BuildOptions(
            content,
            Optional.of(Path.of("templates")),
            Optional.of(base.toString()),
            Target.WHOLE,
            false,
            true,
            Occasion.NONE);
    return site(run(new Build(options.on(medium))));
  }

  static BuildResult<io.github.askwell.build.BuiltSite> run(Build build) {
    try {
      return build.run(phase -> {});
    } catch (NoContentException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files of a result.
  static WebSite site(BuildResult<io.github.askwell.build.BuiltSite> result) {
    var site =
        result.site().orElseThrow(() -> new AssertionError("not built: " + result.diagnostics()));
    return new WebSite(
        site.files().stream()
            .collect(
                Collectors.toMap(OutputFile::path, OutputFile::bytes, (a, b) -> a, TreeMap::new)));
  }
}
