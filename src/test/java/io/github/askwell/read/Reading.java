package io.github.askwell.read;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.support.TextArchive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads content that stands in memory: `site().edit(path, from, to).diagnostics()`.
///
/// @param files what the content folder holds
public record Reading(TextArchive files, ReadOptions options) {
  private static final TextArchive SMALL = TextArchive.parse(Fixture.text("small-site.txt"));

  /// A small site with one entry of every type and no mistakes.
  public static Reading site() {
    return new Reading(SMALL, ReadOptions.DEFAULT);
  }

  public Reading with(String path, String text) {
    return new Reading(files.with(path, text), options);
  }

  public Reading with(TextArchive edits) {
    return new Reading(files.with(edits), options);
  }

  public Reading with(ReadOptions changed) {
    return new Reading(files, changed);
  }

  /// Replaces a piece of a file, which must be in it.
  public Reading edit(String path, String from, String to) {
    var text = files.file(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException("'" + from + "' is not in " + path);
    }
    return with(path, text.replace(from, to));
  }

  public Linker.Linked link() {
    var list =
        files.files().entrySet().stream()
            .map(e -> new Sources.File(e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList();
    var sources = new Sources("content", list, List.of(), List.of());
    return Linker.link(sources, EntryReader.read(sources), options);
  }

  public Library library() {
    var linked = link();
    return linked.library().orElseThrow(() -> new AssertionError(text(linked.diagnostics())));
  }

  public List<Diagnostic> diagnostics() {
    return link().diagnostics();
  }

  /// The diagnostics as `path:line:column: message [id]`, one a line.
  public String messages() {
    return diagnostics().stream()
        .map(d -> d.location() + ": " + d.message() + " [" + d.id() + "]")
        .collect(Collectors.joining("\n"));
  }

  /// The diagnostics as the console shows them.
  public static String text(List<Diagnostic> diagnostics) {
    var text = new DiagnosticText(false);
    return diagnostics.stream().map(text::format).collect(Collectors.joining("\n"));
  }

  public static ReadOptions drafts() {
    return new ReadOptions(true, Optional.empty());
  }
}
