package io.github.askwell.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that tests read.
final class Fixture {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Fixture() {}

  static Path path(String name) {
    return RESOURCES.resolve(name);
  }

  static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
