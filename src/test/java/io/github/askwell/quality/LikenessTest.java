package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
  private static final int TEXTS = 60;

  /// Per cents that no two texts reach exactly, where rounding would decide.
  @ParameterizedTest
  @ValueSource(ints = {53, 61, 73, 89, 100})
  void findsWhatComparingEachWithEachFinds(int percent) {
    int alike = 0;
    for (int seed = 0; seed < 20; seed++) {
      var texts = texts(new Random(seed));
      var expected = later(texts, percent / 100.0);
      var found = Likeness.of(texts).pairs(percent / 100.0);
      assertEquals(expected, found.stream().map(Likeness.Pair::later).toList(), "seed " + seed);
      alike += found.size();
    }
    assertTrue(alike > 20, "hardly any texts were alike");
  }

  /// Short texts of few words, many of them in two or more.
  private static List<String> texts(Random random) {
    return IntStream.range(0, TEXTS)
        .mapToObj(_ -> {
          var words = new ArrayList<String>();
          int count = 1 + random.nextInt(6);
          for (int i = 0; i < count; i++) {
            words.add("w" + (int) (40 * Math.pow(random.nextDouble(), 2)));
          }
          return String.join(" ", words);
        })
        .toList();
  }

  private static List<Integer> later(List<String> texts, double least) {
    var words = texts.stream().map(text -> new HashSet<>(List.of(text.split(" ")))).toList();
    var kept = new ArrayList<Set<String>>();
    var later = new ArrayList<Integer>();
    for (int i = 0; i < texts.size(); i++) {
      var each = words.get(i);
      if (kept.stream().anyMatch(other -> likeness(words, other, each) >= least - 1e-12)) {
        later.add(i);
      } else {
        kept.add(each);
      }
    }
    return later;
  }

  private static double likeness(List<HashSet<String>> texts, Set<String> a, Set<String> b) {
    var all = new HashSet<>(a);
    all.addAll(b);
    var shared = new HashSet<>(a);
    shared.retainAll(b);
    return shared.isEmpty() ? 0 : weight(texts, shared) / weight(texts, all);
  }

  private static double weight(List<HashSet<String>> texts, Set<String> words) {
    double weight = 0;
    for (var word : words) {
      long n = texts.stream().filter(text -> text.contains(word)).count();
      weight += 1 + Math.log(1 + (texts.size() - n + 0.5) / (n + 0.5));
    }
    return weight;
  }
}
