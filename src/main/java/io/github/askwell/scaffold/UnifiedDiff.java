package io.github.askwell.scaffold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The difference between two texts in one hunk, as `diff -u` and `git diff` write it.
record UnifiedDiff(String path, Optional<String> before, String after) {
  private static final int CONTEXT = 3;

  String text() {
    var old = lines(before.orElse(""));
    var now = lines(after);
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, head - CONTEXT);
    int after = Math.min(tail, CONTEXT);
    var diff = new StringBuilder();
    diff.append("--- ").append(before.isPresent() ? "a/" + path : "/dev/null").append('\n');
    diff.append("+++ b/").append(path).append('\n');
    diff.append("@@ -").append(range(from, old.size() - tail + after));
    diff.append(" +").append(range(from, now.size() - tail + after)).append(" @@\n");
    append(diff, " ", old.subList(from, head));
    append(diff, "-", old.subList(head, old.size() - tail));
    append(diff, "+", now.subList(head, now.size() - tail));
    append(diff, " ", old.subList(old.size() - tail, old.size() - tail + after));
    return diff.toString();
  }

  private static void append(StringBuilder diff, String sign, List<String> lines) {
    for (var line : lines) {
      diff.append(sign).append(line);
      if (!line.endsWith("\n")) {
        diff.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private static String range(int from, int to) {
    return (to > from ? from + 1 : from) + "," + (to - from);
  }

  /// The lines of a text with their ends.
  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
  }
}
