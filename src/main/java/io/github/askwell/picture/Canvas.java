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

  /// A part of the canvas, in pixels.
  record Box(int x, int y, int width, int height) {}

  void fill(Box box, Ink ink) {
    var pixel = ink.pixel(255);
    for (int row = box.y(); row < box.y() + box.height(); row++) {
      Arrays.fill(rows, at(box.x(), row), at(box.x() + box.width(), row), pixel);
    }
  }

  /// Where a line of text begins, on its base line.
  record Pen(double x, int y) {}

  /// Sets a line of text.
  ///
  /// @param size pixels for an em
  void text(Line line, int size, Pen pen, Ink ink) {
    for (int i = 0; i < line.glyphs().length; i++) {
      double x = pen.x() + line.places()[i] * size;
      var stencil = line.face().stencil(line.glyphs()[i], size, x);
      stencil(stencil, (int) Math.floor(x), pen.y(), ink);
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
