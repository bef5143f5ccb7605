package io.github.askwell.picture;

import static io.github.askwell.picture.FontFile.u16;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// How much closer two glyphs stand than their widths say: the pairs of a table `GPOS`
/// ([specification](https://learn.microsoft.com/typography/opentype/spec/gpos)). All lookups of the
/// font are taken, because it has none but those for pairs.
///
/// @param pairs the tables of pairs, in the order in which they are asked
record Kerning(List<ByteBuffer> pairs) {
  private static final int PAIRS = 2;
  private static final int EXTENSION = 9;

  /// The only value a pair has here: what is added to the width of the left glyph.
  private static final int ADVANCE = 4;

  Kerning {
    pairs = List.copyOf(pairs);
  }

  static Kerning of(FontFile font) {
    var all = font.table("GPOS");
    var pairs = new ArrayList<ByteBuffer>();
    int lookups = u16(all, 8);
    int count = u16(all, lookups);
    for (int i = 0; i < count; i++) {
      int lookup = lookups + u16(all, lookups + 2 + i * 2);
      for (int j = 0; j < u16(all, lookup + 4); j++) {
        add(pairs, all, u16(all, lookup), lookup + u16(all, lookup + 6 + j * 2));
      }
    }
    return new Kerning(pairs);
  }

  private static void add(List<ByteBuffer> pairs, ByteBuffer all, int type, int start) {
    if (type == EXTENSION) {
      add(pairs, all, u16(all, start + 2), start + all.getInt(start + 4));
    } else if (type == PAIRS && u16(all, start + 4) == ADVANCE && u16(all, start + 6) == 0) {
      pairs.add(all.slice(start, all.limit() - start));
    }
  }

  /// What is added between two glyphs, mostly less than nothing, in units of the font.
  int between(int left, int right) {
    for (var table : pairs) {
      int row = covered(table, u16(table, 2), left);
      if (row >= 0) {
        if (u16(table, 0) == 2) {
          return ofClasses(table, left, right);
        }
        int found = single(table, u16(table, 10 + row * 2), right);
        if (found >= 0) {
          return table.getShort(found);
        }
      }
    }
    return 0;
  }

  private static int ofClasses(ByteBuffer table, int left, int right) {
    int row = classOf(table, u16(table, 8), left);
    int column = classOf(table, u16(table, 10), right);
    return table.getShort(16 + (row * u16(table, 14) + column) * 2);
  }

  /// Where the value for a right glyph stands among those of one left glyph; -1 when it has none.
  private static int single(ByteBuffer table, int set, int right) {
    int at = new Rows(set + 2, u16(table, set), 4).last(table, right);
    return at >= 0 && u16(table, at) == right ? at + 2 : -1;
  }

  /// The place of a glyph in a table of covered glyphs; -1 when it is not covered.
  private static int covered(ByteBuffer table, int start, int glyph) {
    boolean single = u16(table, start) == 1;
    var rows = new Rows(start + 4, u16(table, start + 2), single ? 2 : 6);
    int at = rows.last(table, glyph);
    if (at < 0) {
      return -1;
    }
    if (single) {
      return u16(table, at) == glyph ? (at - rows.start()) / 2 : -1;
    }
    return glyph <= u16(table, at + 2) ? u16(table, at + 4) + glyph - u16(table, at) : -1;
  }

  private static int classOf(ByteBuffer table, int start, int glyph) {
    if (u16(table, start) == 1) {
      int index = glyph - u16(table, start + 2);
      return index >= 0 && index < u16(table, start + 4) ? u16(table, start + 6 + index * 2) : 0;
    }
    int at = new Rows(start + 4, u16(table, start + 2), 6).last(table, glyph);
    return at >= 0 && glyph <= u16(table, at + 2) ? u16(table, at + 4) : 0;
  }

  /// Rows that begin with a glyph each, in the order of these.
  ///
  /// @param size how many bytes each has
  private record Rows(int start, int count, int size) {

    /// Where the last row stands that begins with a glyph not above this one; -1 when none does.
    int last(ByteBuffer table, int glyph) {
      int low = 0;
      int high = count - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        if (u16(table, start + middle * size) <= glyph) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return high < 0 ? -1 : start + high * size;
    }
  }
}
