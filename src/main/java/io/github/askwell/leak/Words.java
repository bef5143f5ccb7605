package io.github.askwell.leak;

import io.github.askwell.lucene.Stems;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongConsumer;

/// Takes texts apart into words that are the same however they were written: in lower case, in the compatible
/// form of their characters (NFKC), without apostrophes, soft hyphens and characters of no width, and as
/// their stems. A word is a number of 64 bits that is as good as random: that two words share one is not to
/// be expected before there are four thousand million of them.
final class Words {
  private static final char NO_LETTER = 0;
  private static final char[] SMALL = small();
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final long START = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;

  /// Places for words whose stems are known; more words are worked out each time.
  private static final int PLACES = 1 << 19;

  private static final int PROBES = 8;

  private final AtomicLongArray spelled = new AtomicLongArray(PLACES);
  private final ThreadLocal<Stems> stems = ThreadLocal.withInitial(Stems::new);
  private final AtomicLongArray stemmed = new AtomicLongArray(PLACES);

  /// The numbers of the words of a text, in order.
  long[] of(CharSequence text) {
    var list = new List();
    each(text, (word, spelling) -> list.accept(number(word, spelling)));
    return Arrays.copyOf(list.numbers, list.size);
  }

  /// The words of a text as they are read, in order.
  static java.util.List<String> read(CharSequence text) {
    var words = new java.util.ArrayList<String>();
    each(text, (word, _) -> words.add(word.toString()));
    return words;
  }

  /// Numbers that become more.
  private static final class List implements LongConsumer {
    private long[] numbers = new long[256];
    private int size;

    @Override
    public void accept(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }
  }

  /// A word and the number of its spelling.
  private interface Taker {
    void take(CharSequence word, long spelling);
  }

  /// What has digits in it has no stem; index files are full of it.
  private long number(CharSequence word, long spelling) {
    if (hasDigit(word)) {
      return mixed(spelling);
    }
    for (int probe = 0; probe < PROBES; probe++) {
      int at = (int) (spelling + probe) & (PLACES - 1);
      long there = spelled.getAcquire(at);
      if (there == spelling) {
        long known = stemmed.getAcquire(at);
        return known != 0 ? known : made(word); // Another thread is about to set it.
      }
      if (there == 0 && spelled.compareAndSet(at, 0, spelling)) {
        long made = made(word);
        stemmed.setRelease(at, made);
        return made;
      }
    }
    return made(word);
  }

  private long made(CharSequence word) {
    return mixed(spelling(stems.get().of(word)));
  }

  private static boolean hasDigit(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static long spelling(CharSequence word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }

  /// The last step of [SplitMix64](https://prng.di.unimi.it/splitmix64.c); never 0.
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return z == 0 ? 1 : z;
  }

  private static void each(CharSequence text, Taker taker) {
    var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    var word = new StringBuilder();
    long spelling = START;
    for (int i = 0; i < plain.length(); i++) {
      char c = small(plain.charAt(i));
      if (c != NO_LETTER) {
        word.append(c);
        spelling = (spelling ^ c) * PRIME;
      } else if (!word.isEmpty() && !isNothing(plain.charAt(i))) {
        taker.take(word, spelling);
        word.setLength(0);
        spelling = START;
      }
    }
    if (!word.isEmpty()) {
      taker.take(word, spelling);
    }
  }

  private static boolean isAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
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
