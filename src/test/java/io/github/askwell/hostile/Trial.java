package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.check.Checks;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Places;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.Rule;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.Renderer;
import io.github.askwell.rule.Occasion;
import io.github.askwell.search.SearchIndexer;
import io.github.askwell.support.Rendered;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts one file in the place of its namesake among good content, takes it through the program and
/// judges what comes out.
final class Trial {
  private static final long MOST_NANOSECONDS = 10_000_000_000L;

  private final Content content;
  private final Renderer renderer = new Renderer(Theme.builtIn());
  private int read;
  private int accepted;
  private int linked;
  private int rendered;
  private long slowest;

  Trial(Content content) {
    this.content = content;
  }

  /// What was tried so far.
  @Override
  public String toString() {
    return "%d files read, %d accepted, %d linked, %d rendered and indexed, the slowest read in %d ms"
        .formatted(read, accepted, linked, rendered, slowest / 1_000_000);
  }

  /// Reads a file, and links and checks the whole when it is good.
  ///
  /// @param whole whether good content is rendered and indexed besides
  /// @return the diagnostics of the file by itself
  List<Diagnostic> of(Sources.File file, boolean whole) {
    var parsed = readInTime(file);
    judgePlaces(file, parsed.diagnostics());
    read++;
    boolean good = parsed.diagnostics().stream().noneMatch(Diagnostic::isError);
    if (good) {
      accepted++;
      link(file, parsed, whole);
    }
    return parsed.diagnostics();
  }

  private ParsedFile readInTime(Sources.File file) {
    var clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    var parsed = EntryReader.read(Content.NAME + "/" + file.path(), file);
    long spent = clock.getCurrentThreadCpuTime() - before;
    slowest = Math.max(slowest, spent);
    assertTrue(spent < MOST_NANOSECONDS, "took " + spent / 1_000_000 + " ms");
    return parsed;
  }

  private void link(Sources.File file, ParsedFile parsed, boolean whole) {
    var result = content.linkWith(file, parsed);
    var fatal = Rule.fatal();
    var errors = result.diagnostics().stream().filter(d -> fatal.contains(d.id())).toList();
    assertEquals(errors.isEmpty(), result.library().isPresent(), "no library, or one with errors");
    judgePlaces(
        file,
        result.diagnostics().stream()
            .filter(d -> d.location().file().equals(Content.NAME + "/" + file.path()))
            .toList());
    result
        .library()
        .ifPresent(library -> {
          linked++;
          Proses.in(library, file.path()).forEach(SafeHtml::check);
          var found =
              Checks.judge(
                  new Checks.Material(
                      result.site(),
                      Optional.of(library),
                      List.of(),
                      result.suppressions(),
                      new Checks.Rules(Rule.optional(), Rule.fatal())),
                  Occasion.NONE);
          Places.check(found, path -> text(path, file));
          if (whole) {
            publish(library);
          }
        });
  }

  /// The text of a file of the content in which one was replaced.
  private String text(String path, Sources.File replaced) {
    return Stream.concat(Stream.of(replaced), content.files().stream())
        .filter(file -> path.equals(Content.NAME + "/" + file.path()))
        .map(file -> Places.text(file.bytes()))
        .findFirst()
        .orElse("");
  }

  private void publish(Library library) {
    rendered++;
    assertEquals(List.of(), Rendered.by(renderer, library).diagnostics());
    assertFalse(SearchIndexer.index(library, Route.Medium.SERVER, Audience.ALL).files().isEmpty());
  }

  private static void judgePlaces(Sources.File file, List<Diagnostic> diagnostics) {
    var text = file.path().startsWith("media/") ? "" : Places.text(file.bytes());
    Places.check(diagnostics, _ -> text);
  }

  /// Good content, read once.
  static final class Content {
    static final String NAME = "content";

    private final List<Sources.File> files;
    private final List<ParsedFile> parsed;

    Content(List<Sources.File> files) {
      this.files = List.copyOf(files);
      this.parsed = EntryReader.read(new Sources(NAME, files, List.of(), List.of()));
    }

    /// The content below a folder.
    static Content in(Path folder) {
      try {
        return new Content(Sources.scan(folder, NAME).files());
      } catch (IOException | NoContentException e) {
        throw new AssertionError(e);
      }
    }

    List<Sources.File> files() {
      return files;
    }

    /// What is wrong with a file among the others.
    List<Diagnostic> errors(String path, String text) {
      var file = new Sources.File(path, text.getBytes(StandardCharsets.UTF_8));
      var read = EntryReader.read(NAME + "/" + path, file);
      return linkWith(file, read).diagnostics().stream().filter(Diagnostic::isError).toList();
    }

    /// What linking gives when a file takes the place of the one with its path, or joins the others.
    Linker.Linked linkWith(Sources.File file, ParsedFile read) {
      var sources = new ArrayList<>(files);
      var all = new ArrayList<>(parsed);
      int place = place(file.path()).orElse(sources.size());
      if (place == sources.size()) {
        sources.add(file);
        all.add(read);
      } else {
        sources.set(place, file);
        all.set(place, read);
      }
      return Linker.link(
          new Sources(NAME, sources, List.of(), List.of()), all, ReadOptions.DEFAULT);
    }

    private Optional<Integer> place(String path) {
      var paths = files.stream().map(Sources.File::path).toList();
      return Optional.of(paths.indexOf(path)).filter(i -> i >= 0);
    }
  }
}
