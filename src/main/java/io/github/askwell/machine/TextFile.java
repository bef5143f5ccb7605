package io.github.askwell.machine;

import java.nio.charset.StandardCharsets;

/// A file of the finished site that holds text.
///
/// @param path its path from the root of the output folder, with `/` between folders
public record TextFile(String path, String text) {
  /// What is written to the disk.
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
