package io.github.askwell.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder that holds the site. Symbolic links inside it are seen and never followed.
///
/// @param root the folder as the user named it
record OutputFolder(Path root) {
  private static final Set<? extends OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

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
    var is = look(path);
    if (is.isEmpty()) {
      return Standing.NOTHING;
    }
    return is.get().isDirectory()
        ? Standing.FOLDER
        : is.get().isRegularFile() ? Standing.FILE : Standing.OTHER;
  }

  /// The attributes of what stands at a path; empty when nothing does.
  Optional<BasicFileAttributes> look(String path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(
              resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException | NotDirectoryException _) {
      return Optional.empty();
    }
  }

  /// What is directly in a folder.
  List<Path> list(String folder) throws IOException {
    var found = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(resolve(folder))) {
      entries.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /// All files under a folder, as paths from the root.
  List<String> filesUnder(String folder) throws IOException {
    try (var found = Files.walk(resolve(folder))) {
      return found
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Writes a new file.
  void write(String path, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(resolve(path), NEW)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  /// Gives a file another place, where readers see the old file or the new one.
  void replace(String from, String to) throws IOException {
    Files.move(
        resolve(from),
        resolve(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
