package io.github.askwell.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
  @TempDir Path temp;

  private GitFolder folder;

  @BeforeEach
  void begin() throws IOException {
    folder = GitFolder.in(Files.createDirectory(temp.resolve("work")));
  }

  @AfterEach
  void end() {
    folder.close();
  }

  @Test
  void isFoundFromAnyFolderInIt() throws IOException {
    folder.write("a/b/file", "x");
    try (var checkout = Checkout.around(folder.folder().resolve("a/b")).orElseThrow()) {
      assertEquals(Optional.of("a/b"), checkout.placeOf(folder.folder().resolve("a/b")));
      assertEquals(
          Optional.of("not/there"), checkout.placeOf(folder.folder().resolve("not/there")));
      assertEquals(Optional.of(""), checkout.placeOf(folder.folder()));
      assertEquals(Optional.empty(), checkout.placeOf(temp));
    }
  }

  @Test
  void isNowhereWithoutGit() throws IOException {
    assertTrue(Checkout.around(Files.createDirectory(temp.resolve("plain"))).isEmpty());
  }

  @Test
  void knowsBranchesAndIds() throws IOException, GitException {
    var id = folder.write("file", "x").commit("2026-05-01T12:00:00Z");
    try (var checkout = open()) {
      assertEquals(id, checkout.revision("main").id());
      assertEquals(id, checkout.revision(id.substring(0, 8)).id());
      assertEquals(Optional.of(id), checkout.head().map(Revision::id));
    }
  }

  @Test
  void hasNoHeadBeforeTheFirstCommit() throws IOException {
    try (var checkout = open()) {
      assertEquals(Optional.empty(), checkout.head());
    }
  }

  @Test
  void namesWhatWasProbablyMeant() throws IOException {
    folder.write("file", "x").commit("2026-05-01T12:00:00Z");
    try (var checkout = open()) {
      var failure = assertThrows(GitException.class, () -> checkout.revision("mian"));
      assertEquals("there is no revision 'mian' here", failure.getMessage());
      assertTrue(failure.hint().startsWith("did you mean 'main'?"), failure.hint());
    }
  }

  @Test
  void namesTheBranchOfTheOriginWhereThereIsNoneHere() throws IOException {
    var id = folder.write("file", "x").commit("2026-05-01T12:00:00Z");
    folder.write(".git/refs/remotes/origin/trunk", id + "\n");
    try (var checkout = open()) {
      var failure = assertThrows(GitException.class, () -> checkout.revision("trunk"));
      assertTrue(failure.hint().startsWith("did you mean 'origin/trunk'?"), failure.hint());
    }
  }

  @Test
  void takesNoNonsenseForARevision() throws IOException {
    folder.write("file", "x").commit("2026-05-01T12:00:00Z");
    try (var checkout = open()) {
      for (var name :
          new String[] {"", "main^{", "main:file", "@{-9}", "--all", "a..b", "\u0000"}) {
        assertThrows(GitException.class, () -> checkout.revision(name), name);
      }
    }
  }

  @Test
  void findsWhereTwoBranchesParted() throws IOException, GitException {
    var fork = folder.write("file", "1").commit("2026-05-01T12:00:00Z");
    folder.branch("work").write("file", "2").commit("2026-05-02T12:00:00Z");
    folder.checkout("main").write("other", "3").commit("2026-05-03T12:00:00Z");
    try (var checkout = open()) {
      var found = checkout.fork(checkout.revision("main"), checkout.revision("work"));
      assertEquals(Optional.of(new Revision("main", fork)), found);
    }
  }

  @Test
  void findsNothingWhereNothingIsInCommon() throws IOException, GitException {
    folder.write("file", "1").commit("2026-05-01T12:00:00Z");
    folder.orphan("other").write("file", "2").commit("2026-05-02T12:00:00Z");
    try (var checkout = open()) {
      assertEquals(
          Optional.empty(), checkout.fork(checkout.revision("main"), checkout.revision("other")));
    }
  }

  @Test
  void saysWhenAShallowCloneHidesWhereTheyParted() throws IOException, GitException {
    folder.write("file", "1").commit("2026-05-01T12:00:00Z");
    var work = folder.branch("work").write("file", "2").commit("2026-05-02T12:00:00Z");
    folder.checkout("main").write("file", "3").commit("2026-05-03T12:00:00Z");
    folder.shallowAt(work);
    try (var checkout = open()) {
      var failure =
          assertThrows(
              GitException.class,
              () -> checkout.fork(checkout.revision("main"), checkout.revision("work")));
      assertEquals(
          "history is too shallow to find where 'main' and 'work' parted", failure.getMessage());
      assertTrue(failure.hint().contains("fetch-depth: 0"), failure.hint());
    }
  }

  @Test
  void writesAFolderAsItWas() throws IOException, GitException {
    folder.write("content/a/b.md", "old").write("other", "x").commit("2026-05-01T12:00:00Z");
    folder.write("content/a/b.md", "new");
    var target = temp.resolve("target");
    try (var checkout = open()) {
      var main = checkout.revision("main");
      assertTrue(checkout.has(main, "content"));
      assertFalse(checkout.has(main, "other"));
      assertFalse(checkout.has(main, "nothing"));
      checkout.export(main, "content", target);
    }
    assertEquals("old", Files.readString(target.resolve("content/a/b.md")));
    assertFalse(Files.exists(target.resolve("other")));
  }

  @Test
  void writesNoLinkThatLeadsOut() throws IOException, GitException {
    var secret = Files.writeString(temp.resolve("secret"), "secret");
    folder.write("content/a", "x");
    Files.createSymbolicLink(folder.folder().resolve("content/link"), secret);
    folder.commit("2026-05-01T12:00:00Z");
    var target = temp.resolve("target");
    try (var checkout = open()) {
      checkout.export(checkout.revision("main"), "content", target);
    }
    assertTrue(Files.isSymbolicLink(target.resolve("content/link")));
    assertFalse(Files.exists(target.resolve("content/link")));
  }

  @Test
  void leavesTheRepositoryAsItWas() throws IOException, GitException {
    folder.write("content/a", "x").commit("2026-05-01T12:00:00Z");
    var before = listing();
    try (var checkout = open()) {
      checkout.history(folder.folder().resolve("content"));
      checkout.export(checkout.revision("main"), "content", temp.resolve("target"));
    }
    assertEquals(before, listing());
  }

  private String listing() throws IOException {
    try (var files = Files.walk(folder.folder())) {
      return String.join("\n", files.map(Path::toString).sorted().toList());
    }
  }

  private Checkout open() throws IOException {
    return Checkout.around(folder.folder()).orElseThrow();
  }
}
