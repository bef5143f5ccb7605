package io.github.askwell.compare;

import io.github.askwell.compare.Block.Word;
import io.github.askwell.compare.Passage.Change;
import io.github.askwell.compare.Passage.Run;
import io.github.askwell.compare.Passage.State;
import io.github.askwell.git.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what reads otherwise in a text: first which blocks differ, then which words of those.
final class TextDifference {
  /// Blocks that have less than this share of their words in common are two blocks.
  private static final double ALIKE = 0.4;

  /// Above this many comparisons of words, blocks are not paired by likeness.
  private static final long MOST_STEPS = 1_000_000;

  /// Up to as many words a block is short.
  private static final int SHORT = 6;

  /// As many unchanged words between two changes are shown as changed with them.
  private static final int GAP = 1;

  /// As many unchanged words are shown beside a change.
  private static final int CONTEXT = 12;

  /// Addresses outside the site; a reviewer has to see those that are new.
  private static final Pattern OUTSIDE = Pattern.compile("//|[A-Za-z][A-Za-z0-9+.-]*:");

  private final List<Block> before;
  private final List<Block> after;
  private final List<Passage> passages = new ArrayList<>();

  private TextDifference(List<Block> before, List<Block> after) {
    this.before = before;
    this.after = after;
  }

  /// The passages that differ, in the order of the page after the change.
  static List<Passage> between(List<Block> before, List<Block> after) {
    if (before.equals(after)) {
      return List.of();
    }
    var difference = new TextDifference(before, after);
    Edit.between(before, after).forEach(difference::edit);
    return difference.passages;
  }

  private void edit(Edit edit) {
    int old = edit.from();
    int now = edit.start();
    for (var pair : pairs(edit)) {
      old = removed(old, pair[0]);
      now = added(now, pair[1]);
      var runs = runs(before.get(old).words(), after.get(now).words());
      passages.add(new Passage(heading(after, now), Change.REWORDED, runs));
      old++;
      now++;
    }
    removed(old, edit.to());
    added(now, edit.end());
  }

  private int removed(int from, int to) {
    for (int i = from; i < to; i++) {
      var run = run(State.GONE, before.get(i).words(), List.of());
      passages.add(new Passage(heading(before, i), Change.REMOVED, List.of(run)));
    }
    return to;
  }

  private int added(int from, int to) {
    for (int i = from; i < to; i++) {
      var run = run(State.NEW, after.get(i).words(), List.of());
      passages.add(new Passage(heading(after, i), Change.ADDED, List.of(run)));
    }
    return to;
  }

