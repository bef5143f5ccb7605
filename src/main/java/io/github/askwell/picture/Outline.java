package io.github.askwell.picture;

import java.util.ArrayList;
import java.util.List;

/// The shape of a glyph in units of its font, upwards from the base line.
///
/// @param contours closed lines of curves; what lies inside of them is ink
record Outline(List<List<Point>> contours) {
  static final Outline EMPTY = new Outline(List.of());

  Outline {
    contours = List.copyOf(contours);
  }

  /// @param onCurve whether the line passes through it; otherwise it pulls the line towards itself
  record Point(double x, double y, boolean onCurve) {

    static Point between(Point a, Point b) {
      return new Point((a.x + b.x) / 2, (a.y + b.y) / 2, true);
    }
  }

  /// How a glyph that is part of another is placed in it.
  record Placing(double xx, double yx, double xy, double yy, double dx, double dy) {

    private Point of(Point p) {
      return new Point(xx * p.x + xy * p.y + dx, yx * p.x + yy * p.y + dy, p.onCurve);
    }
  }

  Outline placed(Placing placing) {
    return new Outline(
        contours.stream().map(points -> points.stream().map(placing::of).toList()).toList());
  }

  Outline and(Outline other) {
    var all = new ArrayList<>(contours);
    all.addAll(other.contours);
    return new Outline(all);
  }

  /// Takes the pieces of a contour, one after another.
  interface Pen {
    void move(Point to);

    void line(Point to);

    /// A parabola that leaves and arrives in the direction of the point that pulls it.
    void curve(Point pull, Point to);
  }

  /// Draws all contours. Between two points that pull, the line passes through their middle.
  void draw(Pen pen) {
    for (var points : contours) {
      if (!points.isEmpty()) {
        draw(points, pen);
      }
    }
  }

  private static void draw(List<Point> points, Pen pen) {
    int count = points.size();
    int first = 0;
    while (first < count && !points.get(first).onCurve()) {
      first++;
    }
    var start =
        first < count ? points.get(first) : Point.between(points.getLast(), points.getFirst());
    int from = first < count ? first + 1 : 0;
    int rest = first < count ? count - 1 : count;
    pen.move(start);
    for (int i = 0; i < rest; i++) {
      var point = points.get((from + i) % count);
      if (point.onCurve()) {
        pen.line(point);
      } else {
        var next = i + 1 < rest ? points.get((from + i + 1) % count) : start;
        pen.curve(point, next.onCurve() ? next : Point.between(point, next));
      }
    }
    pen.line(start);
  }
}
