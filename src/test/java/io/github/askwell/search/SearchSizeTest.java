package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Route;
import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What readers must load before they can search, as shipped and compressed.
class SearchSizeTest {
  private static final String[] CLIENT = {"search-core.js", "search-ui.js"};

  @Test
  void theCoreIsSmall() throws IOException {
    staysBelow(8 * 1024, "search-core.js");
  }

  @Test
  void theCoreAndTheInterfaceAreSmall() throws IOException {
    staysBelow(15 * 1024, CLIENT);
  }

  /// The size of the core and the interface together, which are two files.
  static int ofTheClient() throws IOException {
    return size(CLIENT);
  }

  private static void staysBelow(int limit, String... names) throws IOException {
    int size = size(names);
    assertTrue(size > limit / 2, size + " bytes are not all");
    assertTrue(size <= limit, size + " bytes");
  }

  private static int size(String... names) throws IOException {
    var assets = Assets.of(Theme.builtIn(), List.of(), Route.Medium.SERVER);
    int size = 0;
    for (var name : names) {
      var path = assets.path("js/" + name);
      for (var file : assets.files()) {
        size += file.path().equals(path) ? compressed(file.bytes()) : 0;
      }
    }
    return size;
  }

  static int compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
