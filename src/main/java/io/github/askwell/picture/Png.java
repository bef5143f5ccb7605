package io.github.askwell.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Writes pictures in the format of [PNG](https://www.w3.org/TR/png-3/): pixels of one byte that stand
/// for the colours of a palette. It holds nothing but the picture.
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int DEPTH = 8;
  private static final int OF_PALETTE = 3;

  private Png() {}

  static byte[] of(Canvas canvas) {
    var header = ByteBuffer.allocate(13);
    header.putInt(canvas.width()).putInt(canvas.height()).put((byte) DEPTH).put((byte) OF_PALETTE);
    var png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    chunk(png, "IHDR", header.array());
    chunk(png, "PLTE", Ink.palette());
    chunk(png, "IDAT", Deflate.zlib(canvas.rows(), canvas.width() + 1));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
