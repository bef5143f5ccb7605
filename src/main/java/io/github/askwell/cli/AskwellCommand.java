package io.github.askwell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program as a whole; its subcommands do the work.
@Command(
    name = "askwell",
    header = "Interview guides as code.",
    description = {
      "",
      "Turns a folder of Markdown and YAML into an interviewer guide portal:",
      "a searchable static site that any host can serve.",
      ""
    },
    footer = {
      "",
      "Start here:",
      "  askwell serve     look at the site while you edit it",
      "  askwell new       make a question, a role or another file, with what to write in it",
      "  askwell check     hear what is wrong with the content, and where",
      "  askwell build     write the site to publish it",
      "  askwell report    see what a change does to the site",
      "  askwell seal      choose the passphrases of a guide that is encrypted",
      "  askwell hosting   tell your web server how to serve the site",
      "  askwell urls      keep the list of published addresses, so that no link breaks",
      "",
      "Exit codes: 0 done, 1 the content has errors, 2 wrong usage,",
      "3 the machine (cannot read, write or bind), 70 a mistake in Askwell."
    },
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    scope = CommandLine.ScopeType.LOCAL)
final class AskwellCommand implements Runnable {
  @Spec private CommandSpec spec;

  AskwellCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private final Terminal terminal;

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }

  /// Reads the version that the build wrote into the jar.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"askwell " + number(), "Java ${java.version} (${java.vendor})"};
    }

    /// The number alone, such as `0.1.0`.
    static String number() {
      var properties = new Properties();
      try (var file = Version.class.getResourceAsStream("version.properties")) {
        properties.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return properties.getProperty("version");
    }
  }
}
