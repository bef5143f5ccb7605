package io.github.askwell.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A font in the format of OpenType, cut into its tables
/// ([specification](https://learn.microsoft.com/typography/opentype/spec/otff)). Only fonts of our own
/// are read, so that nothing here defends itself against a broken one.
final class FontFile {
  private static final int HEADER = 12;
  private static final int RECORD = 16;

  private final Map<String, ByteBuffer> tables = new HashMap<>();

  private FontFile(ByteBuffer file) {
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int record = HEADER + i * RECORD;
      var tag = new byte[4];
      file.get(record, tag);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          file.slice(file.getInt(record + 8), file.getInt(record + 12)));
    }
  }

  /// A font that travels with the program.
  static FontFile bundled(String name) {
    try (var in = FontFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not in the program");
      }
      return new FontFile(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A table, with absolute positions from its start; numbers are big-endian.
  ByteBuffer table(String tag) {
    var table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("the font has no table " + tag);
    }
    return table;
  }

  /// An unsigned number of two bytes.
  static int u16(ByteBuffer table, int at) {
    return table.getShort(at) & 0xffff;
  }
}
