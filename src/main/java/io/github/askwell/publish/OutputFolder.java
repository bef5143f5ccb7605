package io.github.askwell.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What stands in an output folder. Symbolic links inside it are seen and never followed.
///
/// @param root the folder as the user named it
record OutputFolder(Path root) {

  /// What stands at a path.
  enum Standing {
    NOTHING,
    FILE,
    FOLDER,
    /// A symbolic link or a device.
    OTHER
  }

  Path resolve(String path) {
    return root.resolve(path);
  }

  Standing standing(String path) throws IOException {
    try {
      var is =
          Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return is.isDirectory()
          ? Standing.FOLDER
          : is.isRegularFile() ? Standing.FILE : Standing.OTHER;
    } catch (NoSuchFileException | NotDirectoryException _) {
      return Standing.NOTHING;
    }
  }

  /// The topmost thing that keeps a file from being written or deleted at a path: something other
  /// than a folder where one of its folders must be, or something other than a file at the path.
  Optional<String> blocker(String path) throws IOException {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      var folder = path.substring(0, slash);
      switch (standing(folder)) {
        case FOLDER -> {}
        case NOTHING -> {
          return Optional.empty();
        }
        case FILE, OTHER -> {
          return Optional.of(folder);
        }
      }
    }
    return switch (standing(path)) {
      case NOTHING, FILE -> Optional.empty();
      case FOLDER, OTHER -> Optional.of(path);
    };
  }

  /// All files under a folder, as paths from the root.
  List<String> filesUnder(String folder) throws IOException {
    try (var found = Files.walk(resolve(folder))) {
      return found
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  boolean holds(OutputFile file) throws IOException {
    var place = resolve(file.path());
    return Files.size(place) == file.bytes().length
        && Arrays.equals(Files.readAllBytes(place), file.bytes());
  }

  /// The hash of the file at a path; empty when no plain file stands there.
  Optional<String> hash(String path) throws IOException {
    return blocker(path).isEmpty() && standing(path) == Standing.FILE
        ? Optional.of(Manifest.hash(Files.readAllBytes(resolve(path))))
        : Optional.empty();
  }

  /// Deletes the file at a path and the folders this leaves empty. Does nothing when something else
  /// stands there.
  ///
  /// @return whether there was a file
  boolean delete(String path) throws IOException {
    if (blocker(path).isPresent()) {
      return false;
    }
    boolean deleted = Files.deleteIfExists(resolve(path));
    prune(path);
    return deleted;
  }

  /// Deletes the folders above a path that are empty, up to the root and without it.
  void prune(String path) throws IOException {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      var folder = path.substring(0, slash);
      if (blocker(folder + "/x").isPresent()) {
        return;
      }
      try {
        Files.deleteIfExists(resolve(folder));
      } catch (DirectoryNotEmptyException _) {
        return;
      }
    }
  }
}
