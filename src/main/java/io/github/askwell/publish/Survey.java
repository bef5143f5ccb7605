package io.github.askwell.publish;

import io.github.askwell.publish.OutputFolder.Standing;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The folders inside an output folder: looks at each once, makes those that are needed, removes
/// those that are no longer. For one run and many threads.
final class Survey {

  /// What there is at the path of a folder.
  sealed interface Ground {
    /// The folder, reached through folders only.
    record Firm() implements Ground {}

    /// Nothing, and nothing that keeps it from being made.
    record Free() implements Ground {}

    /// Something that is not a folder, there or above.
    ///
    /// @param by where it stands
    record Blocked(String by) implements Ground {}
  }

  private final OutputFolder folder;
  private final Map<String, Ground> grounds = new ConcurrentHashMap<>();
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  Survey(OutputFolder folder) {
    this.folder = folder;
    forget();
  }

  private void forget() {
    grounds.clear();
    grounds.put("", new Ground.Firm());
  }

  OutputFolder folder() {
    return folder;
  }

  /// What was at the path of a folder when it was looked at first, or again after folders went.
  Ground ground(String path) throws IOException {
    var known = grounds.get(path);
    if (known == null) {
      known = look(path);
      grounds.put(path, known);
    }
    return known;
  }

  private Ground look(String path) throws IOException {
    var above = ground(OutputFile.parent(path));
    if (!(above instanceof Ground.Firm)) {
      return above;
    }
    return switch (folder.standing(path)) {
      case FOLDER -> new Ground.Firm();
      case NOTHING -> new Ground.Free();
      case FILE, OTHER -> new Ground.Blocked(path);
    };
  }

  /// Whether a plain file stands at a path and no symbolic link on the way to it.
  boolean hasFile(String path) throws IOException {
    return ground(OutputFile.parent(path)) instanceof Ground.Firm
        && folder.standing(path) == Standing.FILE;
  }

  /// Makes a folder, and those above it, where they were missing or something stood in their way.
  void make(String path) throws IOException {
    if (made.contains(path) || ground(path) instanceof Ground.Firm) {
      return;
    }
    make(OutputFile.parent(path));
    try {
      Files.createDirectory(folder.resolve(path));
    } catch (FileAlreadyExistsException e) {
      if (folder.standing(path) != Standing.FOLDER) {
        throw e;
      }
      // another thread was faster
    }
    made.add(path);
  }

  /// Removes the folders that this made and nothing has reached.
  void unmake() throws IOException {
    removeEmpty(made);
  }

  /// Removes those of some folders that are empty, and the folders above that this empties. For one
  /// that is missing, the folder above counts.
  void prune(Collection<String> paths) throws IOException {
    var firm = new TreeSet<String>();
    for (var path : paths) {
      var there = path;
      while (ground(there) instanceof Ground.Free) {
        there = OutputFile.parent(there);
      }
      if (ground(there) instanceof Ground.Firm) {
        firm.add(there);
      }
    }
    removeEmpty(firm);
  }

  private void removeEmpty(Collection<String> paths) throws IOException {
    var left = new TreeSet<>(paths);
    while (!left.isEmpty()) {
      var path = left.removeLast(); // a folder comes after the one it is in
      if (!path.isEmpty() && isRemoved(path)) {
        left.add(OutputFile.parent(path));
      }
    }
    forget(); // a folder may be known under several spellings
  }

  private boolean isRemoved(String path) throws IOException {
    try {
      Files.deleteIfExists(folder.resolve(path));
      made.remove(path);
      return true;
    } catch (DirectoryNotEmptyException _) {
      return false;
    }
  }
}
