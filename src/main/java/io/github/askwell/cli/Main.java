package io.github.askwell.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program.
public final class Main {
  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Runs the program and ends the process with its exit code.
  public static void main(String... arguments) {
    System.exit(new Main(console()).run(arguments));
  }

  /// Runs one command.
  ///
  /// @return 0 done, 1 the content has errors, 2 wrong usage, 3 the machine said no, 70 a
  ///     mistake in Askwell
  int run(String... arguments) {
    var commandLine =
        new CommandLine(new AskwellCommand(terminal))
            .addSubcommand(new BuildCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new NewCommand(terminal))
            .addSubcommand(new ReportCommand(terminal))
            .addSubcommand(new SealCommand(terminal))
            .addSubcommand(new HostingCommand(terminal))
            .addSubcommand(new UrlsCommand(terminal))
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setAbbreviatedOptionsAllowed(false)
            .setUsageHelpAutoWidth(terminal.interactive())
            .setExecutionExceptionHandler(this::failed);
    if (arguments.length > 0 && arguments[0].equals(Completion.NAME)) {
      commandLine.addSubcommand(new Completion(terminal));
    }
    int exitCode = commandLine.execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return exitCode;
  }

  private int failed(
      Exception exception, CommandLine commandLine, CommandLine.ParseResult arguments) {
    return switch (exception) {
      case Failure failure -> {
        tell(String.valueOf(failure.getMessage()), failure.hint());
        yield failure.exitCode();
      }
      default -> {
        tell(
            "this should not have happened: " + exception,
            "it is a mistake in Askwell; please report it with what ASKWELL_DEBUG=1 adds");
        if (System.getenv("ASKWELL_DEBUG") != null) {
          exception.printStackTrace(terminal.err());
        }
        yield ExitCode.BUG;
      }
    };
  }

  private void tell(String message, String hint) {
    terminal.err().println("askwell: " + message);
    terminal.err().println("hint: " + hint);
  }

  /// Prints a script for shells. Known only when it is asked for, so that nobody else waits for it.
  @Command(
      name = Completion.NAME,
      mixinStandardHelpOptions = true,
      header = "Print a script that completes commands and options in Bash and Zsh.",
      footer = {"", "For this session:", "  source <(./askwell generate-completion)"})
  private static final class Completion implements Runnable {
    static final String NAME = "generate-completion";

    @Spec private CommandSpec spec;

    private final Terminal terminal;

    Completion(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void run() {
      var program = spec.root();
      program.removeSubcommand(NAME);
      terminal.out().print(AutoComplete.bash(program.name(), program.commandLine()));
    }
  }

  private static Terminal console() {
    var console = System.console();
    boolean isTerminal = console != null && console.isTerminal();
    return new Terminal(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        isTerminal && !"dumb".equals(System.getenv("TERM")),
        Terminal.wantsColour(System.getenv(), isTerminal),
        new Terminal.Asked(System.getenv(), Optional.ofNullable(isTerminal ? console : null)));
  }
}
