package io.github.askwell.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the names that someone probably meant.
///
/// Names are near when their optimal string alignment distance (insertions, deletions,
/// substitutions and swaps of neighbours, each 1) is at most a third of the longer name's length,
/// and at least 1 is always allowed; or when one begins with the other.
public final class NearNames {
  private static final int SHOWN = 12;
  private static final int LONGEST = 80;

  private NearNames() {}

  /// The names near `wanted`, nearest first, then by the alphabet; at most three, and none for a name
  /// of more than 80 characters, which nobody typed.
  public static List<String> of(String wanted, Collection<String> known) {
    record Near(String name, int distance) {}
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    return known.stream()
        .map(name -> new Near(name, distance(wanted, name)))
        .filter(near -> near.distance <= allowed(wanted, near.name) || isPrefix(wanted, near.name))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(3)
        .map(Near::name)
        .toList();
  }

  /// A hint for an unknown name: the near names when there are any, then the known ones, shortened
  /// to a dozen. Says so when nothing is known at all.
  public static String hint(String wanted, Collection<String> known) {
    if (known.isEmpty()) {
      return "there is none yet; add one, or remove this";
    }
    var near = of(wanted, known);
    var all = known.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
    var more = known.size() > SHOWN ? ", … (" + known.size() + " in all)" : "";
    var meant =
        near.isEmpty()
            ? ""
            : "did you mean "
                + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(" or "))
                + "? ";
    return meant + "Known: " + all + more;
  }

  private static boolean isPrefix(String a, String b) {
    return Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
  }

  private static int allowed(String a, String b) {
    return Math.max(1, Math.max(a.length(), b.length()) / 3);
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      var spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
