package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.publish.Announcement.Announced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;

  @Test
  void writesEveryFileIntoAFolderItMakes() throws Exception {
    assertEquals(
        new Publication(2, 0, 0),
        publish(page("index.html", "home"), asset("css/site.1.css", "a")));
    assertHolds("index.html", "home");
    assertHolds("css/site.1.css", "a");
  }

  @Test
  void leavesAFileThatIsAlreadyRightAlone() throws Exception {
    publish(page("index.html", "home"), page("faq/index.html", "old"));
    Files.setLastModifiedTime(out("index.html"), LONG_AGO);

    assertEquals(
        new Publication(1, 1, 0),
        publish(page("index.html", "home"), page("faq/index.html", "new")));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(out("index.html")));
    assertHolds("faq/index.html", "new");
  }

  @Test
  void writesNothingWhenNothingChanged() throws Exception {
    publish(page("index.html", "home"));
    Files.setLastModifiedTime(out(".askwell/manifest"), LONG_AGO);

    assertEquals(new Publication(0, 1, 0), publish(page("index.html", "home")));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(out(".askwell/manifest")));
  }

  @Test
  void deletesWhatThePreviousBuildWroteAndTheFoldersThisEmpties() throws Exception {
    publish(page("index.html", "home"), page("roles/java/guide/index.html", "java"));

    assertEquals(new Publication(0, 1, 1), publish(page("index.html", "home")));
    assertFalse(Files.exists(out("roles")));
  }

  @Test
  void neverTouchesFilesOfOthers() throws Exception {
    publish(page("index.html", "home"), page("roles/java/index.html", "java"));
    Files.writeString(out("CNAME"), "guides.example.com");
    Files.writeString(out("roles/java/notes.txt"), "mine");
    Files.createDirectories(out("empty"));

    publish(page("index.html", "new"));
    assertHolds("CNAME", "guides.example.com");
    assertHolds("roles/java/notes.txt", "mine");
    assertTrue(Files.isDirectory(out("empty")));
    assertFalse(Files.exists(out("roles/java/index.html")));
  }

  @Test
  void refusesToOverwriteAFileOfOthersAndChangesNothing() throws Exception {
    publish(page("index.html", "home"));
    Files.writeString(out("robots.txt"), "mine");

    var refused =
        assertThrows(
            PublishException.class,
            () -> publish(page("index.html", "new"), page("robots.txt", "ours")));
    assertEquals(
        "'"
            + out("robots.txt")
            + "' stands where a file of the site must go, and Askwell did not write it",
        refused.getMessage());
    assertEquals("move or delete it, or publish to another folder with --out", refused.hint());
    assertHolds("robots.txt", "mine");
    assertHolds("index.html", "home");
  }

  @Test
  void takesOverAFileOfOthersThatHasTheRightBytes() throws Exception {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(out("index.html"), "home");

    assertEquals(new Publication(0, 1, 0), publish(page("index.html", "home")));
    assertEquals(new Publication(1, 0, 0), publish(page("index.html", "new")));
  }

  @Test
  void putsRightWhatOthersDidToItsOwnFiles() throws Exception {
    publish(page("index.html", "home"));
    Files.writeString(out("index.html"), "minified");

    assertEquals(new Publication(1, 0, 0), publish(page("index.html", "home")));
    assertHolds("index.html", "home");
  }

  @Test
  void turnsAFileIntoAFolderAndBack() throws Exception {
    publish(page("faq", "a file"));
    assertEquals(new Publication(1, 0, 1), publish(page("faq/en/index.html", "a page")));
    assertHolds("faq/en/index.html", "a page");
    assertEquals(new Publication(1, 0, 1), publish(page("faq/en", "a file")));
    assertHolds("faq/en", "a file");
    assertEquals(new Publication(1, 0, 1), publish(page("faq", "a file")));
    assertHolds("faq", "a file");
  }

  @Test
  void refusesAFolderOfOthersWhereAFileMustGo() throws Exception {
    publish(page("faq/index.html", "a page"));
    Files.writeString(out("faq/mine.txt"), "mine");

    assertThrows(PublishException.class, () -> publish(page("faq", "a file")));
    assertHolds("faq/index.html", "a page");
    assertHolds("faq/mine.txt", "mine");
  }

  @Test
  void neverWritesThroughASymbolicLink() throws Exception {
    var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createDirectories(folder.resolve("site"));
    Files.createSymbolicLink(out("roles"), elsewhere);
    Files.createSymbolicLink(out("index.html"), elsewhere.resolve("index.html"));

    assertThrows(PublishException.class, () -> publish(page("roles/index.html", "roles")));
    assertThrows(PublishException.class, () -> publish(page("index.html", "home")));
    assertEquals(0, elsewhere.toFile().list().length);
  }

  @Test
  void neverDeletesThroughASymbolicLink() throws Exception {
    publish(page("index.html", "home"), page("roles/index.html", "roles"));
    var elsewhere = folder.resolve("elsewhere");
    Files.move(out("roles"), elsewhere);
    Files.createSymbolicLink(out("roles"), elsewhere);

    assertEquals(new Publication(0, 1, 0), publish(page("index.html", "home")));
    assertEquals("roles", Files.readString(elsewhere.resolve("index.html")));
    assertTrue(Files.exists(out("roles"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void publishesToAFolderBehindASymbolicLink() throws Exception {
    Files.createDirectory(folder.resolve("www"));
    Files.createSymbolicLink(folder.resolve("site"), folder.resolve("www"));

    publish(page("index.html", "home"));
    assertEquals("home", Files.readString(folder.resolve("www/index.html")));
  }

  @Test
  void refusesAnOutputFolderThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("site"), "not a folder");

    var refused = assertThrows(PublishException.class, () -> publish(page("index.html", "home")));
    assertEquals(
        "'" + folder.resolve("site") + "' is a file, and the site needs a folder",
        refused.getMessage());
    assertEquals("not a folder", Files.readString(folder.resolve("site")));
  }

  @Test
  void refusesTwoFilesForOnePath() {
    assertThrows(
        IllegalArgumentException.class,
        () -> publish(page("index.html", "one"), page("index.html", "two")));
  }

  @Test
  void finishesWhatARunThatWasCutShortBegan() throws Exception {
    publish(page("index.html", "old"), page("faq/index.html", "faq"));
    // As after a kill between the two renames: one page is in place, the other still waits.
    announce(page("index.html", "new"), page("roles/index.html", "roles"), page("tips", "tips"));
    Files.writeString(out("index.html"), "new");
    Files.writeString(out("tips"), "tips");
    Files.writeString(out(".askwell/staging/1"), "rol");
    Files.createDirectory(out("roles"));

    assertEquals(new Publication(1, 0, 2), publish(page("index.html", "newer")));
    assertEquals(List.of(".askwell", "index.html"), names(out("")));
    assertEquals(List.of(), names(out(".askwell/staging")));
    assertEquals(List.of("lock", "manifest", "staging"), names(out(".askwell")));
  }

  @Test
  void doesNotTakeAFileOfOthersForOneThatWasAnnounced() throws Exception {
    publish(page("index.html", "old"));
    announce(page("index.html", "old"), page("notes.txt", "ours"));
    Files.writeString(out("notes.txt"), "mine");

    publish(page("index.html", "old"));
    assertHolds("notes.txt", "mine");
  }

  @Test
  void changesNothingBeforeAllFilesAreThere() throws Exception {
    publish(page("index.html", "old"), page("faq/index.html", "faq"));
    try (var publisher = Publisher.to(folder.resolve("site"))) {
      publisher.add(page("index.html", "new"));
      assertHolds("index.html", "old");
    }
    assertHolds("index.html", "old");
    assertHolds("faq/index.html", "faq");
    assertEquals(List.of(), names(out(".askwell/staging")));
    assertEquals(new Publication(1, 0, 1), publish(page("index.html", "new")));
  }

  @Test
  void leavesTheDiskAloneWithoutFiles() {
    try (var _ = Publisher.to(folder.resolve("nowhere"))) {
      assertFalse(Files.exists(folder.resolve("nowhere")));
    }
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @Test
  void tellsOfAFailureWhenAllFilesAreThere() throws Exception {
    Files.writeString(folder.resolve("site"), "a file");
    try (var publisher = Publisher.to(folder.resolve("site"))) {
      publisher.add(page("index.html", "home"));
      publisher.add(page("tips/index.html", "tips"));
      var refused = assertThrows(PublishException.class, publisher::commit);
      assertTrue(refused.getMessage().contains("the site needs a folder"));
    }
    assertEquals("a file", Files.readString(folder.resolve("site")));
  }

  @Test
  void refusesAFolderWhoseRecordsMakeNoSense() throws Exception {
    publish(page("index.html", "home"));
    Files.writeString(out(".askwell/manifest"), "# askwell manifest 2\n  ../../etc/passwd\n");

    var refused = assertThrows(PublishException.class, () -> publish(page("index.html", "new")));
    assertTrue(refused.getMessage().contains("does not list the files of a site"));
    assertHolds("index.html", "home");
  }

  @Test
  void refusesWhileAnotherBuildPublishes() throws Exception {
    publish(page("index.html", "home"));
    try (var _ = FolderLock.take(out(".askwell/lock"), 1).orElseThrow()) {
      var refused =
          assertThrows(
              PublishException.class,
              () ->
                  Publisher.publish(folder.resolve("site"), List.of(page("index.html", "new")), 1));
      assertEquals(
          "another build is publishing to '" + folder.resolve("site") + "'", refused.getMessage());
    }
    assertHolds("index.html", "home");
    assertEquals(new Publication(1, 0, 0), publish(page("index.html", "new")));
  }

  @Test
  void leavesTheSameBytesWhetherItBuildsAnewOrOnTopOfAnOlderSite() throws Exception {
    publish(page("index.html", "old"), page("faq/index.html", "faq"), asset("a.1.css", "a"));
    publish(page("index.html", "new"), asset("a.2.css", "b"));
    var onTop = Files.readString(out(".askwell/manifest"));
    Publisher.publish(
        folder.resolve("fresh"), List.of(asset("a.2.css", "b"), page("index.html", "new")));

    assertEquals(onTop, Files.readString(folder.resolve("fresh/.askwell/manifest")));
    assertEquals(names(out("")), names(folder.resolve("fresh")));
  }

  private Publication publish(OutputFile... files) throws PublishException {
    return Publisher.publish(folder.resolve("site"), Arrays.asList(files));
  }

  private void announce(OutputFile... files) throws IOException {
    new Records(new OutputFolder(folder.resolve("site")))
        .announce(new Announcement(Arrays.stream(files).map(Announced::of).toList()));
  }

  private Path out(String path) {
    return folder.resolve("site").resolve(path);
  }

  private void assertHolds(String path, String text) throws IOException {
    assertEquals(text, Files.readString(out(path)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static OutputFile page(String path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8), false);
  }

  private static OutputFile asset(String path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8), true);
  }
}
