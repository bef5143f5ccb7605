package io.github.askwell.compare;

import java.util.List;
import java.util.stream.Collectors;

/// A block of a page that reads otherwise after a change.
///
/// @param heading what it stands under; empty at the top of a page
/// @param runs its words, old and new, in the order one reads them
record Passage(String heading, Change change, List<Run> runs) {
  Passage {
    runs = List.copyOf(runs);
  }

  /// What happened to it.
  enum Change {
    ADDED,
    REMOVED,
    REWORDED
  }

  /// Words that went, came or stayed.
  ///
  /// @param leads where they lead, in words; empty when that is nothing to know
  record Run(State state, String text, String leads) {
    /// Words that lead nowhere else than they did.
    Run(State state, String text) {
      this(state, text, "");
    }

    /// All there is to say of them.
    String said() {
      return leads.isEmpty() ? text : text + " (" + leads + ")";
    }
  }

  /// What became of words.
  enum State {
    SAME,
    GONE,
    NEW
  }

  /// How many words came or went.
  int words(State state) {
    return runs.stream()
        .filter(run -> run.state() == state)
        .mapToInt(run -> run.text().split(" ").length)
        .sum();
  }

  /// The same wherever it stands.
  String identity() {
    return change
        + runs.stream()
            .map(run -> run.state() + ":" + run.said())
            .collect(Collectors.joining("\n"));
  }
}
