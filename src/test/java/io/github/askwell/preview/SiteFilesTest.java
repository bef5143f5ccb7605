package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.BuiltSite;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SiteFilesTest {
  private final AtomicInteger indexed = new AtomicInteger();

  @Test
  void nobodyWaitsForTheSearchIndexBeforeSearching() {
    var page = new OutputFile("search/index.html", bytes("Search"), false);
    var files = SiteFiles.of(new BuiltSite(List.of(page), 1, this::index), Optional.empty());

    assertEquals("Search", files.file("search/index.html").orElseThrow().text());
    assertTrue(files.file("tips/none.html").isEmpty());
    assertEquals(0, indexed.get());

    assertEquals("{}", files.file("search/manifest.json").orElseThrow().text());
    assertTrue(files.file("search/none.json").isEmpty());
    assertEquals(1, indexed.get());
  }

  private SearchIndex index() {
    indexed.incrementAndGet();
    var manifest = new SearchIndex.File("search/manifest.json", bytes("{}"), false);
    return new SearchIndex(List.of(manifest), 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
