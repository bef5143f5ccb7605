package io.github.askwell.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// The search index of a site as the files that a browser loads.
///
/// @param files each manifest after all that it leads to
/// @param documents how many documents can be found
public record SearchIndex(List<File> files, int documents) {
  /// Nothing can be found.
  public static final SearchIndex NONE = new SearchIndex(List.of(), 0);

  public SearchIndex {
    files = List.copyOf(files);
  }

  /// A file of the search index.
  ///
  /// @param path its path from the root of the site, with `/` between folders
  /// @param bytes its contents; never changed after it was made
  /// @param contentAddressed whether the path changes when the bytes do, so that the file may be cached
  ///     for ever and published before what leads to it
  public record File(String path, byte[] bytes, boolean contentAddressed) {

    /// The file as a script that leaves what it holds with the element that loads it, for pages that may
    /// load nothing but scripts.
    File asScript() {
      var script = "document.currentScript.file=" + new String(bytes, UTF_8) + "\n";
      return new File(path.replaceFirst("json$", "js"), script.getBytes(UTF_8), contentAddressed);
    }
  }
}
