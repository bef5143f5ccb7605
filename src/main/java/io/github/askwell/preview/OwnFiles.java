package io.github.askwell.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files that the preview adds to the site, under `/_askwell/`.
final class OwnFiles {
  static final String FOLDER = "_askwell/";
  static final String EVENTS = FOLDER + "events";
  static final String SCRIPT = "reload.js";
  static final String STYLE = "problems.css";

  private final Map<String, ServedFile> byPath = new TreeMap<>();

  OwnFiles() {
    for (var name : new String[] {SCRIPT, STYLE}) {
      byPath.put(FOLDER + name, ServedFile.of(name, resource(name)));
    }
  }

  Optional<ServedFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static byte[] resource(String name) {
    try (var file = OwnFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
