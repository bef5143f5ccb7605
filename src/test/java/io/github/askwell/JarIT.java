package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/// The packaged program, as it is copied to other machines.
class JarIT {
  private static final Path FOLDER = Path.of("target/askwell");

  @Test
  void holdsNothingOfTheMachineItWasBuiltOn() throws IOException {
    try (var jar = jar()) {
      var names =
          jar.getManifest().getMainAttributes().keySet().stream()
              .map(Object::toString)
              .collect(Collectors.toSet());
      assertEquals(
          Set.of("Manifest-Version", "Main-Class", "Class-Path", "Enable-Native-Access"), names);
      var times = jar.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());
      assertEquals(1, times.size(), times::toString);
    }
  }

  @Test
  void findsAllItsLibrariesBesideIt() throws IOException {
    try (var jar = jar()) {
      var path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (var library : path.split(" ")) {
        assertTrue(Files.isRegularFile(FOLDER.resolve(library)), library);
      }
    }
  }

  private static JarFile jar() throws IOException {
    return new JarFile(new File("target/askwell/askwell.jar"));
  }
}
