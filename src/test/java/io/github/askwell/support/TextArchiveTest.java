package io.github.askwell.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextArchiveTest {
  @Test
  void sectionsBecomeFilesWordForWord() {
    var archive = TextArchive.parse("Why.\n-- a/b.md --\n---\nx: 1\n-- c --\n\n-- d --\nlast");
    assertEquals("Why.\n", archive.comment());
    assertEquals(
        new TreeMap<>(Map.of("a/b.md", "---\nx: 1\n", "c", "\n", "d", "last")), archive.files());
  }

  @Test
  void editsAddReplaceAndDelete() {
    var base = TextArchive.parse("-- a --\n1\n-- b --\n2\n");
    var edited = base.with(TextArchive.parse("-- a --\nDELETE\n-- b --\n3\n-- c --\n4\n"));
    assertEquals(new TreeMap<>(Map.of("b", "3\n", "c", "4\n")), edited.files());
  }
}
