package io.github.askwell.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamesTest {
  @TempDir Path temp;

  private GitFolder folder;

  @BeforeEach
  void begin() {
    folder = GitFolder.in(temp);
    folder
        .write("content/urls.lock", "/tips/a/\n")
        .write("content/tips/a.md", "one\ntwo\nthree\nfour\n")
        .write("content/questions/b.md", "one\ntwo\nthree\nfour\n")
        .commit("2026-05-01T12:00:00Z");
  }

  @AfterEach
  void end() {
    folder.close();
  }

  private Map<String, String> renamed() throws IOException {
    try (var checkout = Checkout.around(temp.resolve("content")).orElseThrow()) {
      return checkout.history(temp.resolve("content")).renamed();
    }
  }

  @Test
  void aFileWithMostOfItsLinesIsTheSameUnderAnotherName() throws IOException {
    Files.delete(temp.resolve("content/tips/a.md"));
    folder.write("content/tips/z.md", "one\ntwo\nthree\nfive\n");
    assertEquals(Map.of("tips/a.md", "tips/z.md"), renamed());
  }

  @Test
  void itIsSoAfterTheRenameIsCommitted() throws IOException {
    Files.delete(temp.resolve("content/tips/a.md"));
    folder.write("content/tips/z.md", "one\ntwo\nthree\n").commit("2026-05-02T12:00:00Z");
    assertEquals(Map.of("tips/a.md", "tips/z.md"), renamed());
  }

  @Test
  void nothingCountsFromBeforeTheAddressesWereListed() throws IOException {
    Files.delete(temp.resolve("content/tips/a.md"));
    folder
        .write("content/tips/z.md", "one\ntwo\nthree\nfour\n")
        .write("content/urls.lock", "/tips/z/\n")
        .commit("2026-05-02T12:00:00Z");
    assertEquals(Map.of(), renamed());
  }

  @Test
  void anotherFileAndOneOfAnotherKindAreNotTheSame() throws IOException {
    Files.delete(temp.resolve("content/tips/a.md"));
    folder
        .write("content/tips/z.md", "un\ndeux\ntrois\n")
        .write("content/roles/a.md", "one\ntwo\nthree\nfour\n");
    assertEquals(Map.of(), renamed());
  }
}
