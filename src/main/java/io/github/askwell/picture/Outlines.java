package io.github.askwell.picture;

import static io.github.askwell.picture.FontFile.u16;

import io.github.askwell.picture.Outline.Placing;
import io.github.askwell.picture.Outline.Point;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The shapes of a font's glyphs: tables `loca` and `glyf`
/// ([specification](https://learn.microsoft.com/typography/opentype/spec/glyf)).
///
/// @param offsets where each glyph begins
/// @param wide whether these are numbers of four bytes, and not halves of them in two
record Outlines(ByteBuffer offsets, boolean wide, ByteBuffer glyphs) {
  private static final int HEADER = 10;
  private static final double UNIT = 1 << 14;

  /// What a byte of flags says of a point.
  private static final class PointFlag {
    static final int ON_CURVE = 1;
    static final int SHORT_X = 2;
    static final int SHORT_Y = 4;
    static final int REPEATED = 8;
    static final int SAME_OR_POSITIVE_X = 16;
    static final int SAME_OR_POSITIVE_Y = 32;
  }

  /// What a word of flags says of a part of a glyph.
  private static final class PartFlag {
    static final int WORDS = 1;
    static final int SCALE = 8;
    static final int MORE = 32;
    static final int TWO_SCALES = 64;
    static final int MATRIX = 128;
  }

  static Outlines of(FontFile font) {
    boolean wide = u16(font.table("head"), 50) == 1;
    return new Outlines(font.table("loca"), wide, font.table("glyf"));
  }

  Outline outline(int glyph) {
    int start = offset(glyph);
    int end = offset(glyph + 1);
    if (start == end) {
      return Outline.EMPTY;
    }
    var data = glyphs.slice(start, end - start);
    int contours = data.getShort(0);
    data.position(HEADER);
    return contours >= 0 ? simple(data, contours) : composite(data);
  }

  private int offset(int glyph) {
    return wide ? offsets.getInt(glyph * 4) : u16(offsets, glyph * 2) * 2;
  }

  private static Outline simple(ByteBuffer data, int count) {
    var ends = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = data.getShort() + 1;
    }
    int points = count == 0 ? 0 : ends[count - 1];
    int instructions = data.getShort();
    data.position(data.position() + instructions);
    var flags = flags(data, points);
    var xs = coordinates(data, flags, PointFlag.SHORT_X, PointFlag.SAME_OR_POSITIVE_X);
    var ys = coordinates(data, flags, PointFlag.SHORT_Y, PointFlag.SAME_OR_POSITIVE_Y);
    var contours = new ArrayList<List<Point>>();
    int at = 0;
    for (int end : ends) {
      var contour = new ArrayList<Point>();
      for (; at < end; at++) {
        contour.add(new Point(xs[at], ys[at], (flags[at] & PointFlag.ON_CURVE) != 0));
      }
      contours.add(contour);
    }
    return new Outline(contours);
  }

  private static int[] flags(ByteBuffer data, int points) {
    var flags = new int[points];
    for (int i = 0; i < points; i++) {
      int flag = data.get();
      flags[i] = flag;
      int times = (flag & PointFlag.REPEATED) == 0 ? 0 : data.get() & 0xff;
      for (; times > 0; times--) {
        flags[++i] = flag;
      }
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer data, int[] flags, int isShort, int sameOrPositive) {
    var values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean set = (flags[i] & sameOrPositive) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = data.get() & 0xff;
        value += set ? step : -step;
      } else if (!set) {
        value += data.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  private Outline composite(ByteBuffer data) {
    var whole = Outline.EMPTY;
    int flags;
    do {
      flags = data.getShort();
      int glyph = data.getShort() & 0xffff;
      boolean words = (flags & PartFlag.WORDS) != 0;
      int dx = words ? data.getShort() : data.get();
      int dy = words ? data.getShort() : data.get();
      whole = whole.and(outline(glyph).placed(placing(data, flags, dx, dy)));
    } while ((flags & PartFlag.MORE) != 0);
    return whole;
  }

  private static Placing placing(ByteBuffer data, int flags, int dx, int dy) {
    if ((flags & PartFlag.SCALE) != 0) {
      double scale = data.getShort() / UNIT;
      return new Placing(scale, 0, 0, scale, dx, dy);
    }
    if ((flags & PartFlag.TWO_SCALES) != 0) {
      return new Placing(data.getShort() / UNIT, 0, 0, data.getShort() / UNIT, dx, dy);
    }
    if ((flags & PartFlag.MATRIX) != 0) {
      double xx = data.getShort() / UNIT;
      double yx = data.getShort() / UNIT;
      return new Placing(xx, yx, data.getShort() / UNIT, data.getShort() / UNIT, dx, dy);
    }
    return new Placing(1, 0, 0, 1, dx, dy);
  }
}
