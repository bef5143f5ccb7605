package io.github.askwell.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Visibility;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.seal.Passphrase;
import io.github.askwell.seal.SealLock;
import io.github.askwell.seal.SiteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Whether a build seals what is for interviewers, and with what.
///
/// @param key absent when it seals nothing, or cannot
/// @param lock what browsers make the key of
/// @param diagnostics why it cannot
record Sealing(Optional<SiteKey> key, String lock, List<Diagnostic> diagnostics) {
  /// The rule that a site breaks which is to be sealed and cannot be.
  static final String RULE = "unsealed-guide";

  private static final String FOLDER = Route.INTERVIEWERS.path();

  /// What the host of a site is told, which it cannot read when it is sealed.
  private static final Set<String> FOR_HOSTS =
      Set.of("_headers", "_redirects", ".nojekyll", "robots.txt");

  private static final Sealing NONE = new Sealing(Optional.empty(), "", List.of());

  /// Whether a build is to seal something: one for all, for a server.
  static boolean isWanted(Site site, BuildOptions options) {
    return site.publishing().visibility() == Visibility.SEALED
        && options.target().audience() == Audience.ALL
        && options.target().medium() == Route.Medium.SERVER;
  }

  /// What is wrong with the lock of a site that is to be sealed.
  ///
  /// @throws IOException when it cannot be read
  static List<Diagnostic> problems(Site site, BuildOptions options) throws IOException {
    return isWanted(site, options) ? lock(site, options).diagnostics() : List.of();
  }

  /// @param passphrase is asked only where it is needed
  /// @throws IOException when the lock cannot be read
  static Sealing of(Site site, BuildOptions options, Supplier<Optional<String>> passphrase)
      throws IOException {
    if (!isWanted(site, options)) {
      return NONE;
    }
    var read = lock(site, options);
    if (read.lock().isEmpty()) {
      return new Sealing(Optional.empty(), "", read.diagnostics());
    }
    var lock = read.lock().get();
    var given = passphrase.get().map(Passphrase::new);
    var key = given.flatMap(lock::open);
    if (key.isPresent()) {
      return new Sealing(key, lock.text(), List.of());
    }
    var problem =
        given.isEmpty()
            ? unsealed(
                site,
                "this site is to be sealed, and no passphrase was given",
                "put one that opens " + SealLock.FILE + " into the variable ASKWELL_PASSPHRASE")
            : unsealed(
                site,
                "this site is to be sealed, and the passphrase given does not open "
                    + SealLock.FILE,
                "look for a typing mistake in ASKWELL_PASSPHRASE, or for one that was taken back");
    return new Sealing(Optional.empty(), "", List.of(problem));
  }

  private static SealLock.Read lock(Site site, BuildOptions options) throws IOException {
    var path = options.content().resolve(SealLock.FILE);
    if (!Files.isRegularFile(path)) {
      var missing =
          unsealed(
              site,
              "this site is to be sealed, and there is no " + SealLock.FILE + " to seal it with",
              "run 'askwell seal', which asks for passphrases and writes it");
      return new SealLock.Read(Optional.empty(), List.of(missing));
    }
    var name = options.content().toString().replace('\\', '/') + "/" + SealLock.FILE;
    return SealLock.read(name, new String(Files.readAllBytes(path), UTF_8));
  }

  private static Diagnostic unsealed(Site site, String message, String hint) {
    return new Diagnostic(RULE, Severity.ERROR, site.origin().at("/visibility"), message, hint);
  }

  /// Where the lock is published.
  OutputFile published() {
    return new OutputFile(FOLDER + SealLock.FILE, lock.getBytes(UTF_8), false);
  }

  /// A file of the site for interviewers as it is published; nothing when hosts alone have a use for it.
  static Optional<OutputFile> sealed(SiteKey key, OutputFile file) {
    return FOR_HOSTS.contains(file.path())
        ? Optional.empty()
        : Optional.of(
            new OutputFile(
                FOLDER + "sealed/" + key.name(file.path()),
                key.seal(file.path(), file.bytes()),
                false));
  }
}
