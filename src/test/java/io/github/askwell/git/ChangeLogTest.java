package io.github.askwell.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.history.History;
import io.github.askwell.support.GitFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {
  @TempDir Path temp;

  private GitFolder folder;

  @BeforeEach
  void begin() {
    folder = GitFolder.in(temp);
  }

  @AfterEach
  void end() {
    folder.close();
  }

  @Test
  void aFileWasChangedByTheLastCommitThatTouchedIt() throws IOException {
    folder.write("content/a.md", "1").write("content/b.md", "1").commit("2026-05-01T12:00:00Z");
    folder.write("content/a.md", "2").commit("2026-05-02T12:00:00Z");
    folder.write("elsewhere", "3").commit("2026-05-03T12:00:00Z");

    assertEquals(day("2026-05-02"), changed("a.md", "2"));
    assertEquals(day("2026-05-01"), changed("b.md", "1"));
  }

  @Test
  void aFileWithEditsThatAreNotCommittedHasNoDay() throws IOException {
    folder.write("content/a.md", "1").commit("2026-05-01T12:00:00Z");
    assertEquals(Optional.empty(), changed("a.md", "edited"));
  }

  @Test
  void aFileThatIsNotCommittedHasNoDay() throws IOException {
    folder.write("content/a.md", "1").commit("2026-05-01T12:00:00Z");
    assertEquals(Optional.empty(), changed("new.md", "1"));
  }

  @Test
  void linesMayEndOtherwiseInTheFolder() throws IOException {
    folder.write("content/a.md", "1\n2\n").commit("2026-05-01T12:00:00Z");
    assertEquals(day("2026-05-01"), changed("a.md", "1\r\n2\r\n"));
  }

  @Test
  void aShallowCloneKnowsNoDays() throws IOException {
    folder.write("content/a.md", "1").commit("2026-05-01T12:00:00Z");
    var last = folder.write("content/a.md", "2").commit("2026-05-02T12:00:00Z");
    folder.shallowAt(last);
    assertEquals(Optional.empty(), changed("a.md", "2"));
  }

  @Test
  void aMergeChangesNoFileThatOneOfItsParentsHas() throws IOException {
    folder.write("content/a.md", "1").write("content/b.md", "1").commit("2026-05-01T12:00:00Z");
    folder.branch("work").write("content/a.md", "2").commit("2026-05-02T12:00:00Z");
    folder.checkout("main").write("content/b.md", "2").commit("2026-05-03T12:00:00Z");
    folder.merge("work", "2026-05-09T12:00:00Z");

    assertEquals(day("2026-05-02"), changed("a.md", "2"));
    assertEquals(day("2026-05-03"), changed("b.md", "2"));
  }

  @Test
  void aFileThatWasMovedWasChangedThatDay() throws IOException {
    folder.write("content/a.md", "1").commit("2026-05-01T12:00:00Z");
    folder.delete("content/a.md").write("content/b.md", "1").commit("2026-05-02T12:00:00Z");
    assertEquals(day("2026-05-02"), changed("b.md", "1"));
  }

  @Test
  void daysAreThoseOfTheAuthor() throws IOException {
    folder.livingIn("Pacific/Auckland").write("content/a.md", "1").commit("2026-05-01T23:00:00Z");
    assertEquals(day("2026-05-02"), changed("a.md", "1"));
  }

  @Test
  void knowsWhereTheFolderStands() throws IOException {
    folder.write("guides/content/a.md", "1").commit("2026-05-01T12:00:00Z");
    try (var checkout = Checkout.around(temp).orElseThrow()) {
      var history = checkout.history(temp.resolve("guides/content"));
      assertEquals(
          Optional.of("guides/content/x.md"),
          history.placeOf(temp.resolve("guides/content/x.md").toString()));
      assertTrue(history.changes().containsKey("a.md"));
    }
  }

  @Test
  void severalFilesWereChangedWhenTheLastOfThemWas() throws IOException {
    folder.write("content/a.md", "1").write("content/b.md", "1").commit("2026-05-01T12:00:00Z");
    folder.write("content/b.md", "2").commit("2026-05-02T12:00:00Z");
    var history = history();
    assertEquals(
        day("2026-05-02"), history.lastChange(List.of(file("a.md", "1"), file("b.md", "2"))));
    assertEquals(
        Optional.empty(), history.lastChange(List.of(file("a.md", "1"), file("b.md", "3"))));
    assertEquals(Optional.empty(), history.lastChange(List.of()));
  }

  private Optional<LocalDate> changed(String path, String text) throws IOException {
    return history().lastChange(List.of(file(path, text)));
  }

  private History history() throws IOException {
    try (var checkout = Checkout.around(temp).orElseThrow()) {
      return checkout.history(temp.resolve("content"));
    }
  }

  private SourceFile file(String path, String text) {
    return new SourceFile(temp.resolve("content").resolve(path).toString(), text);
  }

  private static Optional<LocalDate> day(String iso) {
    return Optional.of(LocalDate.parse(iso));
  }
}
