package io.github.askwell.publish;

import io.github.askwell.publish.Changes.Write;
import io.github.askwell.publish.Survey.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Carries out changes in the order that keeps every page whole.
///
/// @param survey of the folder as it was when the changes were found
record Run(Records records, Survey survey, Changes changes) {

  /// @return how many files were deleted
  /// @throws PublishException when the disk fails; what waited is cleared away, and what has reached
  ///     its place stays
  int carryOut() throws PublishException {
    boolean prepared = false;
    try {
      prepare();
      prepared = true;
      int deleted = apply();
      if (changes.changesOwnership()) {
        records.commit();
      }
      return deleted;
    } catch (IOException e) {
      var failure = WriteFailure.explain(records.folder(), e); // while the disk is as it was
      tidy(prepared);
      throw failure;
    }
  }

  /// Does all that can fail on a full disk before anything changes.
  private void prepare() throws IOException {
    if (changes.changesOwnership()) {
      records.stage(changes.next());
    }
    var announcement = changes.announcement();
    if (!announcement.files().isEmpty()) {
      records.announce(announcement);
    }
    for (var writes : changes.writes().namedFirst()) {
      Crew.each(writes, this::makeFolder);
    }
  }

  /// Makes the folder for a file, unless something must be deleted first.
  private void makeFolder(Write write) throws IOException {
    var path = write.folder();
    if (!(survey.ground(path) instanceof Ground.Blocked)) {
      survey.make(path);
    }
  }

  private int apply() throws IOException {
    int deleted = delete(changes.makeWay());
    for (var writes : changes.writes().namedFirst()) {
      Crew.each(writes, this::putInPlace);
    }
    return deleted + delete(changes.deletions().naming()) + delete(changes.deletions().named());
  }

  private void putInPlace(Write write) throws IOException {
    survey.make(write.folder());
    records.folder().replace(write.staged(), write.path());
  }

  private int delete(List<String> paths) throws IOException {
    var deleted = new AtomicInteger();
    Crew.each(
        paths,
        path -> {
          if (survey.hasFile(path) && Files.deleteIfExists(records.folder().resolve(path))) {
            deleted.incrementAndGet();
          }
        });
    survey.prune(paths.stream().map(OutputFile::parent).toList());
    return deleted.get();
  }

  /// Removes what a failed run leaves. The next run does the same, so a failure here adds nothing to
  /// the one that is reported.
  private void tidy(boolean prepared) {
    try {
      records.clearStaging();
      survey.unmake();
      if (!prepared) {
        records.withdraw();
      }
    } catch (IOException _) {
      // the next run cleans up
    }
  }
}
