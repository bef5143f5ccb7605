package io.github.askwell.git;

import io.github.askwell.history.History;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Finds when the files of a folder were changed last, in one pass over the log that ends as soon as
/// all are found. A file that was moved counts as changed that day.
final class ChangeLog {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private final Repository repository;
  private final String place;
  private final Map<String, ObjectId> wanted = new HashMap<>();
  private final SortedMap<String, History.Change> found = new TreeMap<>();

  /// @param place the path of the folder in the repository; empty for all of it
  ChangeLog(Repository repository, String place) {
    this.repository = repository;
    this.place = place;
  }

  /// The last change of each file that a commit has, by the path from the folder.
  SortedMap<String, History.Change> upTo(ObjectId head) throws IOException {
    try (var commits = new RevWalk(repository);
        var files = new TreeWalk(commits.getObjectReader())) {
      files.setRecursive(true);
      var start = commits.parseCommit(head);
      files.setFilter(inside());
      files.addTree(start.getTree());
      while (files.next()) {
        wanted.put(files.getPathString(), files.getObjectId(0));
      }
      files.setFilter(AndTreeFilter.create(inside(), TreeFilter.ANY_DIFF));
      commits.markStart(start);
      for (var commit = commits.next();
          commit != null && !wanted.isEmpty();
          commit = commits.next()) {
        for (var parent : commit.getParents()) {
          commits.parseHeaders(parent);
        }
        take(commit, files);
      }
    }
    return found;
  }

  private TreeFilter inside() {
    return place.isEmpty() ? TreeFilter.ALL : PathFilter.create(place);
  }

  /// Takes the files that have their contents of today since this commit: it has them, and none of
  /// its parents has.
  private void take(RevCommit commit, TreeWalk files) throws IOException {
    files.reset();
    files.addTree(commit.getTree());
    for (var parent : commit.getParents()) {
      files.addTree(parent.getTree());
    }
    while (files.next()) {
      var path = files.getPathString();
      var contents = files.getObjectId(0);
      if (contents.equals(wanted.get(path)) && isNew(files)) {
        wanted.remove(path);
        note(path, contents, commit);
      }
    }
  }

  private static boolean isNew(TreeWalk files) {
    for (int parent = 1; parent < files.getTreeCount(); parent++) {
      if (files.getRawMode(parent) == files.getRawMode(0) && files.idEqual(parent, 0)) {
        return false;
      }
    }
    return true;
  }

  private void note(String path, ObjectId contents, RevCommit commit) {
    var author = commit.getAuthorIdent();
    if (author == null) {
      return;
    }
    var day = LocalDate.ofInstant(author.getWhenAsInstant(), author.getZoneOffset());
    if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
      var fromFolder = place.isEmpty() ? path : path.substring(place.length() + 1);
      found.put(fromFolder, new History.Change(contents.name(), day));
    }
  }
}
