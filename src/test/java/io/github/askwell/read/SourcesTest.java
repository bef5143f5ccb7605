package io.github.askwell.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.read.Sources.NoContentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  @Test
  void aMissingFolderAndAFileAreNoContent() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "x");
    var missing =
        assertThrows(
            NoContentException.class, () -> Sources.scan(folder.resolve("none"), "content"));
    var wrong = assertThrows(NoContentException.class, () -> Sources.scan(file, "content"));
    assertTrue(missing.getMessage().startsWith("there is no content folder"));
    assertTrue(wrong.getMessage().endsWith("is not a folder"));
    assertEquals("name the folder that holds site.yaml, or create it", missing.hint());
  }

  @Test
  void anEmptyFolderLacksTheSite() throws Exception {
    var sources = Sources.scan(folder, "content");
    var linked = Linker.link(sources, EntryReader.read(sources), ReadOptions.DEFAULT);
    assertEquals(List.of("missing-site"), linked.diagnostics().stream().map(d -> d.id()).toList());
  }

  @Test
  void filesComeInTheOrderOfTheirPaths() throws Exception {
    for (var path : List.of("questions/b/a.md", "questions/a.md", "site.yaml", "media/Z.png")) {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), path);
    }
    var paths = Sources.scan(folder, "content").files().stream().map(f -> f.path()).toList();
    assertEquals(List.of("media/Z.png", "questions/a.md", "questions/b/a.md", "site.yaml"), paths);
  }

  @Test
  void theContentFolderItselfMayBeALink() throws Exception {
    Files.writeString(folder.resolve("site.yaml"), "x");
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("."));
    assertEquals("site.yaml", Sources.scan(link, "content").files().getFirst().path());
  }

  @Test
  void aFileThatTheDiskSaysIsTheSameIsNotReadAgain() throws Exception {
    Files.writeString(folder.resolve("site.yaml"), "name: A");
    var first = Sources.none("content").rescan(folder, later());

    var second = first.rescan(folder, later());

    assertSame(first.files().getFirst(), second.files().getFirst());
  }

  @Test
  void aFileThatWasJustWrittenIsReadAgainWhateverTheDiskSays() throws Exception {
    Files.writeString(folder.resolve("site.yaml"), "name: A");
    var first = Sources.none("content").rescan(folder, Instant.now());

    var second = first.rescan(folder, later());

    assertNotSame(first.files().getFirst(), second.files().getFirst());
    assertSame(first.files().getFirst().bytes(), second.files().getFirst().bytes());
  }

  @Test
  void anEditOfTheSameLengthAtTheSameTimeIsSeen() throws Exception {
    var file = folder.resolve("site.yaml");
    Files.writeString(file, "name: A");
    var time = Files.getLastModifiedTime(file);
    var changed = Files.getAttribute(file, "unix:ctime");
    var first = Sources.none("content").rescan(folder, later());

    do { // until the disk's clock has ticked
      Files.writeString(file, "name: B");
      Files.setLastModifiedTime(file, time);
    } while (Files.getAttribute(file, "unix:ctime").equals(changed));
    var second = first.rescan(folder, later());

    assertEquals("name: B", new String(second.files().getFirst().bytes(), UTF_8));
  }

  /// So long after any file of this test was written that its time tells it from later ones.
  private static Instant later() {
    return Instant.now().plusSeconds(60);
  }
}
