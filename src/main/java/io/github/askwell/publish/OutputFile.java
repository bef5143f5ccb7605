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
  public static boolean isSafe(String path) {
    int start = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c == 0x7f || c == '\\' || c == ':') {
        return false;
      }
      if (c == '/') {
        if (!isName(path, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return isName(path, start, path.length()) && !isInRecords(path);
  }

  private static boolean isName(String path, int start, int end) {
    return switch (end - start) {
      case 0 -> false;
      case 1 -> path.charAt(start) != '.';
      case 2 -> path.charAt(start) != '.' || path.charAt(start + 1) != '.';
      default -> true;
    };
  }

  private static boolean isInRecords(String path) {
    int length = Records.FOLDER.length();
    return path.regionMatches(true, 0, Records.FOLDER, 0, length)
        && (path.length() == length || path.charAt(length) == '/');
  }

  /// The path of the folder it is in; empty for the root.
  String folder() {
    return parent(path);
  }

  /// The path of the folder that a path is in; empty for the root.
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
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
