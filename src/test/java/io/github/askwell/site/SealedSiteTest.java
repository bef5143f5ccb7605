package io.github.askwell.site;

import static io.github.askwell.site.SealedSite.MINE;
import static io.github.askwell.site.SealedSite.YOURS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.leak.Leaks;
import io.github.askwell.seal.Passphrase;
import io.github.askwell.seal.SealLock;
import io.github.askwell.seal.SiteKey;
import io.github.askwell.support.BuiltSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The repository's content, sealed.
class SealedSiteTest {
  private static final Set<String> OPEN =
      Set.of("interviewers/index.html", "interviewers/worker.js", "interviewers/seal.lock");

  @TempDir private static Path folder;

  private static TreeMap<String, byte[]> files;
  private static SiteKey key;

  @BeforeAll
  static void build() throws Exception {
    var site = new SealedSite(folder).sealedFor(1, MINE, YOURS);
    files = site.files(MINE);
    assertEquals(List.of(), site.result().diagnostics());
    var lock = SealLock.read("seal.lock", text("interviewers/seal.lock")).lock().orElseThrow();
    key = lock.open(new Passphrase(YOURS)).orElseThrow();
  }

  private static String text(String path) {
    return new String(files.get(path), UTF_8);
  }

  @Test
  void nothingForInterviewersCanBeRead() {
    assertEquals(List.of(), new Leaks(BuiltSite.library()).in(files));
    var names = files.keySet().stream().filter(path -> path.startsWith("interviewers/"));
    assertEquals(
        Set.of(),
        names
            .filter(path -> !OPEN.contains(path))
            .filter(path -> !path.matches("interviewers/sealed/[0-9a-f]{32}"))
            .collect(Collectors.toSet()));
  }

  @Test
  void wordsOfThePagesAreInNoSealedFile() {
    var words = List.of("<html", "interpreter version", "Strong", "postings");
    files.forEach((path, bytes) -> {
      if (path.startsWith("interviewers/sealed/")) {
        var text = new String(bytes, ISO_8859_1);
        words.forEach(word -> assertFalse(text.contains(word), path));
      }
    });
  }

  @Test
  void whoHasAPassphraseFindsEveryPage() {
    var guide = opened("roles/python-specialist/guide/index.html");
    assertTrue(guide.contains("Red flags"), "the guide");
    assertTrue(guide.contains("js/sealed/keeper."), "and it keeps the key");
    assertTrue(opened("roles/python-specialist/kit/index.html").contains("data-kit="));
    assertTrue(opened("search/manifest.json").startsWith("{"));
    assertTrue(opened("404.html").contains("/some/path/interviewers/"), "links of its own");
    assertFalse(files.containsKey("interviewers/sealed/" + key.name("_headers")), "for hosts only");
  }

  private static String opened(String path) {
    var sealed = files.get("interviewers/sealed/" + key.name(path));
    return new String(key.open(path, sealed).orElseThrow(), UTF_8);
  }

  @Test
  void candidatesArePointedNowhere() {
    files.forEach((path, bytes) -> {
      if (path.endsWith(".html") && !path.startsWith("interviewers/") && !path.equals("404.html")) {
        assertFalse(new String(bytes, UTF_8).contains("interviewers/"), path);
      }
    });
    assertTrue(
        text("interviewers/index.html").contains("<meta name=\"robots\" content=\"noindex\">"));
    assertFalse(text("sitemap.xml").contains("interviewers/"));
    assertFalse(text("interviewers/index.html").contains("<input name"), "nothing to be sent");
  }

  @Test
  void theSameIsMadeEachTimeWithAnyPassphrase() throws Exception {
    var again = new SealedSite(folder.resolve("again")).sealedFor(1, MINE, YOURS).files(YOURS);
    assertEquals(files.keySet(), again.keySet());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertArrayEquals(file.getValue(), again.get(file.getKey()), file.getKey());
    }
  }

  @Test
  void aNewLockShutsOutWhoIsNotNamed() throws Exception {
    var anew = new SealedSite(folder.resolve("anew")).sealedFor(2, MINE);
    var shut = anew.files(YOURS);
    assertEquals(Map.of(), shut, "nothing is made");
    assertEquals(
        List.of("unsealed-guide"),
        anew.result().diagnostics().stream().map(Diagnostic::id).toList());
    var fresh = anew.files(MINE);
    assertTrue(
        fresh.keySet().stream()
            .filter(path -> path.startsWith("interviewers/sealed/"))
            .noneMatch(files::containsKey),
        "not even the names are the same");
  }

  @Test
  void withoutAPassphraseOrALockNothingIsMade() throws Exception {
    var none = new SealedSite(folder.resolve("none"));
    assertEquals(Map.of(), none.files(MINE));
    assertTrue(none.result().diagnostics().getFirst().hint().contains("askwell seal"));
    assertEquals(Map.of(), none.sealedFor(1, MINE).files(""));
    assertTrue(none.result().diagnostics().getFirst().hint().contains("ASKWELL_PASSPHRASE"));
  }
}
