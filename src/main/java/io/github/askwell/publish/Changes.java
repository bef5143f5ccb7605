package io.github.askwell.publish;

import io.github.askwell.publish.Announcement.Announced;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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

  /// A file to write, which is staged.
  ///
  /// @param number tells it from the others
  /// @param announced what to announce when the path is not Askwell's yet
  record Write(int number, String path, boolean contentAddressed, Optional<Announced> announced) {
    /// The path, from the root, where it waits.
    String staged() {
      return Records.staged(number);
    }

    /// The path of the folder it goes to; empty for the root.
    String folder() {
      return OutputFile.parent(path);
    }
  }

  /// The way from the files that a folder holds to those it shall hold.
  ///
  /// @param writes in any order
  static Changes between(
      Manifest owned, Manifest next, Spelling spelling, Collection<Write> writes) {
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
    var sorted = writes.stream().sorted(Comparator.comparing(Write::path)).toList();
    return new Changes(
        owned,
        next,
        makeWay,
        ByRank.of(sorted, Write::contentAddressed),
        ByRank.of(stale, owned::isContentAddressed));
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
            .flatMap(write -> write.announced().stream())
            .toList());
  }
}
