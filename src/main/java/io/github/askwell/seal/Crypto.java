package io.github.askwell.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The algorithms of a sealed guide, all of which WebCrypto has too.
final class Crypto {
  /// The bytes of a key.
  static final int KEY = 32;

  /// The bytes of a nonce of AES-GCM.
  static final int NONCE = 12;

  private static final int TAG_BITS = 128;

  private Crypto() {}

  /// PBKDF2-HMAC-SHA-256 ([RFC 8018](https://www.rfc-editor.org/rfc/rfc8018#section-5.2)).
  static byte[] stretched(String passphrase, byte[] salt, int iterations) {
    try {
      var spec = new PBEKeySpec(passphrase.toCharArray(), salt, iterations, KEY * Byte.SIZE);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// A key made of another for a purpose: HKDF-SHA-256 without a salt
  /// ([RFC 5869](https://www.rfc-editor.org/rfc/rfc5869)).
  static byte[] derived(byte[] key, String purpose) {
    try {
      var spec = HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(purpose.getBytes(UTF_8), KEY);
      return KDF.getInstance("HKDF-SHA256").deriveData(spec);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// HMAC-SHA-256 of parts, one behind the other.
  static byte[] signed(byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      Arrays.stream(parts).forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// AES-256-GCM with a tag of 128 bits behind the text
  /// ([NIST SP 800-38D](https://doi.org/10.6028/NIST.SP.800-38D)).
  ///
  /// @param label is not encrypted; the text opens only with the same
  static byte[] encrypted(byte[] key, byte[] nonce, byte[] label, byte[] text) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce, label).doFinal(text);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// @throws GeneralSecurityException when the text was not encrypted with this key, nonce and label
  static byte[] decrypted(byte[] key, byte[] nonce, byte[] label, byte[] text)
      throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, key, nonce, label).doFinal(text);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] label)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label);
    return cipher;
  }
}
