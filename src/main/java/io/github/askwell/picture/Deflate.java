package io.github.askwell.picture;

import java.util.Arrays;
import java.util.zip.Adler32;

/// Compresses pixels in the format of zlib ([RFC 1950](https://www.rfc-editor.org/rfc/rfc1950),
/// [RFC 1951](https://www.rfc-editor.org/rfc/rfc1951)).
///
/// `java.util.zip.Deflater` does that with the zlib of the machine, of which there are several that give
/// different bytes. A drawing with flat colours needs no more than this anyway: what pixels repeat is
/// the one before, or those of the row above, there or beside it.
final class Deflate {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int BYTES = 256;
  private static final int END = BYTES;
  private static final int LONGEST_WORD = 15;

  /// The order in which the lengths of the code for lengths stand.
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final byte[] data;
  private final int[] distances;
  private final BitWriter out = new BitWriter();
  private final int[] symbolCounts = new int[286];
  private final int[] distanceCounts = new int[30];

  /// Bytes as they are, and repetitions as their length times a power of 2 with their distance.
  private int[] steps = new int[1 << 14];

  private int size;

  private Deflate(byte[] data, int above) {
    this.data = data;
    this.distances = new int[] {above, 1, above - 1, above + 1};
  }

  /// @param above how far back the pixel above is
  static byte[] zlib(byte[] data, int above) {
    var deflate = new Deflate(data, above);
    deflate.split();
    deflate.write();
    return deflate.out.bytes();
  }

  private void split() {
    for (int at = 0; at < data.length; ) {
      int best = 0;
      int distance = 0;
      for (int candidate : distances) {
        int length = best == LONGEST ? 0 : repeated(at, candidate);
        if (length > best) {
          best = length;
          distance = candidate;
        }
      }
      if (best < SHORTEST) {
        symbolCounts[data[at] & 0xff]++;
        add(data[at] & 0xff);
        at++;
      } else {
        symbolCounts[lengthSymbol(best)]++;
        distanceCounts[distanceSymbol(distance)]++;
        add(best << 16 | distance);
        at += best;
      }
    }
    symbolCounts[END]++;
  }

  private void add(int step) {
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, 2 * size);
    }
    steps[size++] = step;
  }

  /// How many bytes are the same as those that came so much earlier.
  private int repeated(int at, int distance) {
    if (at < distance || data[at] != data[at - distance]) {
      return 0;
    }
    int end = Math.min(data.length, at + LONGEST);
    int same = Arrays.mismatch(data, at, end, data, at - distance, end - distance);
    return same < 0 ? end - at : same;
  }

  private void write() {
    out.write(0x0178, 16);
    out.write(0b101, 3); // the last block, with its code
    var symbols = PrefixCode.of(symbolCounts, LONGEST_WORD);
    var distances = PrefixCode.of(distanceCounts, LONGEST_WORD);
    codes(symbols.lengths(), distances.lengths());
    for (int i = 0; i < size; i++) {
      int length = steps[i] >> 16;
      if (length == 0) {
        symbols.write(steps[i], out);
      } else {
        int distance = steps[i] & 0xffff;
        symbols.write(lengthSymbol(length), out);
        rest(length - SHORTEST, lengthBits(length));
        distances.write(distanceSymbol(distance), out);
        rest(distance - 1, distanceBits(distance));
      }
    }
    symbols.write(END, out);
    out.align();
    var sum = new Adler32();
    sum.update(data);
    out.write(Integer.toUnsignedLong(Integer.reverseBytes((int) sum.getValue())), 32);
  }

  /// What a symbol does not say of a number.
  private void rest(int number, int bits) {
    out.write(number & (1 << bits) - 1, bits);
  }

  private static int lengthBits(int length) {
    int rest = length - SHORTEST;
    return rest < 8 || length == LONGEST ? 0 : 29 - Integer.numberOfLeadingZeros(rest);
  }

  private static int lengthSymbol(int length) {
    int bits = lengthBits(length);
    return length == LONGEST ? 285 : BYTES + 1 + 4 * bits + (length - SHORTEST >> bits);
  }

  private static int distanceBits(int distance) {
    int rest = distance - 1;
    return rest < 4 ? 0 : 30 - Integer.numberOfLeadingZeros(rest);
  }

  private static int distanceSymbol(int distance) {
    int bits = distanceBits(distance);
    return 2 * bits + (distance - 1 >> bits);
  }

  /// Writes the lengths of both codes, in a code of their own.
  private void codes(int[] symbols, int[] distances) {
    var lengths = Arrays.copyOf(symbols, symbols.length + distances.length);
    System.arraycopy(distances, 0, lengths, symbols.length, distances.length);
    var counts = new int[ORDER.length];
    runs(lengths, (symbol, _, _) -> counts[symbol]++);
    var code = PrefixCode.of(counts, 7);
    out.write(symbols.length - 257, 5);
    out.write(distances.length - 1, 5);
    out.write(ORDER.length - 4, 4);
    for (int symbol : ORDER) {
      out.write(code.lengths()[symbol], 3);
    }
    runs(
        lengths,
        (symbol, rest, bits) -> {
          code.write(symbol, out);
          out.write(rest, bits);
        });
  }

  /// Takes the symbols that lengths are written with.
  private interface Runs {
    void take(int symbol, int rest, int bits);
  }

  /// Zeros come in runs of up to 138; other lengths stand for themselves.
  private static void runs(int[] lengths, Runs runs) {
    for (int at = 0; at < lengths.length; ) {
      int zeros = 0;
      while (zeros < 138 && at + zeros < lengths.length && lengths[at + zeros] == 0) {
        zeros++;
      }
      if (zeros >= 11) {
        runs.take(18, zeros - 11, 7);
      } else if (zeros >= 3) {
        runs.take(17, zeros - 3, 3);
      } else {
        zeros = 1;
        runs.take(lengths[at], 0, 0);
      }
      at += zeros;
    }
  }
}
