package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.check.Checks;
import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Linker;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.ReadOptions;
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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts one file in the place of its namesake among good content, takes it through the program and
/// judges what comes out.
final class Trial {
  private static final long MOST_NANOSECONDS = 2_000_000_000L;

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
    var errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
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
          Checks.judge(
              new Checks.Material(
                  Optional.of(library), List.of(), result.suppressions(), Rule.severities()),
              Occasion.NONE);
          if (whole) {
            publish(library);
          }
        });
  }

  private void publish(Library library) {
    rendered++;
    assertEquals(List.of(), Rendered.by(renderer, library).diagnostics());
    assertFalse(SearchIndexer.index(library).files().isEmpty());
  }

  /// Every place must be in the file, and every text fit for a terminal.
  private static void judgePlaces(Sources.File file, List<Diagnostic> diagnostics) {
    var lines = text(file).split("\r\n|\r|\n", -1);
    for (var diagnostic : diagnostics) {
      judge(diagnostic.location(), lines, file.path().startsWith("media/"));
      var shown = new DiagnosticText(false).format(diagnostic);
      assertTrue(
          shown.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'), shown);
      assertTrue(shown.length() < 4_000, shown);
    }
  }

  private static void judge(Location at, String[] lines, boolean isPicture) {
    assertTrue(at.line() <= lines.length, () -> at + " is below the last line");
    var line = isPicture ? "" : lines[at.line() - 1];
    assertEquals(visible(line), visible(at.lineText()), () -> at + " shows another line");
    assertTrue(at.column() + at.length() - 1 <= line.length(), () -> at + " is beside the line");
  }

  private static String visible(String line) {
    return line.replaceAll("[\\p{Cntrl}\uFFFD-\uFFFF]", "?");
  }

  /// The text of a file up to the first byte that is not UTF-8.
  private static String text(Sources.File file) {
    var chars = CharBuffer.allocate(file.bytes().length + 1);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    decoder.decode(ByteBuffer.wrap(file.bytes()), chars, true);
    return chars.flip().toString();
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
