package io.github.askwell.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/// The packed texts of a PNG ([specification](https://www.w3.org/TR/png-3/#11textinfo)).
final class PngTexts {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int FRAME = 12;
  private static final int MOST = 1_000_000;

  private PngTexts() {}

  static List<String> of(byte[] bytes) {
    var texts = new ArrayList<String>();
    var file = ByteBuffer.wrap(bytes);
    if (file.remaining() < Long.BYTES || file.getLong() != SIGNATURE) {
      return texts;
    }
    while (file.remaining() >= FRAME) {
      int length = file.getInt();
      var type = new byte[4];
      file.get(type);
      if (length < 0 || length > file.remaining() - 4) {
        break;
      }
      var chunk = Arrays.copyOfRange(bytes, file.position(), file.position() + length);
      switch (new String(type, ISO_8859_1)) {
        case "zTXt", "iTXt" -> unpacked(chunk, texts);
        default -> {}
      }
      file.position(file.position() + length + 4);
    }
    return texts;
  }

  /// The data of either chunk begin somewhere behind a zero; where they do not, nothing is unpacked.
  private static void unpacked(byte[] chunk, List<String> texts) {
    for (int i = 0; i + 1 < chunk.length; i++) {
      if (chunk[i] == 0x78) {
        var packed = new ByteArrayInputStream(chunk, i, chunk.length - i);
        try (var inflated = new InflaterInputStream(packed)) {
          texts.add(new String(inflated.readNBytes(MOST), UTF_8));
          return;
        } catch (IOException _) {
          // These data begin elsewhere.
        }
      }
    }
  }
}
