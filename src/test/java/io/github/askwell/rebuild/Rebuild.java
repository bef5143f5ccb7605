package io.github.askwell.rebuild;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.content.Library;
import io.github.askwell.content.Site.Target;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.PageModels;
import io.github.askwell.rule.Occasion;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A build that stays warm, held against a build from nothing each time.
final class Rebuild {
  private final BuildOptions options;
  private final Build warm;
  private SortedMap<String, String> models = new TreeMap<>();
  private Theme lastTheme = new Theme("none", new TreeMap<>());

  Rebuild(BuildOptions options) {
    this.options = options;
    this.warm = new Build(options, InstantSource.system());
  }

  static BuildOptions options(Path folder, boolean drafts) {
    return new BuildOptions(
        folder.resolve("content"),
        Optional.of(folder.resolve("templates")),
        Optional.empty(),
        Target.WHOLE,
        drafts,
        false,
        Occasion.NONE);
  }

  /// What was seen of a build.
  ///
  /// @param whole whether there is a site
  /// @param fresh how many of its pages the warm build made anew
  /// @param changed how many of them it may make anew
  /// @param fault what is wrong with the build; empty when nothing is
  record Seen(boolean whole, int fresh, int changed, String fault) {}

  /// Builds both ways, in memory from what is remembered and page by page from nothing, and compares.
  Seen look() {
    try {
      var actual = warm.run(_ -> {});
      var files = new ConcurrentLinkedQueue<OutputFile>();
      var expected = new Build(options).run(_ -> {}, files::add);

      int changed = changedPages();
      int fresh = actual.site().map(BuiltSite::fresh).orElse(0);
      var fault = difference(expected, sorted(files), actual);
      if (fault.isEmpty() && fresh > changed) {
        fault = fresh + " pages were made, and the models of " + changed + " changed";
      }
      return new Seen(actual.site().isPresent(), fresh, changed, fault);
    } catch (NoContentException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many pages have another model than at the last rendering; all of them when the theme
  /// changed.
  private int changedPages() throws IOException, NoContentException {
    var library = library();
    if (library.isEmpty()) {
      return 0;
    }
    var theme = Theme.load(options.templates().orElseThrow());
    var now = PageModels.of(library.get(), theme);
    long changed =
        theme.equals(lastTheme)
            ? now.entrySet().stream()
                .filter(page -> !page.getValue().equals(models.get(page.getKey())))
                .count()
            : now.size();
    models = now;
    lastTheme = theme;
    return (int) changed;
  }

  private Optional<Library> library() throws IOException, NoContentException {
    var sources = Sources.scan(options.content(), options.content().toString());
    var files = EntryReader.read(sources);
    var how = new ReadOptions(options.drafts(), options.baseUrl());
    return Linker.link(sources, files, how).library();
  }

  /// What one result has and the other has not; empty when they are the same.
  private static String difference(
      BuildResult<Tally> expected, List<OutputFile> files, BuildResult<BuiltSite> actual) {
    if (!expected.diagnostics().equals(actual.diagnostics())) {
      return "diagnostics: expected " + expected.diagnostics() + ", got " + actual.diagnostics();
    }
    if (expected.site().isEmpty() || actual.site().isEmpty()) {
      return expected.site().isEmpty() == actual.site().isEmpty() ? "" : "one made no site";
    }
    var others = actual.site().get().files();
    var tally = actual.site().get().tally();
    return expected.site().get().equals(tally)
        ? difference(files, others)
        : "counts: expected " + expected.site().get() + ", got " + tally;
  }

  private static List<OutputFile> sorted(Collection<OutputFile> files) {
    return files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
  }

  private static String difference(List<OutputFile> expected, List<OutputFile> actual) {
    var names = expected.stream().map(OutputFile::path).toList();
    var others = actual.stream().map(OutputFile::path).toList();
    if (!names.equals(others)) {
      return "files: expected " + names + ", got " + others;
    }
    for (int i = 0; i < names.size(); i++) {
      var one = expected.get(i);
      var other = actual.get(i);
      if (one.contentAddressed() != other.contentAddressed()) {
        return names.get(i) + " is content-addressed in one only";
      }
      if (!Arrays.equals(one.bytes(), other.bytes())) {
        return names.get(i) + " differs from byte " + Arrays.mismatch(one.bytes(), other.bytes());
      }
    }
    return "";
  }
}
