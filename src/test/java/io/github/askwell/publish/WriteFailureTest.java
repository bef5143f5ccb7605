package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteFailureTest {
  @TempDir private Path out;

  @Test
  void saysThatPermissionIsDenied() {
    var failure = explain(new AccessDeniedException("site/index.html"));
    assertEquals("cannot write 'site/index.html': permission denied", failure.getMessage());
    assertEquals(
        "make the folder writable for this user, or publish to another one with --out",
        failure.hint());
  }

  @Test
  void saysWhatTheOperatingSystemSays() {
    var failure =
        explain(new FileSystemException("site/index.html", null, "Read-only file system"));
    assertEquals("cannot write 'site/index.html': Read-only file system", failure.getMessage());
  }

  @Test
  void saysWhichNameTheSystemCannotHave() {
    var failure =
        WriteFailure.explain(new InvalidPathException("media/a?.svg", "Illegal char <?>"));
    assertEquals(
        "'media/a?.svg' cannot be a file name here: Illegal char <?>", failure.getMessage());
    assertTrue(failure.hint().startsWith("give the file a plainer name"), failure::hint);
  }

  @Test
  void putsIntoWordsWhatTheOperatingSystemSaysNothingAbout() {
    assertEquals(
        "'site/a' went missing while the site was written",
        explain(new NoSuchFileException("site/a")).getMessage());
    assertEquals(
        "cannot write 'site/a': something else stands there",
        explain(new FileAlreadyExistsException("site/a")).getMessage());
  }

  @Test
  void namesTheFolderWhenTheFailureNamesNoFile() {
    var failure = explain(new IOException("No locks available"));
    assertEquals("cannot write '" + out + "': No locks available", failure.getMessage());
  }

  private PublishException explain(IOException failure) {
    return WriteFailure.explain(new OutputFolder(out), failure);
  }
}
