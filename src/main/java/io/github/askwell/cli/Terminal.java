package io.github.askwell.cli;

import java.io.PrintWriter;
import java.util.Map;

/// Where a command writes.
///
/// @param out what the command was asked for
/// @param err all else: diagnostics as text, progress, failures
/// @param interactive whether a person watches; only then is there a progress bar
/// @param colour whether to write in colour
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, boolean colour) {
  /// A place that nobody watches.
  Terminal(PrintWriter out, PrintWriter err) {
    this(out, err, false, false);
  }

  /// Whether to write in colour: as `NO_COLOR` and then `CLICOLOR_FORCE` ask for
  /// ([no-color.org](https://no-color.org), [bixense.com/clicolors](https://bixense.com/clicolors)), and
  /// else on a terminal that knows colours.
  static boolean wantsColour(Map<String, String> environment, boolean isTerminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    var forced = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!forced.isEmpty() && !forced.equals("0")) {
      return true;
    }
    return isTerminal
        && !"0".equals(environment.get("CLICOLOR"))
        && !"dumb".equals(environment.get("TERM"));
  }
}
