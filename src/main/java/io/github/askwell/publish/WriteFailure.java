package io.github.askwell.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Says in the user's words why an output folder could not be written.
final class WriteFailure {
  /// A disk with less than this, in bytes, counts as full once writing to it has failed.
  private static final long NOTHING_LEFT = 64 * 1024;

  private WriteFailure() {}

  static PublishException explain(OutputFolder folder, IOException failure) {
    var out = folder.root();
    if (isFull(out)) {
      return new PublishException(
          "cannot write the site to '" + out + "': the disk is full",
          "free some space, or publish to another disk with --out",
          failure);
    }
    var where = place(out, failure);
    if (failure instanceof AccessDeniedException) {
      return new PublishException(
          "cannot write '" + where + "': permission denied",
          "make the folder writable for this user, or publish to another one with --out",
          failure);
    }
    if (failure instanceof NoSuchFileException) {
      return new PublishException(
          "'" + where + "' went missing while the site was written",
          "build again, and let nothing else delete from the folder meanwhile",
          failure);
    }
    return new PublishException(
        "cannot write '" + where + "': " + reason(failure),
        "check the folder and its disk, or publish to another folder with --out",
        failure);
  }

  static PublishException explain(InvalidPathException failure) {
    return new PublishException(
        "'" + failure.getInput() + "' cannot be a file name here: " + failure.getReason(),
        "give the file a plainer name; or, when its letters are the trouble, set a UTF-8 locale,"
            + " such as LC_ALL=C.UTF-8",
        failure);
  }

  private static String place(Path out, IOException failure) {
    return failure instanceof FileSystemException about && about.getFile() != null
        ? about.getFile()
        : out.toString();
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileAlreadyExistsException) {
      return "something else stands there";
    }
    if (failure instanceof FileSystemException about && about.getReason() != null) {
      return about.getReason();
    }
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /// Asks the disk, because the words of the failure are in the language of the operating system.
  private static boolean isFull(Path out) {
    try {
      return Files.getFileStore(out).getUsableSpace() < NOTHING_LEFT;
    } catch (IOException _) {
      return false; // unknown: the failure itself is reported
    }
  }
}
