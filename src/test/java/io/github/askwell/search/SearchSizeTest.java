package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What readers must load before they can search, as shipped and compressed.
class SearchSizeTest {
  private static final int LIMIT = 8 * 1024;

  @Test
  void theCoreIsSmall() throws IOException {
    staysBelow("search-core.js", "search-analyze.js");
  }

  @Test
  void theInterfaceIsSmall() throws IOException {
    staysBelow("search-ui.js", "search-excerpt.js");
  }

  private static void staysBelow(String... names) throws IOException {
    int size = 0;
    for (var name : names) {
      size += compressed(Files.readAllBytes(Path.of("templates/js", name)));
    }
    assertTrue(size <= LIMIT, size + " bytes");
  }

  private static int compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
