package io.github.askwell.publish;

import io.github.askwell.publish.Announcement.Announced;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What must happen to an output folder.
///
/// @param owned the files that belong to Askwell before
/// @param next the files that belong to it afterwards
/// @param makeWay files of the previous build that stand where a folder must be, in a folder that
///     stands where a file must be, or where another spelling of their path must be; deleted first
/// @param writes files that are new or have other bytes
/// @param deletions the other files of the previous build that this one does not have
record Changes(
    Manifest owned,
    Manifest next,
    List<String> makeWay,
    ByRank<Write> writes,
    ByRank<String> deletions) {

  /// A file to write.
  ///
  /// @param number tells it from the others
  record Write(int number, OutputFile file) {
    /// The path, from the root, where it waits.
    String staged() {
      return Records.staged(number);
    }
  }

  /// Compares a folder with the files it shall hold.
  ///
  /// @throws PublishException when something that Askwell did not write stands in the way
  static Changes between(Survey survey, Manifest owned, List<OutputFile> files)
      throws IOException, PublishException {
    var next = Manifest.of(files);
    var spelling = Spelling.of(survey.folder());
    spelling.refuseTwins(next);
    var writes = new Judge(survey, owned, next, spelling).judge(files);
    var newKeys = spelling.keys(next);
    var stale = new TreeSet<>(owned.paths());
    stale.removeAll(next.paths());
    var makeWay =
        stale.stream()
            .filter(path ->
                next.reaches(path)
                    || isUnderAFile(path, next)
                    || newKeys.contains(spelling.key(path)))
            .toList();
    stale.removeAll(makeWay);
    return new Changes(
        owned,
        next,
        makeWay,
        ByRank.of(numbered(writes), write -> write.file().contentAddressed()),
        ByRank.of(stale, owned::isContentAddressed));
  }

  private static List<Write> numbered(List<OutputFile> files) {
    return IntStream.range(0, files.size()).mapToObj(i -> new Write(i, files.get(i))).toList();
  }

  private static boolean isUnderAFile(String path, Manifest next) {
    for (var folder = OutputFile.parent(path);
        !folder.isEmpty();
        folder = OutputFile.parent(folder)) {
      if (next.owns(folder)) {
        return true;
      }
    }
    return false;
  }

  boolean changesOwnership() {
    return !owned.equals(next);
  }

  /// The files to write whose paths are not Askwell's yet.
  Announcement announcement() {
    return new Announcement(
        writes.namedFirst().stream()
            .flatMap(List::stream)
            .map(Write::file)
            .filter(file -> !owned.owns(file.path()))
            .map(Announced::of)
            .toList());
  }
}
