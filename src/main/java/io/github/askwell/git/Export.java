package io.github.askwell.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// Writes files of a commit to a folder, and to nowhere else whatever the commit holds.
record Export(Repository repository, Path target) {
  private static final Set<String> NOWHERE = Set.of("", ".", "..", ".git");

  /// Where links lead. They are refused in content wherever they lead to, so it need not be there.
  private static final Path DANGLING = Path.of("a-link-of-the-repository");

  void write(ObjectId commit, String place) throws IOException {
    try (var commits = new RevWalk(repository);
        var files = new TreeWalk(commits.getObjectReader())) {
      files.addTree(commits.parseCommit(commit).getTree());
      files.setRecursive(true);
      if (!place.isEmpty()) {
        files.setFilter(PathFilter.create(place));
      }
      while (files.next()) {
        write(files, path(files.getPathString()));
      }
    }
  }

  private void write(TreeWalk file, Path path) throws IOException {
    var mode = file.getFileMode(0);
    if (FileMode.GITLINK.equals(mode)) {
      return;
    }
    Files.createDirectories(path.getParent());
    if (FileMode.SYMLINK.equals(mode)) {
      Files.deleteIfExists(path);
      Files.createSymbolicLink(path, DANGLING);
    } else {
      try (var out = Files.newOutputStream(path)) {
        file.getObjectReader().open(file.getObjectId(0)).copyTo(out);
      }
    }
  }

  private Path path(String name) throws IOException {
    try {
      var path = target;
      for (var part : name.split("/", -1)) {
        if (NOWHERE.contains(part) || part.indexOf('\\') >= 0) {
          throw new IOException("a commit cannot hold '" + name + "'");
        }
        path = path.resolve(part);
      }
      if (path.normalize().startsWith(target)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new IOException("this machine cannot hold '" + name + "'", e);
    }
    throw new IOException("a commit cannot hold '" + name + "'");
  }
}
