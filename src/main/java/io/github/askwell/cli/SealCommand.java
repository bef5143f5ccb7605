package io.github.askwell.cli;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Library;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Visibility;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.rule.Occasion;
import io.github.askwell.scaffold.WholeFile;
import io.github.askwell.seal.Passphrase;
import io.github.askwell.seal.SealLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Chooses the passphrases that open a sealed guide.
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Choose the passphrases that open a sealed guide.",
    description = {
      "",
      "Makes a new random key for the site and writes it to 'seal.lock' in the content folder, once for"
          + " each passphrase and openable with it alone. Whoever is not named again is shut out of what"
          + " is published from then on; what they have read or kept they know.",
      "",
      "Passphrases are read from the variable ASKWELL_PASSPHRASES, one a line, or asked for. They are"
          + " written nowhere.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell seal         a new key, for the passphrases you type",
      "  askwell seal --add   the same key for more passphrases; asks for one that is known"
    })
final class SealCommand implements Callable<Integer> {
  private static final String RANDOM =
      "draw five words at random from a list, or let a password manager make one";

  private final Terminal terminal;

  @Mixin private SiteOptions.Content content = new SiteOptions.Content();

  @Option(names = "--add", description = "Keep the key and its passphrases, and let more open it.")
  private boolean add;

  SealCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      return seal();
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot read the content or write the lock: " + e.getMessage(),
          "make the folder readable and writable, then run again");
    }
  }

  private int seal() throws IOException {
    var folder = content.folder();
    var site = site(folder);
    var file = folder.resolve(SealLock.FILE);
    var random = new SecureRandom();
    var lock = add ? widened(file, site, random) : SealLock.made(strong(site), random);
    WholeFile.write(file, lock.text());
    int count = lock.keys().size();
    terminal
        .out()
        .printf(
            "wrote %s: %s open%s the site once it is built and published%n",
            file, count == 1 ? "1 passphrase" : count + " passphrases", count == 1 ? "s" : "");
    if (site.filter(it -> it.publishing().visibility() == Visibility.SEALED).isEmpty()) {
      terminal.out().println("hint: write 'visibility: sealed' into site.yaml to seal it");
    }
    return ExitCode.DONE;
  }

  /// What the content says of the site, as far as it can be read.
  private static Optional<Site> site(Path folder) throws IOException {
    var options =
        new BuildOptions(
            folder,
            Optional.empty(),
            Optional.empty(),
            Site.Target.WHOLE,
            true,
            false,
            Occasion.NONE);
    try {
      return new Build(options).read(_ -> {}).site().map(Library::site);
    } catch (NoContentException e) {
      throw Failure.usage(e, "name the folder with --content DIR");
    }
  }

  private SealLock widened(Path file, Optional<Site> site, SecureRandom random) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Failure(
          ExitCode.USAGE, "there is no " + file + " yet", "make one: 'askwell seal' without --add");
    }
    var read = SealLock.read(file.toString(), Files.readString(file));
    if (read.lock().isEmpty()) {
      var problem = read.diagnostics().getFirst();
      throw new Failure(
          ExitCode.CONTENT, problem.location() + ": " + problem.message(), problem.hint());
    }
    var known = terminal.secrets().passphrase().map(Passphrase::new);
    if (known.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "one more passphrase needs one that is known",
          "run it where you can type, or give it in " + Terminal.ONE);
    }
    return read.lock()
        .get()
        .with(known.get(), strong(site), random)
        .orElseThrow(() ->
            new Failure(
                ExitCode.USAGE,
                "that passphrase does not open " + file,
                "look for a typing mistake, or for one that was taken back"));
  }

  /// The passphrases that are to open the site, none of which is easy to guess.
  private List<Passphrase> strong(Optional<Site> site) {
    var passphrases = terminal.secrets().passphrases().stream().map(Passphrase::new).toList();
    if (passphrases.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "there is no passphrase",
          "run it where you can type, or give them in " + Terminal.ALL + ", one a line");
    }
    var names = site.map(SealCommand::names).orElse(List.of());
    for (int i = 0; i < passphrases.size(); i++) {
      var which = passphrases.size() == 1 ? "the passphrase" : "passphrase " + (i + 1);
      passphrases
          .get(i)
          .weakness(names)
          .ifPresent(why -> {
            throw new Failure(ExitCode.USAGE, which + " is too weak: " + why, RANDOM);
          });
    }
    return passphrases.stream().distinct().toList();
  }

  /// What whoever knows the site would try first.
  private static List<String> names(Site site) {
    var identity = site.identity();
    return List.of(
        identity.name(),
        identity.tagline(),
        identity.organisation().name(),
        identity.organisation().email());
  }
}
