package io.github.askwell.picture;

import java.nio.ByteBuffer;

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
    var palette = ByteBuffer.allocate(3 * (1 + values().length * STEPS));
    put(palette, PAPER);
    for (var ink : values()) {
      for (int step = 1; step <= STEPS; step++) {
        put(palette, ink.mixed(step));
      }
    }
    return palette.array();
  }

  private int mixed(int step) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = ground >> shift & 0xff;
      int to = colour >> shift & 0xff;
      mixed |= (from * (STEPS - step) + to * step + STEPS / 2) / STEPS << shift;
    }
    return mixed;
  }

  private static void put(ByteBuffer palette, int colour) {
    palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
  }
}
