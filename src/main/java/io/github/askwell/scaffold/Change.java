package io.github.askwell.scaffold;

import java.util.Optional;

/// A file that is made or changed.
///
/// @param path its path from the content folder, with `/` between folders
/// @param before its text now; empty when there is no such file
/// @param after its text afterwards
/// @param what what it is, in a few words, for the user
public record Change(String path, Optional<String> before, String after, String what) {
  /// The change as a unified diff, with lines of context as usual.
  ///
  /// @param folder what the content folder is called in it, such as `content`
  public String diff(String folder) {
    return new UnifiedDiff(folder + "/" + path, before, after).text();
  }
}
