package io.github.askwell.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// Cuts a sorted list of keys into stretches of about the same size, one for each file, so that a client
/// loads only those it needs.
final class Stretches {
  private Stretches() {}

  /// Keys that stand one behind the other.
  ///
  /// @param start the shortest text that parts them from the keys before them; empty for the first
  record Stretch(String start, List<String> keys) {
    Stretch {
      keys = List.copyOf(keys);
    }
  }

  /// One stretch at least, even without keys.
  ///
  /// @param sizes how much each key adds to the file
  /// @param target the size at which a stretch ends
  static List<Stretch> of(SortedMap<String, Integer> sizes, double target) {
    var keys = new ArrayList<>(sizes.keySet());
    var stretches = new ArrayList<Stretch>();
    int start = 0;
    int end = 0;
    long sum = 0;
    for (int size : sizes.values()) {
      end++;
      sum += size;
      if (sum >= target || end == keys.size()) {
        stretches.add(new Stretch(startOf(keys, start), keys.subList(start, end)));
        start = end;
        sum = 0;
      }
    }
    return stretches.isEmpty() ? List.of(new Stretch("", List.of())) : stretches;
  }

  private static String startOf(List<String> keys, int first) {
    if (first == 0) {
      return "";
    }
    var before = keys.get(first - 1);
    var key = keys.get(first);
    int common = 0;
    while (common < before.length() && before.charAt(common) == key.charAt(common)) {
      common++;
    }
    return key.substring(0, common + 1);
  }
}
