package io.github.askwell.leak;

import io.github.askwell.lucene.Stems;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes texts apart into words that are the same however they were written: in lower case, in the compatible
/// form of their characters (NFKC), without apostrophes, soft hyphens and characters of no width, and as
/// their stems. A word is a number of 64 bits that is as good as random: that two words share one is not to
/// be expected before there are four thousand million of them. For one thread at a time.
final class Words {
  private static final char NO_LETTER = 0;
  private static final char[] SMALL = small();
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final long START = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;

  /// What tells numbers of words that are digits and nothing else.
  static final long DIGITS = 1;

  /// So many places for words whose stems are known, one behind the other: a spelling and its number.
  private static final int PLACES = 1 << 15;

  private final Stems stems = new Stems();
  private final Numbers numbers = new Numbers();
  private char[] letters = new char[1 << 16];
  private final long[] known = new long[2 * PLACES];

  /// The numbers of the words of a text, in order.
  long[] of(CharSequence text) {
    numbers.size = 0;
    each(text, numbers);
    return Arrays.copyOf(numbers.list, numbers.size);
  }

  /// The words of a text as they are read, in order.
  static List<String> read(CharSequence text) {
    var words = new ArrayList<String>();
    new Words().each(text, (letters, from, to) -> words.add(new String(letters, from, to - from)));
    return words;
  }

  /// Takes the words of a text.
  private interface Taker {
    /// @param letters in lower case, a word's from one place to before another
    void take(char[] letters, int from, int to);
  }

  /// The numbers of words that are taken.
  private final class Numbers implements Taker {
    private long[] list = new long[256];
    private int size;

    @Override
    public void take(char[] letters, int from, int to) {
      if (size == list.length) {
        list = Arrays.copyOf(list, 2 * size);
      }
      list[size++] = number(letters, from, to);
    }
  }

  private long number(char[] letters, int from, int to) {
    long spelling = START;
    char least = Character.MAX_VALUE;
    char most = 0;
    for (int i = from; i < to; i++) {
      char letter = letters[i];
      spelling = (spelling ^ letter) * PRIME;
      least = letter < least ? letter : least;
      most = letter > most ? letter : most;
    }
    spelling = mixed(spelling);
    if (least <= '9') {
      return most <= '9' ? spelling | DIGITS : spelling & ~DIGITS;
    }
    int at = 2 * ((int) spelling & (PLACES - 1));
    if (known[at] != spelling) {
      known[at] = spelling;
      known[at + 1] = stem(letters, from, to);
    }
    return known[at + 1];
  }

  /// The number of a word without digits, which has a stem.
  private long stem(char[] letters, int from, int to) {
    long hash = START;
    var stem = stems.of(new String(letters, from, to - from));
    for (int i = 0; i < stem.length(); i++) {
      hash = (hash ^ stem.charAt(i)) * PRIME;
    }
    return mixed(hash) & ~DIGITS;
  }

  /// The last step of [SplitMix64](https://prng.di.unimi.it/splitmix64.c); never 0.
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return z == 0 ? 1 : z;
  }

  /// Words of plain letters and digits, which most are, are read where they stand.
  private void each(CharSequence text, Taker taker) {
    int length = text.length();
    if (length > letters.length) {
      letters = new char[2 * length];
    }
    text.getChars(0, length, letters, 0);
    int end;
    for (int start = 0; start < length; start = end + 1) {
      end = start;
      while (end < length && letters[end] < SMALL.length && SMALL[letters[end]] != 0) {
        letters[end] = SMALL[letters[end]];
        end++;
      }
      if (end < length && isOdd(letters[end])) {
        while (end < length && (isOdd(letters[end]) || SMALL[letters[end]] != 0)) {
          end++;
        }
        eachOdd(new String(letters, start, end - start), taker);
      } else if (end > start) {
        taker.take(letters, start, end);
      }
    }
  }

  /// Whether it takes a closer look to tell if a character parts words.
  private static boolean isOdd(char c) {
    return c >= SMALL.length || c == '\'';
  }

  private static void eachOdd(String text, Taker taker) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var odd = new char[plain.length()];
    int size = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = small(plain.charAt(i));
      if (c != NO_LETTER) {
        odd[size++] = c;
      } else if (size > 0 && !isNothing(plain.charAt(i))) {
        taker.take(odd, 0, size);
        size = 0;
      }
    }
    if (size > 0) {
      taker.take(odd, 0, size);
    }
  }

  /// The letter or digit in lower case; [#NO_LETTER] for all else.
  private static char small(char c) {
    if (c < SMALL.length) {
      return SMALL[c];
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
        ? Character.toLowerCase(c)
        : NO_LETTER;
  }

  private static char[] small() {
    var small = new char[0x80];
    for (char c = 0; c < small.length; c++) {
      small[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NO_LETTER;
    }
    return small;
  }

  /// Whether a character parts no words.
  private static boolean isNothing(char c) {
    return c == '\''
        || c == '’'
        || c == SOFT_HYPHEN
        || (c >= '\u200B' && c <= '\u200D')
        || c == '\u2060'
        || c == '\uFEFF'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
