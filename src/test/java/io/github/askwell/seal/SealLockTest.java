package io.github.askwell.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealLockTest {
  private static final Passphrase MINE = new Passphrase("moss violin retort eleven");
  private static final Passphrase YOURS = new Passphrase("trug felbow onset marble");
  private static final SealLock LOCK = SealLock.made(List.of(MINE, YOURS), new Random(1));
  private static final byte[] TEXT = "Looks at the leaves, the stem and the soil".getBytes(UTF_8);

  @Test
  void eachPassphraseOpensTheSameKey() {
    var sealed = LOCK.open(MINE).orElseThrow().seal("a/index.html", TEXT);
    assertArrayEquals(
        TEXT, LOCK.open(YOURS).orElseThrow().open("a/index.html", sealed).orElseThrow());
    assertTrue(LOCK.open(new Passphrase("moss violin retort twelve")).isEmpty());
  }

  @Test
  void aFileIsSealedAlikeEachTimeAndOpensUnderItsPathAlone() {
    var key = LOCK.open(MINE).orElseThrow();
    var sealed = key.seal("a/index.html", TEXT);
    assertArrayEquals(sealed, LOCK.open(YOURS).orElseThrow().seal("a/index.html", TEXT));
    assertTrue(key.open("b/index.html", sealed).isEmpty());
    sealed[sealed.length - 1] ^= 1;
    assertTrue(key.open("a/index.html", sealed).isEmpty());
    assertTrue(key.open("a/index.html", new byte[3]).isEmpty());
  }

  @Test
  void anotherTextOrPathHasAnotherNonceAndName() {
    var key = LOCK.open(MINE).orElseThrow();
    var nonces =
        List.of(
            nonce(key, "a", "x"), nonce(key, "a", "y"), nonce(key, "b", "x"), nonce(key, "ax", ""));
    assertEquals(4, nonces.stream().distinct().count(), nonces::toString);
    assertNotEquals(key.name("a"), key.name("b"));
    assertTrue(key.name("roles/python/guide/index.html").matches("[0-9a-f]{32}"));
  }

  private static String nonce(SiteKey key, String path, String text) {
    return new String(
        key.seal(path, text.getBytes(UTF_8)), 0, 12, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Test
  void oneMoreOpensWhatWasSealedBefore() {
    var third = new Passphrase("quiz harbour nettle vowel");
    var more = LOCK.with(MINE, List.of(third), new Random(2)).orElseThrow();
    assertEquals(LOCK.open(MINE).orElseThrow().name("a"), more.open(third).orElseThrow().name("a"));
    assertEquals(3, more.keys().size());
    assertTrue(LOCK.with(third, List.of(third), new Random(2)).isEmpty());
  }

  @Test
  void aNewLockShutsOutWhoIsNotNamed() {
    var fresh = SealLock.made(List.of(MINE), new Random(3));
    assertTrue(fresh.open(YOURS).isEmpty());
    var sealed = fresh.open(MINE).orElseThrow().seal("a", TEXT);
    assertTrue(LOCK.open(YOURS).orElseThrow().open("a", sealed).isEmpty(), "nor with the old key");
  }

  @Test
  void isReadAsItIsWritten() {
    var read = SealLock.read("seal.lock", LOCK.text());
    assertEquals(LOCK, read.lock().orElseThrow());
    assertFalse(LOCK.text().contains(MINE.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 1:1 no line",
        "'' | 1:1 stretched 600000",
        "iterations 1000 | 1:1 stretched 600000",
        "iterations 2000000000 | 1:1 stretched 600000",
        "iterations 6e9 | 1:1 stretched 600000",
        "iterations 600000 | 1:1 not whole",
        "iterations 600000;salt AAAAAAAAAAAAAAAAAAAAAA== | 1:1 not whole",
        "iterations 600000;salt AAAAAAAAAAAAAAAAAAAAAA==;key AAAA AAAA | 1:1 not whole",
        "iterations 600000;salt äöü;key AAAA AAAA | 1:1 not whole",
        "iterations 600000;<<<<<<< HEAD | 2:1 no line"
      })
  void whatIsNoLockIsTold(String text, String told) {
    var read = SealLock.read("content/seal.lock", text.replace(";", "\r\n"));
    assertTrue(read.lock().isEmpty());
    assertEquals(
        List.of(SealLock.BROKEN), read.diagnostics().stream().map(Diagnostic::id).toList());
    var diagnostic = read.diagnostics().getFirst();
    var place = diagnostic.location().line() + ":" + diagnostic.location().column();
    assertEquals(told.substring(0, 3), place);
    assertTrue(diagnostic.message().contains(told.substring(4)), diagnostic::message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "password1234567890",
        "Sommer2026!Sommer2026!",
        "askwell gardeners",
        "aaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void weakPassphrasesAreRefused(String text) {
    assertTrue(new Passphrase(text).weakness(List.of("Askwell Gardeners")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"moss violin retort eleven", "kX8!qz2#mP0wLr5v", "schnabeltier über den wolken"})
  void strongOnesAreNot(String text) {
    assertEquals("", new Passphrase(text).weakness(List.of("Askwell Gardeners")).orElse(""));
  }

  @Test
  void twoKeyboardsGiveTheSame() {
    assertEquals(new Passphrase("über den Wolken"), new Passphrase(" u\u0308ber den Wolken\n"));
  }

  @Test
  void aPassphraseDoesNotGetIntoALog() {
    assertFalse(("" + MINE).contains("moss"));
  }
}
