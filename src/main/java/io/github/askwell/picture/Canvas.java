package io.github.askwell.picture;

import java.util.Arrays;

/// Pixels to draw on. Each row begins with a byte that is always 0, as PNG wants it.
final class Canvas {
  private final int width;
  private final int height;
  private final byte[] rows;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new byte[(width + 1) * height];
  }

  private Canvas(Canvas other) {
    this.width = other.width;
    this.height = other.height;
    this.rows = other.rows.clone();
  }

  Canvas copy() {
    return new Canvas(this);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// The bytes of all rows.
  byte[] rows() {
    return rows;
  }

  void rectangle(int x, int y, int width, int height, Ink ink) {
    var pixel = ink.pixel(255);
    for (int row = y; row < y + height; row++) {
      Arrays.fill(rows, at(x, row), at(x + width, row), pixel);
    }
  }

  /// Sets a line of text.
  ///
  /// @param size pixels for an em
  /// @param x where it begins
  /// @param y its base line
  void text(Line line, int size, double x, int y, Ink ink) {
    for (int i = 0; i < line.glyphs().length; i++) {
      double pen = x + line.places()[i] * size;
      stencil(line.face().stencil(line.glyphs()[i], size, pen), (int) Math.floor(pen), y, ink);
    }
  }

  /// Where two glyphs meet, the darker one counts. What is beyond the edge is cut off.
  private void stencil(Stencil stencil, int x, int y, Ink ink) {
    int left = x + stencil.left();
    int first = Math.max(0, -left);
    int end = Math.min(stencil.width(), width - left);
    for (int row = 0; row < stencil.height(); row++) {
      int line = y + stencil.top() + row;
      if (line < 0 || line >= height) {
        continue;
      }
      for (int column = first; column < end; column++) {
        var pixel = ink.pixel(stencil.coverage()[row * stencil.width() + column] & 0xff);
        int at = at(left + column, line);
        if (pixel > 0 && (rows[at] < pixel || !isOf(rows[at], ink))) {
          rows[at] = pixel;
        }
      }
    }
  }

  private static boolean isOf(byte pixel, Ink ink) {
    return (pixel - 1) / Ink.STEPS == ink.ordinal();
  }

  private int at(int x, int y) {
    return y * (width + 1) + 1 + x;
  }
}
