package io.github.askwell.publish;

import java.util.Arrays;

/// A file of the site.
///
/// @param path where it goes, from the root of the output folder, with `/` between folders
/// @param bytes what is in it; nobody may change them afterwards
/// @param contentAddressed whether its name changes whenever its bytes do, so that old and new can
///     stand side by side
public record OutputFile(String path, byte[] bytes, boolean contentAddressed) {
  /// @throws IllegalArgumentException when the path could lead out of the output folder or into the
  ///     folder where Askwell keeps its own records
  public OutputFile {
    if (!isSafe(path)) {
      throw new IllegalArgumentException("not a path inside the output folder: '" + path + "'");
    }
  }

  /// Whether a path stays inside the output folder on every file system: plain segments, none empty,
  /// `.` or `..`, no backslash, colon or control character, and not under [Records#FOLDER].
  static boolean isSafe(String path) {
    if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == ':')) {
      return false;
    }
    var segments = path.split("/", -1);
    return !segments[0].equalsIgnoreCase(Records.FOLDER)
        && Arrays.stream(segments).noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputFile file
        && path.equals(file.path)
        && contentAddressed == file.contentAddressed
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
