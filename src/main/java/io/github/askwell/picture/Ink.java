package io.github.askwell.picture;

/// A colour on its ground, in steps. A picture has no colours but these, so that a pixel is a byte.
enum Ink {
  TITLE(Ink.PAPER, 0x211c15),
  QUIET(Ink.PAPER, 0x5f5545),
  ACCENT(Ink.PAPER, 0x17504b),
  ON_ACCENT(0x17504b, Ink.PAPER);

  /// The colour of pixel 0, which no ink has touched.
  static final int PAPER = 0xfaf6ee;

  /// How many steps there are from the ground, which is none of them, to the colour.
  static final int STEPS = 7;

  private static final int LAST = 255;
  private final int ground;
  private final int colour;

  Ink(int ground, int colour) {
    this.ground = ground;
    this.colour = colour;
  }

  /// The pixel that an ink leaves.
  ///
  /// @param coverage how much of the pixel is inked, from 0 to 255
  /// @return 0 where that is next to nothing
  byte pixel(int coverage) {
    int step = (coverage * STEPS + LAST / 2) / LAST;
    return (byte) (step == 0 ? 0 : ordinal() * STEPS + step);
  }

  /// The colours of all pixels, three bytes each.
  static byte[] palette() {
    var palette = new byte[3 * (1 + values().length * STEPS)];
    put(palette, 0, PAPER, PAPER, 0);
    for (var ink : values()) {
      for (int step = 1; step <= STEPS; step++) {
        put(palette, ink.ordinal() * STEPS + step, ink.ground, ink.colour, step);
      }
    }
    return palette;
  }

  private static void put(byte[] palette, int index, int ground, int colour, int step) {
    for (int i = 0; i < 3; i++) {
      int shift = 16 - 8 * i;
      int from = ground >> shift & 0xff;
      int to = colour >> shift & 0xff;
      palette[3 * index + i] = (byte) ((from * (STEPS - step) + to * step + STEPS / 2) / STEPS);
    }
  }
}
