package io.github.askwell.git;

import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/// A stretch of one list that another list has otherwise. Indexes count from 0; ends are exclusive.
///
/// @param from where it begins in the first list
/// @param to where it ends there; `from` when the second list has more
/// @param start where what stands instead begins in the second list
/// @param end where that ends; `start` when the second list has less
public record Edit(int from, int to, int start, int end) {
  /// Above this many pairs of items, stretches without a rare item are taken as a whole: to find the
  /// fewest edits in them takes time that grows with the square of their length.
  private static final long MOST_PAIRS = 16_000_000;

  /// The edits that turn one list into another, in order, as git's histogram difference finds them.
  public static <T> List<Edit> between(List<T> before, List<T> after) {
    var difference = new HistogramDiff();
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      difference.setFallbackAlgorithm(null);
    }
    return difference.diff(new ByEquality<T>(), new Items<>(before), new Items<>(after)).stream()
        .map(edit -> new Edit(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB()))
        .toList();
  }

  private static final class Items<T> extends Sequence {
    private final List<T> items;

    Items(List<T> items) {
      this.items = items;
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  private static final class ByEquality<T> extends SequenceComparator<Items<T>> {
    @Override
    public boolean equals(Items<T> a, int ai, Items<T> b, int bi) {
      return a.items.get(ai).equals(b.items.get(bi));
    }

    @Override
    public int hash(Items<T> sequence, int at) {
      return sequence.items.get(at).hashCode();
    }
  }
}
