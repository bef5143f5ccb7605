package io.github.askwell.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as it is served.
///
/// @param type its media type
/// @param tag differs when the bytes do
record ServedFile(byte[] bytes, String type, String tag) {

  static ServedFile of(String path, byte[] bytes) {
    return new ServedFile(bytes, MediaType.of(path), fingerprint(bytes));
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The first 80 bits of the SHA-256, in hexadecimal digits.
  static String fingerprint(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
