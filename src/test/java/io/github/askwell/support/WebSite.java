package io.github.askwell.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a site as they would be published, by path from the site's root.
public record WebSite(SortedMap<String, byte[]> files) {
  public WebSite {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// All HTML pages, in the order of their paths.
  public List<WebPage> pages() {
    return files.keySet().stream().filter(file -> file.endsWith(".html")).map(this::page).toList();
  }

  /// The page that is kept in a file.
  public WebPage page(String file) {
    return new WebPage(file, bytes(file));
  }

  public String text(String file) {
    return new String(bytes(file), UTF_8);
  }

  public byte[] bytes(String file) {
    var bytes = files.get(file);
    if (bytes == null) {
      throw new AssertionError("no '" + file + "' in the site, only " + files.keySet());
    }
    return bytes;
  }
}
