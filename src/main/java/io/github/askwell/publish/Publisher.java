package io.github.askwell.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Makes an output folder equal to a set of files, which may come one by one.
///
/// Whoever reads the folder meanwhile, or after the program was killed at any moment, finds every
/// page whole, old or new, and every content-addressed file that it names. So: new files are staged
/// inside the folder as they come; once all are there, content-addressed files take their place, then
/// pages, each by an atomic rename; then pages of the previous build that are gone are deleted, and
/// at last its content-addressed files. A full disk is met while staging, when nothing has changed
/// yet.
///
/// Files that Askwell did not write are neither changed nor deleted. What it wrote is known by its
/// path, from a manifest in the folder: when somebody else changes such a file, the next build puts
/// it right.
public final class Publisher implements AutoCloseable {
  private static final int PATIENCE = 200; // ten seconds

  private final OutputFolder folder;
  private final int patience;
  private Optional<FolderLock> lock = Optional.empty();
  private volatile Optional<Intake> intake = Optional.empty();
  private volatile Optional<PublishException> failure = Optional.empty();

  private Publisher(Path out, int patience) {
    this.folder = new OutputFolder(out);
    this.patience = patience;
  }

  /// A publisher to a folder. Nothing happens there before the first file is added.
  ///
  /// @param out made when it is missing
  public static Publisher to(Path out) {
    return new Publisher(out, PATIENCE);
  }

  /// Publishes files that are all there.
  ///
  /// @param files in any order, one for each path
  /// @throws PublishException as [#commit] does
  public static Publication publish(Path out, List<OutputFile> files) throws PublishException {
    return publish(out, files, PATIENCE);
  }

  static Publication publish(Path out, List<OutputFile> files, int patience)
      throws PublishException {
    try (var publisher = new Publisher(out, patience)) {
      return publisher.explained(() -> {
        Crew.each(files, publisher::add);
        return publisher.commit();
      });
    }
  }

  /// Takes a file, and stages it unless it already stands in its place. The first waits up to ten
  /// seconds while another build publishes to the same folder. Many threads may add files at once.
  ///
  /// A failure is kept for [#commit]; files that are added after it are not looked at.
  public void add(OutputFile file) {
    if (failure.isEmpty()) {
      try {
        explained(() -> opened().take(file));
      } catch (PublishException e) {
        failure = Optional.of(e);
      }
    }
  }

  /// Puts all files in place and deletes those of the previous build that were not added. Files that
  /// are already right are not touched. To be called once, after the last file.
  ///
  /// @throws PublishException when the folder cannot be written, or a file that is not Askwell's
  ///     stands where one of these must go; the site that was there is whole
  public Publication commit() throws PublishException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return explained(() -> opened().commit());
  }

  /// Lets go of the folder. What was added and not committed is forgotten, and the site is as it was.
  @Override
  public void close() {
    try {
      try {
        if (intake.isPresent()) {
          intake.get().clear();
        }
      } finally {
        if (lock.isPresent()) {
          lock.get().close();
        }
      }
    } catch (IOException _) {
      // the next run cleans up, and the lock goes with the process
    }
  }

  private Intake opened() throws IOException, PublishException, InterruptedException {
    return intake.isPresent() ? intake.get() : open();
  }

  private synchronized Intake open() throws IOException, PublishException, InterruptedException {
    if (intake.isEmpty()) {
      createRoot(folder.root());
      var records = new Records(folder);
      records.open();
      lock = FolderLock.take(records.lock(), patience);
      if (lock.isEmpty()) {
        throw new PublishException(
            "another build is publishing to '" + folder.root() + "'",
            "wait until it is done, or publish to another folder with --out");
      }
      intake = Optional.of(Intake.of(records));
    }
    return intake.get();
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

  private interface Step<T> {
    T take() throws IOException, PublishException, InterruptedException;
  }

  /// Takes a step on the disk. A failure is explained while the disk is as it was then.
  private <T> T explained(Step<T> step) throws PublishException {
    try {
      return step.take();
    } catch (IOException e) {
      throw WriteFailure.explain(folder, e);
    } catch (InvalidPathException e) {
      throw WriteFailure.explain(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException(
          "publishing to '" + folder.root() + "' was interrupted",
          "build again when you are ready",
          e);
    }
  }
}
