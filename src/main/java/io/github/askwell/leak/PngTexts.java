package io.github.askwell.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/// The texts of a PNG ([specification](https://www.w3.org/TR/png-3/)): what stands in it in the open, and
/// what is packed. Of its pixels only what could be read with the eye counts, since most of a picture is
/// pixels, and they are as good as random.
final class PngTexts {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEAD = 8;
  private static final int FRAME = 12;
  private static final int MOST = 1_000_000;

  /// The letters and spaces of the shortest run of words.
  private static final int SHORTEST = 2 * Leaks.RUN - 1;

  private final byte[] bytes;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final List<String> packed = new ArrayList<>();

  private PngTexts(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Takes a picture apart; one that is no PNG stands in the open, all of it.
  static PngTexts of(byte[] bytes) {
    var texts = new PngTexts(bytes);
    boolean isPng = bytes.length >= HEAD && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    texts.read(isPng ? HEAD : bytes.length);
    return texts;
  }

  /// What stands in the open, as the bytes it is written in.
  byte[] open() {
    return open.toByteArray();
  }

  /// What was packed.
  List<String> packed() {
    return packed;
  }

  private void read(int start) {
    var file = ByteBuffer.wrap(bytes);
    int from = 0;
    int at = start;
    while (at + FRAME <= bytes.length) {
      int length = file.getInt(at);
      int data = at + HEAD;
      if (length < 0 || length > bytes.length - FRAME - at) {
        break;
      }
      at += FRAME + length;
      switch (new String(bytes, data - 4, 4, ISO_8859_1)) {
        case "zTXt", "iTXt" -> unpack(Arrays.copyOfRange(bytes, data, data + length));
        case "IDAT" -> {
          open.write(bytes, from, data - from);
          pixels(data, data + length);
          from = data + length;
        }
        default -> {}
      }
    }
    open.write(bytes, from, bytes.length - from);
  }

  /// Keeps stretches of plain characters, or of UTF-8, that are long enough to be a run.
  private void pixels(int from, int to) {
    int start = from;
    int at = from;
    while (at < to) {
      int length = legible(at, to);
      if (length == 0) {
        keep(start, at);
        start = at + 1;
      }
      at += Math.max(1, length);
    }
    keep(start, to);
  }

  private void keep(int start, int end) {
    if (end - start >= SHORTEST) {
      open.write(0x1F);
      open.write(bytes, start, end - start);
      open.write(0x1F);
    }
  }

  /// How many bytes a character has that can be read; 0 when there is none.
  private int legible(int at, int to) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return first == 0 || first == '\t' || first == '\n' || first == '\r' || first >= ' ' ? 1 : 0;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; i++) {
      if (at + i >= to || (bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /// The data of either chunk begin somewhere behind a zero; where they do not, nothing is unpacked.
  private void unpack(byte[] chunk) {
    for (int i = 0; i + 1 < chunk.length; i++) {
      if (chunk[i] == 0x78) {
        var data = new ByteArrayInputStream(chunk, i, chunk.length - i);
        try (var inflated = new InflaterInputStream(data)) {
          packed.add(new String(inflated.readNBytes(MOST), UTF_8));
          return;
        } catch (IOException _) {
          // These data begin elsewhere.
        }
      }
    }
  }
}
