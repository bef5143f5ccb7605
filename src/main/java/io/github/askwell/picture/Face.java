package io.github.askwell.picture;

import static io.github.askwell.picture.FontFile.u16;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A font to set text with. What it drew it keeps, for the same letters stand on all pictures.
final class Face {
  /// For what is small.
  static final Face REGULAR = new Face(FontFile.bundled("Literata-Regular.ttf"));

  /// For what is large.
  static final Face SEMIBOLD = new Face(FontFile.bundled("Literata-SemiBold.ttf"));

  /// A glyph may stand at any quarter of a pixel.
  private static final int SHIFTS = 4;

  private final CharacterMap characters;
  private final Kerning kerning;
  private final Outlines outlines;
  private final ByteBuffer widths;
  private final int wide;
  private final double unitsPerEm;
  private final Map<Key, Stencil> stencils = new ConcurrentHashMap<>();

  private Face(FontFile font) {
    characters = CharacterMap.of(font);
    kerning = Kerning.of(font);
    outlines = Outlines.of(font);
    widths = font.table("hmtx");
    wide = u16(font.table("hhea"), 34);
    unitsPerEm = u16(font.table("head"), 18);
  }

  private record Key(int glyph, int size, int shift) {}

  boolean has(int character) {
    return glyph(character) != 0;
  }

  /// The number of the glyph that stands for a character; 0 when the font has none.
  int glyph(int character) {
    return characters.glyph(character);
  }

  /// How far a glyph moves the pen, as a share of the size.
  double width(int glyph) {
    return u16(widths, Math.min(glyph, wide - 1) * 4) / unitsPerEm;
  }

  /// What is added between two glyphs, as a share of the size.
  double between(int left, int right) {
    return kerning.between(left, right) / unitsPerEm;
  }

  /// The shape of a glyph.
  ///
  /// @param size pixels for an em
  /// @param x where the pen is; what is before the point is left to the caller
  Stencil stencil(int glyph, int size, double x) {
    int shift = (int) Math.floor((x - Math.floor(x)) * SHIFTS);
    return stencils.computeIfAbsent(
        new Key(glyph, size, shift),
        key ->
            Stencil.of(outlines.outline(glyph), size / unitsPerEm, (double) key.shift() / SHIFTS));
  }
}
