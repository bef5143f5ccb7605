package io.github.askwell.picture;

/// A text set in one line.
///
/// @param places where each glyph stands, as a share of the size
/// @param width how long it is, as a share of the size
record Line(Face face, int[] glyphs, double[] places, double width) {

  static Line of(Face face, String text) {
    return of(face, text, 0);
  }

  /// @param tracking what is added between letters, as a share of the size
  static Line of(Face face, String text, double tracking) {
    var glyphs = text.codePoints().map(face::glyph).toArray();
    var places = new double[glyphs.length];
    double pen = 0;
    for (int i = 0; i < glyphs.length; i++) {
      pen += i == 0 ? 0 : tracking + face.between(glyphs[i - 1], glyphs[i]);
      places[i] = pen;
      pen += face.width(glyphs[i]);
    }
    return new Line(face, glyphs, places, pen);
  }
}
