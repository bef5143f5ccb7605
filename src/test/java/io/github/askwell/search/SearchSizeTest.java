package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What readers must load before they can search, as shipped and compressed.
class SearchSizeTest {
  private static final int LIMIT = 8 * 1024;

  @Test
  void theCoreIsSmall() throws IOException {
    staysBelow(
        "search-core.js",
        "search-analyze.js",
        "search-query.js",
        "search-rank.js",
        "search-phrase.js",
        "search-spelling.js");
  }

  @Test
  void theInterfaceIsSmall() throws IOException {
    staysBelow("search-ui.js", "search-excerpt.js");
  }

  private static void staysBelow(String... names) throws IOException {
    var assets = Assets.of(Theme.builtIn(), List.of());
    int size = 0;
    for (var name : names) {
      var path = assets.path("js/" + name);
      for (var file : assets.files()) {
        size += file.path().equals(path) ? compressed(file.bytes()) : 0;
      }
    }
    assertTrue(size > LIMIT / 4, size + " bytes are not all");
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
