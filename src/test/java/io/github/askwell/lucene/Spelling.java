package io.github.askwell.lucene;

import io.github.askwell.lucene.SegmentReading.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is meant by a misspelt word, found by comparing it with every word there is: the yardstick for
/// the corrections of the browser, which looks at a few.
record Spelling(Map<String, String> termByWord, Map<String, Spread> spreads) {
  /// The word meant.
  Optional<String> nearest(String word) {
    if (word.length() < 3 || word.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int right = word.length() < 5 ? 1 : 2;
    int most = word.length() < 8 ? 1 : 2;
    return termByWord.keySet().stream()
        .filter(other -> other.length() > 1 && !StopWords.ALL.contains(other))
        .filter(other ->
            other.startsWith(word.substring(0, right))
                || other.endsWith(word.substring(word.length() - right)))
        .filter(other -> changes(word, other) <= most)
        .min(
            Comparator.<String>comparingInt(other -> changes(word, other))
                .thenComparing(other -> -likelihood(other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How often the number of titles, times 16, and bodies can be halved.
  int likelihood(String word) {
    var spread = spreads.getOrDefault(termByWord.get(word), new Spread(0, 1));
    return (int) (Math.log(16 * spread.titles() + spread.bodies()) / Math.log(2) + 1e-9);
  }

  private static int changes(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    if (Math.abs(a.length() - b.length()) > 2) {
      return 3;
    }
    var table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : least(table, a, b, List.of(i, j));
      }
    }
    return table[a.length()][b.length()];
  }

  private static int least(int[][] table, String a, String b, List<Integer> place) {
    int i = place.getFirst();
    int j = place.getLast();
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = table[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
