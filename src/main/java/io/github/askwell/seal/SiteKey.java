package io.github.askwell.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// What a sealed guide is encrypted with. For many threads.
///
/// The same file under the same key gives the same bytes, so that a build can be repeated and only what
/// changed is uploaded: its nonce is made of its path and its text
/// ([why that is safe](https://www.rfc-editor.org/rfc/rfc5297#section-1), and what it tells:
/// `docs/decisions/010-sealed-guide.md`).
public final class SiteKey {
  private static final int NAME = 16;
  private static final int BUFFER = 8192;

  private final byte[] texts;
  private final byte[] nonces;
  private final byte[] names;

  /// @param key 32 random bytes
  SiteKey(byte[] key) {
    this.texts = Crypto.derived(key, "askwell seal 1: texts");
    this.nonces = Crypto.derived(key, "askwell seal 1: nonces");
    this.names = Crypto.derived(key, "askwell seal 1: names");
  }

  /// The name of a sealed file, which says nothing to whoever has no key: 32 hexadecimal digits.
  ///
  /// @param path where the file would be, from the root of the site for interviewers
  public String name(String path) {
    return HexFormat.of().formatHex(Crypto.signed(names, path.getBytes(UTF_8)), 0, NAME);
  }

  /// A file, compressed (raw [deflate](https://www.rfc-editor.org/rfc/rfc1951)) and encrypted: a nonce of
  /// 12 bytes, the text, a tag of 16 bytes. It opens only under its path.
  public byte[] seal(String path, byte[] bytes) {
    var label = path.getBytes(UTF_8);
    var text = deflated(bytes);
    var mark = Crypto.signed(nonces, label, new byte[1], text);
    var nonce = Arrays.copyOf(mark, Crypto.NONCE);
    var encrypted = Crypto.encrypted(texts, nonce, label, text);
    var sealed = Arrays.copyOf(nonce, Crypto.NONCE + encrypted.length);
    System.arraycopy(encrypted, 0, sealed, Crypto.NONCE, encrypted.length);
    return sealed;
  }

  /// What was sealed; nothing when it was not with this key under this path.
  public Optional<byte[]> open(String path, byte[] sealed) {
    if (sealed.length < Crypto.NONCE) {
      return Optional.empty();
    }
    var nonce = Arrays.copyOf(sealed, Crypto.NONCE);
    var text = Arrays.copyOfRange(sealed, Crypto.NONCE, sealed.length);
    try {
      return Optional.of(inflated(Crypto.decrypted(texts, nonce, path.getBytes(UTF_8), text)));
    } catch (GeneralSecurityException | DataFormatException e) {
      return Optional.empty();
    }
  }

  private static byte[] deflated(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      var deflated = new ByteArrayOutputStream(bytes.length / 2 + 16);
      var buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteArray();
    }
  }

  private static byte[] inflated(byte[] bytes) throws DataFormatException {
    try (var inflater = new Inflater(true)) {
      inflater.setInput(bytes);
      var inflated = new ByteArrayOutputStream(bytes.length * 4);
      var buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int size = inflater.inflate(buffer);
        if (size == 0 && inflater.needsInput()) {
          throw new DataFormatException("ends too early");
        }
        inflated.write(buffer, 0, size);
      }
      return inflated.toByteArray();
    }
  }
}
