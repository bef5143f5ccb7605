package io.github.askwell.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The published values of the standards.
class CryptoTest {
  private static final HexFormat HEX = HexFormat.of();

  /// [RFC 7914](https://www.rfc-editor.org/rfc/rfc7914#section-11).
  @Test
  void stretchesAsTheStandardDoes() {
    assertEquals(
        "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
        HEX.formatHex(Crypto.stretched("passwd", "salt".getBytes(US_ASCII), 1)));
    assertEquals(
        "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56",
        HEX.formatHex(Crypto.stretched("Password", "NaCl".getBytes(US_ASCII), 80_000)));
  }

  /// [RFC 5869](https://www.rfc-editor.org/rfc/rfc5869#appendix-A.3): no salt, no purpose.
  @Test
  void derivesAsTheStandardDoes() {
    var key = new byte[22];
    Arrays.fill(key, (byte) 0x0b);
    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
        HEX.formatHex(Crypto.derived(key, "")));
  }

  /// [RFC 4231](https://www.rfc-editor.org/rfc/rfc4231#section-4.3).
  @Test
  void signsAsTheStandardDoes() {
    var signed =
        Crypto.signed(
            "Jefe".getBytes(US_ASCII),
            "what do ya want ".getBytes(US_ASCII),
            "for nothing?".getBytes(US_ASCII));
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", HEX.formatHex(signed));
  }

  /// Test case 16 of the [specification of
  /// GCM](https://csrc.nist.rip/groups/ST/toolkit/BCM/documents/proposedmodes/gcm/gcm-spec.pdf).
  @Test
  void encryptsAsTheStandardDoes() throws GeneralSecurityException {
    var key = HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    var nonce = HEX.parseHex("cafebabefacedbaddecaf888");
    var label = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    var text =
        HEX.parseHex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    var encrypted = Crypto.encrypted(key, nonce, label, text);
    assertEquals(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
            + "76fc6ece0f4e1768cddf8853bb2d551b",
        HEX.formatHex(encrypted));
    assertEquals(
        HEX.formatHex(text), HEX.formatHex(Crypto.decrypted(key, nonce, label, encrypted)));
    encrypted[0] ^= 1;
    assertThrows(
        GeneralSecurityException.class, () -> Crypto.decrypted(key, nonce, label, encrypted));
  }
}
