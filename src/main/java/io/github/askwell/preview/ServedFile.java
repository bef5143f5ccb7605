package io.github.askwell.preview;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/// A file as it is served.
///
/// @param type its media type
/// @param tag differs when the path or the bytes do
record ServedFile(byte[] bytes, String type, long tag) {

  static ServedFile of(String path, byte[] bytes) {
    return new ServedFile(bytes, MediaType.of(path), tag(path, bytes));
  }

  /// Whether it is the file with these bytes. Comparing is quicker than making a tag.
  boolean holds(byte[] others) {
    return bytes == others || Arrays.equals(bytes, others);
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The tag as it goes over the wire.
  String mark() {
    return HexFormat.of().toHexDigits(tag);
  }

  /// Two checksums in one. They tell a file from what it was before an edit, which is all they are
  /// for, at a tenth of the cost of a digest: a site is tens of thousands of files.
  static long tag(String path, byte[] bytes) {
    return sum(new CRC32(), path, bytes) << Integer.SIZE | sum(new CRC32C(), path, bytes);
  }

  private static long sum(Checksum checksum, String path, byte[] bytes) {
    checksum.update(path.getBytes(StandardCharsets.UTF_8));
    checksum.update(0);
    checksum.update(bytes);
    return checksum.getValue();
  }
}