  private static String heading(List<Block> blocks, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (blocks.get(i).kind() == Block.Kind.HEADING) {
        return blocks.get(i).text();
      }
    }
    return "";
  }

  /// The pairs of blocks that are two wordings of one, in order, so that the sum of their likeness is
  /// as great as it can be.
  private List<int[]> pairs(Edit edit) {
    int olds = edit.to() - edit.from();
    int news = edit.end() - edit.start();
    if (olds == 0 || news == 0 || steps(edit) > MOST_STEPS) {
      return List.of();
    }
    if (olds == 1 && news == 1 && isShort(edit)) {
      return List.of(new int[] {edit.from(), edit.start()});
    }
    var like = new double[olds][news];
    var best = new double[olds + 1][news + 1];
    for (int i = olds - 1; i >= 0; i--) {
      for (int j = news - 1; j >= 0; j--) {
        like[i][j] = likeness(before.get(edit.from() + i), after.get(edit.start() + j));
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (like[i][j] >= ALIKE) {
          best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + like[i][j]);
        }
      }
    }
    return path(edit, like, best);
  }

  /// How many words are looked at when each old block is held against each new one.
  private long steps(Edit edit) {
    return words(before.subList(edit.from(), edit.to())) * (edit.end() - edit.start())
        + words(after.subList(edit.start(), edit.end())) * (edit.to() - edit.from());
  }

  private static long words(List<Block> blocks) {
    return blocks.stream().mapToLong(block -> block.words().size()).sum();
  }

  /// Whether one block stands for another and both are so short that likeness says nothing.
  private boolean isShort(Edit edit) {
    var old = before.get(edit.from());
    var now = after.get(edit.start());
    return old.kind() == now.kind() && old.words().size() <= SHORT && now.words().size() <= SHORT;
  }

  private static List<int[]> path(Edit edit, double[][] like, double[][] best) {
    var pairs = new ArrayList<int[]>();
    int i = 0;
    int j = 0;
    while (i < like.length && j < like[0].length) {
      if (like[i][j] >= ALIKE && best[i][j] == best[i + 1][j + 1] + like[i][j]) {
        pairs.add(new int[] {edit.from() + i++, edit.start() + j++});
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /// The share of words that two blocks have in common, from 0 to 1; 0 for blocks of two kinds.
  private static double likeness(Block one, Block other) {
    if (one.kind() != other.kind()) {
      return 0;
    }
    var counts = new HashMap<String, Integer>();
    one.words().forEach(word -> counts.merge(word.text(), 1, Integer::sum));
    int common = 0;
    for (var word : other.words()) {
      if (counts.merge(word.text(), -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return 2.0 * common / (one.words().size() + other.words().size());
  }

  private static List<Run> runs(List<Word> before, List<Word> after) {
    var runs = new ArrayList<Run>();
    int kept = 0;
    for (var edit : joined(Edit.between(before, after))) {
      runs.add(new Run(State.SAME, plain(after.subList(kept, edit.start()))));
      var gone = before.subList(edit.from(), edit.to());
      var fresh = after.subList(edit.start(), edit.end());
      runs.add(run(State.GONE, gone, fresh));
      runs.add(run(State.NEW, fresh, gone));
      kept = edit.end();
    }
    runs.add(new Run(State.SAME, plain(after.subList(kept, after.size()))));
    runs.removeIf(run -> run.text().isEmpty());
    return shortened(runs);
  }

  /// Edits with hardly a word between them as one: single words that stay make a sentence harder to
  /// read, not easier.
  private static List<Edit> joined(List<Edit> edits) {
    var joined = new ArrayList<Edit>();
    for (var edit : edits) {
      if (!joined.isEmpty() && edit.start() - joined.getLast().end() <= GAP) {
        var last = joined.removeLast();
        joined.add(new Edit(last.from(), edit.to(), last.start(), edit.end()));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  /// @param others what stands in the place of the words on the other side
  private static Run run(State state, List<Word> words, List<Word> others) {
    var text = plain(words);
    boolean linksOnly = text.equals(plain(others));
    var known = links(others).toList();
    var leads =
        links(words)
            .filter(link -> linksOnly || OUTSIDE.matcher(link).lookingAt())
            .filter(link -> linksOnly || !known.contains(link))
            .collect(Collectors.joining(", "));
    return new Run(state, text, leads.isEmpty() ? linksOnly ? "no link" : "" : "leads to " + leads);
  }

  private static String plain(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static Stream<String> links(List<Word> words) {
    return words.stream().map(Word::link).filter(link -> !link.isEmpty()).distinct();
  }

  /// Leaves out what is far from any change.
  private static List<Run> shortened(List<Run> runs) {
    var shortened = new ArrayList<Run>();
    for (int i = 0; i < runs.size(); i++) {
      var run = runs.get(i);
      int head = i == 0 ? 0 : CONTEXT;
      int tail = i == runs.size() - 1 ? 0 : CONTEXT;
      shortened.add(run.state() == State.SAME ? new Run(State.SAME, cut(run, head, tail)) : run);
    }
    return shortened;
  }

  private static String cut(Run run, int head, int tail) {
    var words = run.text().split(" ");
    if (words.length <= head + tail + 2) {
      return run.text();
    }
    var list = List.of(words);
    var start = String.join(" ", list.subList(0, head));
    var end = String.join(" ", list.subList(list.size() - tail, list.size()));
    return (start + " … " + end).strip();
  }
}
