package io.github.askwell.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class DeflateTest {

  @Test
  void whatIsCompressedCanBeRead() throws DataFormatException {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var data = new byte[random.nextInt(round < 50 ? 12 : 6000)];
      int colours = 1 + random.nextInt(random.nextBoolean() ? 256 : 4);
      int run = 1 + random.nextInt(300);
      for (int i = 0; i < data.length; i++) {
        data[i] = random.nextInt(run) > 0 && i > 0 ? data[i - 1] : (byte) random.nextInt(colours);
      }
      assertArrayEquals(data, inflated(Deflate.zlib(data, 2 + random.nextInt(500)), data.length));
    }
  }

  @Test
  void everyLengthOfARunCanBeRead() throws DataFormatException {
    for (int length = 1; length < 600; length++) {
      var data = new byte[length];
      assertArrayEquals(data, inflated(Deflate.zlib(data, 40), length));
    }
  }

  /// Counts that grow as the numbers of Fibonacci give the longest words there are.
  @Test
  void noWordOfACodeIsLongerThanItMayBe() {
    var counts = new int[30];
    counts[0] = 1;
    counts[1] = 1;
    for (int i = 2; i < counts.length; i++) {
      counts[i] = counts[i - 1] + counts[i - 2];
    }
    var lengths = PrefixCode.of(counts, 15).lengths();
    double share = 0;
    for (int length : lengths) {
      assertTrue(length > 0 && length <= 15);
      share += Math.pow(2, -length);
    }
    assertEquals(1, share, "each word means something, and no bits are left over");
  }

  private static byte[] inflated(byte[] packed, int size) throws DataFormatException {
    var inflater = new Inflater();
    inflater.setInput(packed);
    var data = new byte[size + 1];
    int count = inflater.inflate(data);
    assertTrue(inflater.finished(), "it ends where it should, with the right sum");
    assertEquals(0, inflater.getRemaining());
    assertEquals(size, count);
    inflater.end();
    return java.util.Arrays.copyOf(data, size);
  }
}
