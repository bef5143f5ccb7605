package io.github.askwell.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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

/// Finds out which files of a folder were given another name since a file beside them was changed last,
/// whether or not that is committed. Files are the same, as git sees it, when half of their lines are.
final class Renames {
  private static final double ALIKE = 0.5;
  private static final int MOST_COMPARED = 400;
  private static final int LARGEST = 1 << 20;

  private final Repository repository;
  private final String prefix;
  private final Path folder;

  /// @param place the path of the folder in the repository; empty for all of it
  Renames(Repository repository, String place, Path folder) {
    this.repository = repository;
    this.prefix = place.isEmpty() ? "" : place + "/";
    this.folder = folder;
  }

  /// The names of today by those of then, as paths from the folder.
  ///
  /// @param marker the file whose last change is meant
  SortedMap<String, String> since(String marker, ObjectId head) throws IOException {
    var renamed = new TreeMap<String, String>();
    try (var commits = new RevWalk(repository)) {
      var then = lastChange(prefix + marker, head, commits);
      if (then.isEmpty()) {
        return renamed;
      }
      var gone = new TreeMap<String, ObjectId>();
      var before = new HashSet<String>();
      try (var files = new TreeWalk(repository)) {
        files.addTree(then.get().getTree());
        files.setRecursive(true);
        files.setFilter(prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix));
        while (files.next()) {
          var path = files.getPathString().substring(prefix.length());
          before.add(path);
          if (path.endsWith(".md") && !Files.exists(folder.resolve(path))) {
            gone.put(path, files.getObjectId(0));
          }
        }
      }
      if (!gone.isEmpty() && gone.size() <= MOST_COMPARED) {
        pair(gone, added(before), renamed);
      }
    }
    return renamed;
  }

  private Optional<RevCommit> lastChange(String path, ObjectId head, RevWalk commits)
      throws IOException {
    commits.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
    commits.markStart(commits.parseCommit(head));
    return Optional.ofNullable(commits.next());
  }

  /// The lines of the files that were not there then.
  private SortedMap<String, Map<String, Integer>> added(Collection<String> before)
      throws IOException {
    var added = new TreeMap<String, Map<String, Integer>>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        if (!before.contains(path)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) <= LARGEST
            && added.size() < MOST_COMPARED) {
          added.put(path, lines(Files.readAllBytes(file)));
        }
      }
    }
    return added;
  }

  private void pair(
      SortedMap<String, ObjectId> gone,
      SortedMap<String, Map<String, Integer>> added,
      SortedMap<String, String> renamed)
      throws IOException {
    for (var old : gone.entrySet()) {
      var lines = lines(repository.open(old.getValue()).getCachedBytes(LARGEST));
      double best = ALIKE;
      for (var now : added.entrySet()) {
        double alike = alike(lines, now.getValue());
        if (alike > best && kind(old.getKey()).equals(kind(now.getKey()))) {
          best = alike;
          renamed.put(old.getKey(), now.getKey());
        }
      }
    }
  }

  private static String kind(String path) {
    return path.substring(0, path.indexOf('/') + 1);
  }

  private static Map<String, Integer> lines(byte[] bytes) {
    var lines = new HashMap<String, Integer>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.merge(line, 1, Integer::sum));
    return lines;
  }

  /// The share of lines that two texts have in common, from 0 to 1.
  private static double alike(Map<String, Integer> a, Map<String, Integer> b) {
    int common = 0;
    for (var line : a.entrySet()) {
      common += Math.min(line.getValue(), b.getOrDefault(line.getKey(), 0));
    }
    int all = size(a) + size(b);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static int size(Map<String, Integer> lines) {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }
}
