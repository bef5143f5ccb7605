package io.github.askwell.picture;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A QR code as SVG draws it, in black on white.
///
/// @param size how many modules it has a side, the quiet zone of four on each side included
/// @param path the dark modules as the data of a `path`, a stroke of width 1 for each run in a row
public record QrSymbol(int size, String path) {
  private static final int QUIET = 4;

  /// More than an address of this length makes modules too small to be read from paper.
  private static final int LONGEST = 300;

  /// The code of an address; nothing when it is too long for one. Up to 15 % of it may be soiled.
  public static Optional<QrSymbol> of(String address) {
    if (address.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.empty();
    }
    var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    return Optional.of(new QrSymbol(code.size + 2 * QUIET, path(code)));
  }

  /// Each run begins where the one before ended, so that numbers stay small.
  private static String path(QrCode code) {
    var path = new StringBuilder("M" + QUIET + " " + QUIET + ".5");
    int penX = 0;
    int penY = 0;
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int start = x;
        while (code.getModule(x, y)) { // beyond the edge all is light
          x++;
        }
        if (x > start) {
          path.append('m').append(start - penX).append(' ').append(y - penY);
          path.append('h').append(x - start);
          penX = x;
          penY = y;
        }
      }
    }
    return path.toString();
  }
}
