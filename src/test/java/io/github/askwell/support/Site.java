package io.github.askwell.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.content.Site.Target;
import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A site written in one text block, for tests that change it and look at what comes out.
///
/// It is kept in a folder, with the content below `content/`. One [Build] serves it, as in a preview:
/// each build after the first is a warm one.
public final class Site {
  private final Path folder;
  private final Build build;
  private @Nullable BuildResult<io.github.askwell.build.BuiltSite> result;

  private Site(Path folder) {
    this.folder = folder;
    this.build = new Build(options(folder), InstantSource.system());
  }

  /// A site from an archive whose sections are files, such as `-- content/site.yaml --`.
  public static Site in(Path folder, String archive) {
    try {
      TextArchive.parse(archive).writeTo(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Site(folder);
  }

  /// A site with one entry of each kind: the role of a gardener.
  public static Site small(Path folder) {
    try (var archive = Site.class.getResourceAsStream("garden-site.txt")) {
      return in(folder, new String(archive.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy of the repository's own content, without the list of what it was published under.
  public static Site copyOfRepository(Path folder) {
    var content = Path.of("content");
    try (var files = Files.walk(content)) {
      for (var file :
          files.filter(Files::isRegularFile).filter(each -> !each.endsWith("urls.lock")).toList()) {
        var copy = folder.resolve("content").resolve(content.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Site(folder);
  }

  /// The folder that `content/` is in.
  public Path folder() {
    return folder;
  }

  /// Replaces a piece of a file, which must be there.
  public Site edit(String path, String from, String to) {
    var text = read(path);
    if (!text.contains(from)) {
      throw new AssertionError("no '" + from + "' in " + path + ":\n" + text);
    }
    return write(path, text.replace(from, to));
  }

  public Site write(String path, String text) {
    write(folder.resolve(path), text);
    return this;
  }

  public Site delete(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Site build() {
    result = BuiltSite.run(build);
    return this;
  }

  /// The files of the last build.
  public WebSite files() {
    return BuiltSite.site(lastResult());
  }

  /// The files that a build from nothing makes of the same sources.
  public WebSite filesOfCleanBuild() {
    return BuiltSite.site(BuiltSite.run(new Build(options(folder))));
  }

  /// A page of the last build, by its address such as `roles/gardener/`.
  public WebPage page(String route) {
    return files().page(route + "index.html");
  }

  /// What the last build found wrong, as `content/faq.yaml:1:2: error: message [id]`.
  public List<String> diagnostics() {
    return lastResult().diagnostics().stream()
        .map(d ->
            "%s: %s: %s [%s]"
                .formatted(
                    d.location().toString().replace(folder + "/", ""),
                    d.severity().word(),
                    d.message(),
                    d.id()))
        .toList();
  }

  /// The hints that the last build gave about a rule.
  public List<String> hints(String rule) {
    return lastResult().diagnostics().stream()
        .filter(d -> d.id().equals(rule))
        .map(d -> d.hint())
        .toList();
  }

  private BuildResult<io.github.askwell.build.BuiltSite> lastResult() {
    if (result == null) {
      throw new AssertionError("build the site first");
    }
    return result;
  }

  private static BuildOptions options(Path folder) {
    return new BuildOptions(
        folder.resolve("content"),
        Optional.of(Path.of("templates")),
        Optional.empty(),
        Target.WHOLE,
        false,
        false,
        Occasion.NONE);
  }

  private String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
