package io.github.askwell.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the words of texts stand, term by term. Texts are added in their order.
///
/// There are as many places as words in a site, so they are kept small: each number in as few bytes as
/// it needs, seven bits in each, the lowest first, the eighth set where more follow.
public final class Places {
  private final Vocabulary vocabulary;

  /// By the number of the term.
  private @Nullable Bytes[] places = new Bytes[1 << 12];

  Places(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(FieldTerms terms) {
    for (var count : terms.counts()) {
      var numbers = bytes(count.term().number());
      numbers.add(count.places().length);
      int before = 0;
      for (int place : count.places()) {
        numbers.add(place - before);
        before = place;
      }
    }
  }

  /// Where a term stands: for each text that has it, in order, how many places follow, and then how far
  /// each is from the one before (the first: from 0). A text has it without a place when it stands only
  /// beside other words.
  public int[] of(String term) {
    var known = vocabulary.known(term);
    var numbers = known == null || known.number() >= places.length ? null : places[known.number()];
    return numbers == null ? new int[0] : numbers.all();
  }

  private Bytes bytes(int number) {
    if (number >= places.length) {
      places = Arrays.copyOf(places, Math.max(number + 1, 2 * places.length));
    }
    var bytes = places[number];
    if (bytes == null) {
      bytes = new Bytes();
      places[number] = bytes;
    }
    return bytes;
  }

  private static final class Bytes {
    private byte[] bytes = new byte[4];
    private int size;
    private int count;

    void add(int number) {
      if (size + 5 > bytes.length) {
        bytes = Arrays.copyOf(bytes, size + size / 2 + 5);
      }
      for (; number > 0x7f; number >>>= 7) {
        bytes[size++] = (byte) (number | 0x80);
      }
      bytes[size++] = (byte) number;
      count++;
    }

    int[] all() {
      var numbers = new int[count];
      int at = 0;
      for (int i = 0; i < count; i++) {
        int shift = 0;
        for (; bytes[at] < 0; shift += 7) {
          numbers[i] |= (bytes[at++] & 0x7f) << shift;
        }
        numbers[i] |= bytes[at++] << shift;
      }
      return numbers;
    }
  }
}
