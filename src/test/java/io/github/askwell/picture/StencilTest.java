package io.github.askwell.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.picture.Outline.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class StencilTest {

  @Test
  void aPixelIsAsDarkAsItIsCovered() {
    var half = Stencil.of(rectangle(0.5, 0, 2, 1), 1, 0);

    assertEquals(0, half.left());
    assertEquals(-1, half.top());
    assertArrayEquals(new byte[] {(byte) 128, (byte) 255, (byte) 128}, row(half, 0));
  }

  @Test
  void aTriangleCoversHalfOfItsSquare() {
    var triangle = outline(new Point(0, 0, true), new Point(10, 0, true), new Point(0, 10, true));

    assertEquals(50, covered(Stencil.of(triangle, 1, 0)), 0.1);
  }

  @Test
  void aCurveCoversWhatAParabolaDoes() {
    var bow = outline(new Point(0, 0, true), new Point(30, 60, false), new Point(60, 0, true));

    assertEquals(60 * 30 * 2 / 3.0, covered(Stencil.of(bow, 1, 0)), 20);
  }

  /// Four points that pull and none on the line: what fonts call a circle.
  @Test
  void aContourNeedsNoPointOnItsLine() {
    var circle =
        outline(
            new Point(0, 0, false),
            new Point(100, 0, false),
            new Point(100, 100, false),
            new Point(0, 100, false));

    double covered = covered(Stencil.of(circle, 1, 0));
    assertTrue(covered > 8200 && covered < 8400, "" + covered);
  }

  @Test
  void theDirectionOfAContourDoesNotMatterAndAnotherWithinItIsAHole() {
    var ring =
        rectangle(0, 0, 10, 10)
            .and(
                outline(
                    new Point(2, 2, true),
                    new Point(2, 8, true),
                    new Point(8, 8, true),
                    new Point(8, 2, true)));

    assertEquals(100 - 36, covered(Stencil.of(ring, 1, 0.25)), 0.1);
  }

  @Test
  void everyGlyphOfTheFontsHasAShapeThatIsItsOwn() {
    for (var face : List.of(Face.REGULAR, Face.SEMIBOLD)) {
      for (char c = '!'; c <= '~'; c++) {
        assertTrue(face.has(c), "no " + c);
        assertTrue(covered(face.stencil(face.glyph(c), 40, 0)) > 10, "no shape for " + c);
      }
    }
  }

  @Test
  void lettersThatLeanToEachOtherStandCloser() {
    var face = Face.SEMIBOLD;
    var apart = Line.of(face, "T").width() + Line.of(face, "o").width();

    assertTrue(Line.of(face, "To").width() < apart);
    assertTrue(
        Line.of(face, "AV").width() < Line.of(face, "A").width() + Line.of(face, "V").width());
    assertEquals(Line.of(face, "n").width() * 2, Line.of(face, "nn").width(), 0.02);
  }

  private static Outline rectangle(double x, double y, double width, double height) {
    return outline(
        new Point(x, y, true),
        new Point(x + width, y, true),
        new Point(x + width, y + height, true),
        new Point(x, y + height, true));
  }

  private static Outline outline(Point... points) {
    return new Outline(List.of(List.of(points)));
  }

  private static byte[] row(Stencil stencil, int row) {
    return java.util.Arrays.copyOfRange(
        stencil.coverage(), row * stencil.width(), row * stencil.width() + 3);
  }

  private static double covered(Stencil stencil) {
    double sum = 0;
    for (byte pixel : stencil.coverage()) {
      sum += pixel & 0xff;
    }
    return sum / 255;
  }
}
