package io.github.askwell.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

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
    var folder = records.folder();
    records.clearStaging();
    var owned = records.recover();
    var changes = Changes.between(folder, owned, files);
    try {
      stage(records, changes.writes());
      if (!changes.next().equals(owned)) {
        records.announce(changes.next());
      }
      int deleted = apply(records, changes);
      if (!changes.next().equals(owned)) {
        records.commit();
      }
      int written = changes.writes().size();
      return new Publication(written, files.size() - written, deleted);
    } catch (IOException e) {
      var failure = WriteFailure.explain(folder, e); // while the disk is as it was
      tidy(records, changes.writes());
      throw failure;
    }
  }

  private static void stage(Records records, List<OutputFile> writes) throws IOException {
    try {
      IntStream.range(0, writes.size())
          .parallel()
          .forEach(i -> write(records.staged(name(i)), writes.get(i).bytes()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Carries out the changes in their order, now that all new files are staged.
  ///
  /// @return how many files were deleted
  private static int apply(Records records, Changes changes) throws IOException {
    var folder = records.folder();
    int deleted = delete(folder, changes.makeWay());
    for (var file : changes.writes()) {
      Files.createDirectories(folder.resolve(file.path()).getParent());
    }
    for (int i = 0; i < changes.writes().size(); i++) {
      Records.replace(records.staged(name(i)), folder.resolve(changes.writes().get(i).path()));
    }
    return deleted + delete(folder, changes.deletions());
  }

  private static int delete(OutputFolder folder, List<String> paths) throws IOException {
    int deleted = 0;
    for (var path : paths) {
      deleted += folder.delete(path) ? 1 : 0;
    }
    return deleted;
  }

  private static String name(int index) {
    return Integer.toString(index);
  }

  /// Removes what a failed run leaves: staged files, and folders that nothing has reached. The next
  /// run does the same, so a failure here adds nothing to the one that is reported.
  private static void tidy(Records records, List<OutputFile> writes) {
    try {
      records.clearStaging();
      for (var file : writes) {
        records.folder().prune(file.path());
      }
    } catch (IOException _) {
      // the next run cleans up
    }
  }
}
