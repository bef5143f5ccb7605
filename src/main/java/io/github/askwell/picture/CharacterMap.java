package io.github.askwell.picture;

import static io.github.askwell.picture.FontFile.u16;

import java.nio.ByteBuffer;

/// Which glyph stands for a character: a table `cmap` of format 4
/// ([specification](https://learn.microsoft.com/typography/opentype/spec/cmap)).
///
/// @param table the part for characters of Unicode
/// @param segments how many ranges of characters it knows
record CharacterMap(ByteBuffer table, int segments) {
  private static final int UNICODE_TABLE = 4;
  private static final int ENDS = 14;

  static CharacterMap of(FontFile font) {
    var all = font.table("cmap");
    int count = u16(all, 2);
    for (int i = 0; i < count; i++) {
      int start = all.getInt(4 + i * 8 + 4);
      if (u16(all, start) == UNICODE_TABLE) {
        var table = all.slice(start, u16(all, start + 2));
        return new CharacterMap(table, u16(table, 6) / 2);
      }
    }
    throw new IllegalStateException("the font has no table of characters that is understood");
  }

  /// The number of the glyph; 0 when the font has none.
  int glyph(int character) {
    int starts = ENDS + segments * 2 + 2;
    int deltas = starts + segments * 2;
    int offsets = deltas + segments * 2;
    for (int i = 0; i < segments * 2; i += 2) {
      if (character <= u16(table, ENDS + i)) {
        int start = u16(table, starts + i);
        if (character < start) {
          return 0;
        }
        int offset = u16(table, offsets + i);
        int delta = u16(table, deltas + i);
        int glyph =
            offset == 0 ? character : u16(table, offsets + i + offset + (character - start) * 2);
        return offset != 0 && glyph == 0 ? 0 : glyph + delta & 0xffff;
      }
    }
    return 0;
  }
}
