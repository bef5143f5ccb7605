package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The content of this repository.
final class RepositoryLibrary {
  private RepositoryLibrary() {}

  static Library read() {
    try {
      var sources = Sources.scan(Path.of("content"), "content");
      var linked = Linker.link(sources, EntryReader.read(sources), ReadOptions.DEFAULT);
      assertEquals(List.of(), linked.diagnostics().stream().filter(Diagnostic::isError).toList());
      return linked.library().orElseThrow();
    } catch (IOException | NoContentException e) {
      throw new AssertionError("the content of the repository cannot be read", e);
    }
  }
}
