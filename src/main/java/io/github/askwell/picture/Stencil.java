package io.github.askwell.picture;

import io.github.askwell.picture.Outline.Point;

/// How much of each pixel a shape covers, from 0 to 255.
///
/// @param left where its first column is, in pixels to the right of the pen
/// @param top where its first row is, in pixels below the base line
/// @param coverage the pixels, row by row
record Stencil(int left, int top, int width, int height, byte[] coverage) {
  static final Stencil EMPTY = new Stencil(0, 0, 0, 0, new byte[0]);
  private static final int FULL = 255;

  /// The stencil of a glyph.
  ///
  /// @param scale pixels for a unit of the font
  /// @param shift how far right of the pen's pixel the glyph stands, less than 1
  static Stencil of(Outline outline, double scale, double shift) {
    var bounds = new Bounds();
    outline.contours().forEach(points -> points.forEach(bounds::include));
    if (bounds.isEmpty()) {
      return EMPTY;
    }
    int left = (int) Math.floor(bounds.left * scale + shift);
    int top = (int) Math.floor(-bounds.top * scale);
    int width = (int) Math.ceil(bounds.right * scale + shift) - left + 1;
    int height = (int) Math.ceil(-bounds.bottom * scale) - top + 1;
    var area = new Area(width, height, new Scaling(scale, shift - left, -top));
    outline.draw(area);
    return new Stencil(left, top, width, height, area.coverage());
  }

  /// The rectangle that holds all points, those too that only pull.
  private static final class Bounds {
    private double left = Double.MAX_VALUE;
    private double bottom = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = -Double.MAX_VALUE;

    void include(Point point) {
      left = Math.min(left, point.x());
      right = Math.max(right, point.x());
      bottom = Math.min(bottom, point.y());
      top = Math.max(top, point.y());
    }

    boolean isEmpty() {
      return left > right;
    }
  }

  /// From units of a font to pixels of a stencil.
  private record Scaling(double scale, double dx, double dy) {
    double x(Point point) {
      return point.x() * scale + dx;
    }

    double y(Point point) {
      return dy - point.y() * scale;
    }
  }

  /// Adds up what lies to the right of each piece of a shape's edge: what an edge that goes down adds, one
  /// that goes up takes away again. A running sum over a row is then the covered share of each pixel.
  ///
  /// All is arithmetic on doubles, which every machine does alike.
  private static final class Area implements Outline.Pen {
    private static final int PIECES = 8;

    private final int width;
    private final int height;
    private final Scaling scaling;
    private final double[] changes;
    private double x;
    private double y;

    Area(int width, int height, Scaling scaling) {
      this.width = width;
      this.height = height;
      this.scaling = scaling;
      this.changes = new double[(width + 1) * height];
    }

    @Override
    public void move(Point to) {
      x = scaling.x(to);
      y = scaling.y(to);
    }

    @Override
    public void line(Point to) {
      edge(scaling.x(to), scaling.y(to));
    }

    @Override
    public void curve(Point pull, Point to) {
      double fromX = x;
      double fromY = y;
      for (int i = 1; i <= PIECES; i++) {
        double t = (double) i / PIECES;
        double u = 1 - t;
        edge(
            u * u * fromX + 2 * u * t * scaling.x(pull) + t * t * scaling.x(to),
            u * u * fromY + 2 * u * t * scaling.y(pull) + t * t * scaling.y(to));
      }
    }

    /// Goes on to a point, cut where rows meet.
    private void edge(double toX, double toY) {
      double step = (toX - x) / (toY - y);
      while (y != toY) {
        double row = toY > y ? Math.floor(y) : Math.ceil(y) - 1;
        double next = toY > y ? Math.min(toY, row + 1) : Math.max(toY, row);
        double nextX = next == toY ? toX : x + step * (next - y);
        inRow((int) row, x, nextX, next - y);
        x = nextX;
        y = next;
      }
      x = toX;
    }

    /// An edge within a row, cut where columns meet.
    ///
    /// @param down how far it goes down
    private void inRow(int row, double fromX, double toX, double down) {
      double low = Math.min(fromX, toX);
      double high = Math.max(fromX, toX);
      int column = (int) Math.floor(low);
      if (high <= column + 1) {
        add(row, column, (low + high) / 2 - column, down);
        return;
      }
      double slope = down / (high - low);
      while (low < high) {
        double end = Math.min(high, column + 1);
        add(row, column, (low + end) / 2 - column, slope * (end - low));
        low = end;
        column++;
      }
    }

    /// @param middle where in its pixel the edge is, from 0 to 1
    private void add(int row, int column, double middle, double down) {
      int at = row * (width + 1) + column;
      changes[at] += down * (1 - middle);
      changes[at + 1] += down * middle;
    }

    byte[] coverage() {
      var coverage = new byte[width * height];
      for (int row = 0; row < height; row++) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
          sum += changes[row * (width + 1) + column];
          coverage[row * width + column] = (byte) Math.round(FULL * Math.min(1, Math.abs(sum)));
        }
      }
      return coverage;
    }
  }
}
