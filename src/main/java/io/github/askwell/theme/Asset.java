package io.github.askwell.theme;

/// A file that pages load, under a name that changes with its contents.
///
/// @param path its path from the root of the output folder, with `/` between folders
/// @param bytes its contents; never changed after it was made
public record Asset(String path, byte[] bytes) {

  /// `assets/previews/site.0123456789.png` for `previews/site.png`, with a fingerprint of its contents.
  public static Asset named(String name, byte[] bytes) {
    return Assets.named(name, Assets.fingerprint(bytes), bytes);
  }
}
