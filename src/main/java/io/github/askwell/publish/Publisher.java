package io.github.askwell.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Makes an output folder equal to a set of files.
///
/// Whoever reads the folder meanwhile, or after the program was killed at any moment, finds every
/// page whole, old or new, and every content-addressed file that it names. So: all new files are
/// staged inside the folder; then content-addressed files take their place, then pages, each by an
/// atomic rename; then pages of the previous build that are gone are deleted, and at last its
/// content-addressed files. A full disk is met while staging, when nothing has changed yet.
///
/// Files that Askwell did not write are neither changed nor deleted. What it wrote is known by its
/// path, from a manifest in the folder: when somebody else changes such a file, the next build puts
/// it right.
public final class Publisher {
  private static final int PATIENCE = 200; // ten seconds

  private Publisher() {}

  /// Writes the files that are new or have changed and deletes those of the previous build that are
  /// not among `files`. Files that are already right are not touched. Waits up to ten seconds while
  /// another build publishes to the same folder.
  ///
  /// @param out the output folder; made when it is missing
  /// @param files in any order, one for each path
  /// @throws PublishException when the folder cannot be written, or a file that is not Askwell's
  ///     stands where one of these must go; the site that was there is whole
  public static Publication publish(Path out, List<OutputFile> files) throws PublishException {
    return publish(out, files, PATIENCE);
  }

  static Publication publish(Path out, List<OutputFile> files, int patience)
      throws PublishException {
    var folder = new OutputFolder(out);
    try {
      createRoot(out);
      var records = new Records(folder);
      records.open();
      var lock = FolderLock.take(records.lock(), patience);
      if (lock.isEmpty()) {
        throw new PublishException(
            "another build is publishing to '" + out + "'",
            "wait until it is done, or publish to another folder with --out");
      }
      try (var _ = lock.get()) {
        return publish(records, files);
      }
    } catch (IOException e) {
      throw WriteFailure.explain(folder, e);
    } catch (InvalidPathException e) {
      throw WriteFailure.explain(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException(
          "publishing to '" + out + "' was interrupted", "build again when you are ready", e);
    }
  }

  private static void createRoot(Path out) throws IOException, PublishException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new PublishException(
          "'" + out + "' is a file, and the site needs a folder",
          "delete the file, or publish to another folder with --out");
    }
    if (!Files.isDirectory(out)) {
      Files.createDirectories(out);
    }
  }

  private static Publication publish(Records records, List<OutputFile> files)
      throws IOException, PublishException {
    records.clearStaging();
    var owned = records.recover();
    var survey = new Survey(records.folder());
    var changes = Changes.between(survey, owned, files);
    int deleted = new Run(records, survey, changes).carryOut();
    int written = changes.writes().size();
    return new Publication(written, files.size() - written, deleted);
  }
}
