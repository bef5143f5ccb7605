package io.github.askwell.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a command writes.
///
/// @param out what the command was asked for
/// @param err all else: diagnostics as text, progress, failures
/// @param interactive whether a person watches; only then is there a progress bar
/// @param colour whether to write in colour
/// @param secrets what is read without being shown
record Terminal(
    PrintWriter out, PrintWriter err, boolean interactive, boolean colour, Secrets secrets) {
  /// A place that nobody watches, and nobody knows secrets at.
  Terminal(PrintWriter out, PrintWriter err) {
    this(out, err, false, false, Secrets.NONE);
  }

  /// What must not be seen, nor kept with the content.
  interface Secrets {
    /// Nobody to ask.
    Secrets NONE = new Secrets() {};

    /// A passphrase of the site.
    default Optional<String> passphrase() {
      return Optional.empty();
    }

    /// All passphrases that are to open the site from now on; none when there is nobody to ask.
    default List<String> passphrases() {
      return List.of();
    }
  }

  /// Secrets from the environment, or else from whoever sits at the console.
  ///
  /// @param console absent where nobody can type
  record Asked(Map<String, String> environment, Optional<Console> console) implements Secrets {
    @Override
    public Optional<String> passphrase() {
      var given = environment.getOrDefault(ONE, "");
      return given.isBlank() ? typed("Passphrase of the guide: ") : Optional.of(given);
    }

    @Override
    public List<String> passphrases() {
      var given = environment.getOrDefault(ALL, "");
      if (!given.isBlank()) {
        return given.lines().filter(line -> !line.isBlank()).toList();
      }
      return Stream.generate(this::typedTwice)
          .takeWhile(Optional::isPresent)
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<String> typedTwice() {
      var typed = typed("A passphrase (Enter to end): ");
      while (typed.isPresent() && !typed.equals(typed("The same again: "))) {
        typed = typed("These two differ. A passphrase (Enter to end): ");
      }
      return typed;
    }

    private Optional<String> typed(String prompt) {
      return console
          .map(it -> it.readPassword("%s", prompt))
          .map(String::new)
          .filter(it -> !it.isBlank());
    }
  }

  /// The variable with a passphrase that opens the site.
  static final String ONE = "ASKWELL_PASSPHRASE";

  /// The variable with all passphrases that are to open it, one a line.
  static final String ALL = "ASKWELL_PASSPHRASES";

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
