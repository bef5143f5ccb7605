package io.github.askwell.bench.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Text that is statistically like text: a few words are everywhere, most are rare. The frequency of
/// a word falls with its rank, as Zipf's law says of English, over a fixed vocabulary; one word in
/// fifty comes from a much larger one, as names and numbers do.
///
/// The same seed gives the same text.
final class Words {
  private static final int VOCABULARY = 6_000;
  private static final int RARE = 50_000;
  private static final String[] COMMON =
      ("""
      the of and to a in is that it for on with as they was be by at this how what which when from or \
      an their would before after not has who each one so more could than then between about into \
      where why team service test data system change code release user design failure cost request \
      time people query queue cache deploy review metric error log plan example boundary schema \
      migration rollback budget latency owner incident version library thread process memory index \
      table event message customer contract risk decision evidence work CI/CD C++ C# .NET k8s Node.js \
      API\
      """)
          .split(" ");
  private static final String[] STARTS =
      "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st str t tr v w".split(" ");
  private static final String[] VOWELS = "a e i o u ea ou ai".split(" ");
  private static final String[] MIDDLES = "b ck d g l ll m n nd ng nt p r rt ss st t v".split(" ");
  private static final String[] ENDS = "a e er er ing ed es s o ion ly al ic y ist ment".split(" ");

  private static final List<String> VOCABULARY_BY_RANK = vocabulary();
  private static final double[] CHANCES = chances();

  private final Random random;
  private final int least;

  Words(long seed) {
    this(new Random(seed * 0x9E3779B97F4A7C15L), 0);
  }

  private Words(Random random, int least) {
    this.random = random;
    this.least = least;
  }

  /// The same without the words that are everywhere: those stand five in a row in two texts by chance, which
  /// is a leak where one of them is for interviewers and the other for candidates.
  Words withoutCommon() {
    return new Words(random, COMMON.length);
  }

  /// A number from `least` to `most`.
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /// Whether something happens that happens once in so many times.
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// So many different ones of these, in their order.
  <T> List<T> pick(int count, List<T> choices) {
    var picked = new ArrayList<>(choices);
    while (picked.size() > count) {
      picked.remove(random.nextInt(picked.size()));
    }
    return picked;
  }

  /// Words without a mark at the end, the first with a capital.
  String phrase(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return capital(text.toString());
  }

  /// A sentence of 10 to 26 words, some with a comma, a few with code or emphasis.
  String sentence() {
    int words = between(10, 26);
    var text = new StringBuilder(word());
    for (int i = 1; i < words; i++) {
      text.append(i == words / 2 && onceIn(2) ? ", " : " ").append(marked(word()));
    }
    return capital(text.append('.').toString());
  }

  /// Sentences, each on its line.
  String sentences(int count) {
    var text = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      text.add(sentence());
    }
    return String.join("\n", text);
  }

  /// A bullet list.
  String list(int items) {
    var text = new StringBuilder();
    for (int i = 0; i < items; i++) {
      text.append(i == 0 ? "" : "\n").append("- ").append(sentence());
    }
    return text.toString();
  }

  /// A sentence with a link to a file of the content, such as `tips/tip-1.md`.
  String linked(String file) {
    return "%s [%s](@%s).".formatted(phrase(between(4, 9)), phrase(between(2, 4)), file);
  }

  private String marked(String word) {
    return switch (random.nextInt(60)) {
      case 0 -> "`" + word + "`";
      case 1 -> "*" + word + "*";
      default -> word;
    };
  }

  private String word() {
    if (onceIn(50)) {
      int rank = random.nextInt(RARE);
      return onceIn(4) ? Integer.toString(rank) : made(new Random(rank), 3);
    }
    int rank;
    do {
      int found = Arrays.binarySearch(CHANCES, random.nextDouble());
      rank = Math.min(found < 0 ? -found - 1 : found, VOCABULARY - 1);
    } while (rank < least);
    return VOCABULARY_BY_RANK.get(rank);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static List<String> vocabulary() {
    Set<String> words = new LinkedHashSet<>(List.of(COMMON));
    var random = new Random(1);
    while (words.size() < VOCABULARY) {
      words.add(made(random, words.size() < VOCABULARY / 3 ? 1 : 2));
    }
    return List.copyOf(words);
  }

  /// A word of so many syllables and an ending.
  private static String made(Random random, int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(any(random, STARTS)).append(any(random, VOWELS)).append(any(random, MIDDLES));
    }
    return word.append(any(random, ENDS)).toString();
  }

  private static String any(Random random, String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// For each rank, how likely a word of this or a lower rank is.
  private static double[] chances() {
    var chances = new double[VOCABULARY];
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      sum += 1.0 / (i + 2.7);
      chances[i] = sum;
    }
    for (int i = 0; i < VOCABULARY; i++) {
      chances[i] /= sum;
    }
    return chances;
  }
}
