package io.github.askwell.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The random key of a site, wrapped once for each passphrase. It is kept beside the content and published
/// with the site: it opens for those who know a passphrase.
///
/// @param salt 16 bytes or more, in base 64
/// @param iterations how often a passphrase is stretched, 600,000 times or more
/// @param keys the key of the site, once for each passphrase
public record SealLock(String salt, int iterations, List<Wrapped> keys) {
  /// Its name in the content folder.
  public static final String FILE = "seal.lock";

  /// The rule that a file breaks which is no lock.
  public static final String BROKEN = "broken-seal";

  /// What OWASP asks for of PBKDF2-HMAC-SHA-256 ([cheat
  /// sheet](https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2)).
  private static final int LEAST_ITERATIONS = 600_000;

  private static final int MOST_ITERATIONS = 100_000_000;
  private static final int SALT = 16;
  private static final int WRAPPED = Crypto.KEY + 16;
  private static final byte[] LABEL = "askwell seal 1".getBytes(UTF_8);
  private static final String HEAD =
      """
      # The key of the site, once for each passphrase that opens it. Made by 'askwell seal'; to be kept in git.
      """;

  public SealLock {
    keys = List.copyOf(keys);
  }

  /// A key that only one passphrase opens.
  ///
  /// @param nonce 12 bytes in base 64
  /// @param key 32 bytes, encrypted, and a tag of 16 bytes, in base 64
  public record Wrapped(String nonce, String key) {}

  /// A lock with a new key.
  ///
  /// @param random a source that nobody can foresee
  public static SealLock made(List<Passphrase> passphrases, RandomGenerator random) {
    var lock = new SealLock(text(bytes(SALT, random)), LEAST_ITERATIONS, List.of());
    return lock.with(bytes(Crypto.KEY, random), passphrases, random);
  }

  /// The lock with the same key, for more passphrases; nothing when the one that is known does not open it.
  public Optional<SealLock> with(Passphrase known, List<Passphrase> more, RandomGenerator random) {
    return unwrapped(known).map(key -> with(key, more, random));
  }

  private SealLock with(byte[] key, List<Passphrase> more, RandomGenerator random) {
    var wrapped = new ArrayList<>(keys);
    for (var passphrase : more) {
      var nonce = bytes(Crypto.NONCE, random);
      wrapped.add(
          new Wrapped(
              text(nonce), text(Crypto.encrypted(stretched(passphrase), nonce, LABEL, key))));
    }
    return new SealLock(salt, iterations, wrapped);
  }

  /// The key of the site; nothing when the passphrase is wrong.
  public Optional<SiteKey> open(Passphrase passphrase) {
    return unwrapped(passphrase).map(SiteKey::new);
  }

  private Optional<byte[]> unwrapped(Passphrase passphrase) {
    var stretched = stretched(passphrase);
    for (var key : keys) {
      try {
        return Optional.of(
            Crypto.decrypted(stretched, bytes(key.nonce()), LABEL, bytes(key.key())));
      } catch (GeneralSecurityException itIsForAnother) {
        // The next may be for this one.
      }
    }
    return Optional.empty();
  }

  private byte[] stretched(Passphrase passphrase) {
    return Crypto.stretched(passphrase.text(), bytes(salt), iterations);
  }

  /// The file, and what it says to browsers.
  public String text() {
    var text = new StringBuilder(HEAD);
    text.append("iterations ").append(iterations).append('\n');
    text.append("salt ").append(salt).append('\n');
    keys.forEach(
        key -> text.append("key ").append(key.nonce()).append(' ').append(key.key()).append('\n'));
    return text.toString();
  }

  /// A lock, or what is wrong with the file.
  public record Read(Optional<SealLock> lock, List<Diagnostic> diagnostics) {}

  /// Reads a lock.
  ///
  /// @param file its path, for diagnostics
  public static Read read(String file, String text) {
    var source = new SourceFile(file, text);
    var keys = new ArrayList<Wrapped>();
    var salt = "";
    int iterations = 0;
    int at = 0;
    for (var line : text.split("\n", -1)) {
      var words = line.strip().split(" +");
      switch (words[0] + " " + (words.length - 1)) {
        case "iterations 1" -> iterations = number(words[1]);
        case "salt 1" -> salt = words[1];
        case "key 2" -> keys.add(new Wrapped(words[1], words[2]));
        default -> {
          if (!words[0].isEmpty() && !words[0].startsWith("#")) {
            return broken(source, new Span(at, at + line.length()), "this is no line of a lock");
          }
        }
      }
      at += line.length() + 1;
    }
    var lock = new SealLock(salt, iterations, keys);
    if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
      return broken(source, Span.at(0), "a passphrase must be stretched 600000 times at least");
    }
    return lock.isWhole()
        ? new Read(Optional.of(lock), List.of())
        : broken(
            source, Span.at(0), "this lock is not whole: a salt or a key is missing or cut off");
  }

  private static Read broken(SourceFile source, Span span, String message) {
    var hint =
        "take the file back from git, or make a new one with 'askwell seal', which also makes the"
            + " passphrases given before worthless";
    var broken = new Diagnostic(BROKEN, Severity.ERROR, source.locate(span), message, hint);
    return new Read(Optional.empty(), List.of(broken));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private boolean isWhole() {
    return size(salt) >= SALT
        && !keys.isEmpty()
        && keys.stream()
            .allMatch(key -> size(key.nonce()) == Crypto.NONCE && size(key.key()) == WRAPPED);
  }

  /// How many bytes a text stands for; -1 for one that stands for none.
  private static int size(String text) {
    try {
      return bytes(text).length;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static byte[] bytes(int size, RandomGenerator random) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
