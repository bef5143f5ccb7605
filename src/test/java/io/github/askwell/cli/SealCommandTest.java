package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.seal.Passphrase;
import io.github.askwell.seal.SealLock;
import io.github.askwell.support.Site;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {
  private static final String MINE = "moss violin retort eleven";
  private static final String YOURS = "trug felbow onset marble";

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  @BeforeEach
  void garden() {
    Site.small(folder);
  }

  private int run(Map<String, String> environment, String... arguments) {
    var writer = new PrintWriter(said, true);
    var secrets = new Terminal.Asked(environment, Optional.empty());
    var all = new ArrayList<>(List.of(arguments));
    all.add("--content=" + folder.resolve("content"));
    return new Main(new Terminal(writer, writer, false, false, secrets))
        .run(all.toArray(String[]::new));
  }

  private SealLock lock() throws Exception {
    var file = folder.resolve("content/seal.lock");
    return SealLock.read("seal.lock", Files.readString(file)).lock().orElseThrow();
  }

  @Test
  void makesALockForAllThatAreGiven() throws Exception {
    assertEquals(0, run(Map.of(Terminal.ALL, MINE + "\n\n" + YOURS + "\n"), "seal"));
    assertTrue(said.toString().contains("2 passphrases open the site"), said::toString);
    assertTrue(said.toString().contains("visibility: sealed"), "it is not sealed yet");
    assertTrue(lock().open(new Passphrase(MINE)).isPresent());
    assertTrue(lock().open(new Passphrase(YOURS)).isPresent());
    assertFalse(said.toString().contains("violin"), said::toString);
  }

  @Test
  void addsToALock() throws Exception {
    run(Map.of(Terminal.ALL, MINE), "seal");
    var name = lock().open(new Passphrase(MINE)).orElseThrow().name("a");
    assertEquals(2, run(Map.of(Terminal.ALL, YOURS), "seal", "--add"), "nobody let them in");
    assertEquals(
        2, run(Map.of(Terminal.ALL, YOURS, Terminal.ONE, YOURS), "seal", "--add"), "nor that");
    assertEquals(0, run(Map.of(Terminal.ALL, YOURS, Terminal.ONE, MINE), "seal", "--add"));
    assertEquals(name, lock().open(new Passphrase(YOURS)).orElseThrow().name("a"), "the same key");
  }

  @Test
  void refusesWhatIsEasyToGuess() {
    assertEquals(2, run(Map.of(Terminal.ALL, MINE + "\nGarden 2026"), "seal"));
    assertTrue(said.toString().contains("passphrase 2 is too weak: it takes"), said::toString);
    assertFalse(Files.exists(folder.resolve("content/seal.lock")));
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertEquals(2, run(Map.of(), "seal"));
    assertTrue(said.toString().contains(Terminal.ALL), said::toString);
    assertEquals(2, run(Map.of(Terminal.ALL, MINE), "seal", "--add"));
    assertTrue(said.toString().contains("without --add"), said::toString);
    Files.writeString(folder.resolve("content/seal.lock"), "nothing of a lock");
    assertEquals(1, run(Map.of(Terminal.ALL, MINE), "seal", "--add"));
    assertTrue(said.toString().contains("seal.lock:1:1"), said::toString);
  }
}
