package io.github.askwell.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes files of the content folder that are never there by half.
public final class WholeFile {
  private WholeFile() {}

  /// Puts a text in place in one step, so that nobody ever reads half of it, whatever happens meanwhile.
  ///
  /// @param file keeps its permissions if it is there
  /// @throws IOException when it cannot be written; it is as it was then
  public static void write(Path file, String text) throws IOException {
    var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".askwell-", ".tmp");
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      var permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (permissions != null && Files.exists(file)) {
        Files.setPosixFilePermissions(temporary, permissions.readAttributes().permissions());
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
