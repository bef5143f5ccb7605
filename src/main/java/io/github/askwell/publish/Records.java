package io.github.askwell.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What Askwell keeps for itself in an output folder, under `.askwell/`:
///
/// - `manifest`: the files that belong to it
/// - `manifest.next`: the same for a build that is being published; there only meanwhile, or after
///   publishing was cut short
/// - `staging/`: new files before they take their place; empty otherwise
/// - `lock`: locked while publishing
record Records(OutputFolder folder) {
  static final String FOLDER = ".askwell";

  private static final String MANIFEST = FOLDER + "/manifest";
  private static final String NEXT = FOLDER + "/manifest.next";
  private static final String STAGING = FOLDER + "/staging";
  private static final String LOCK = FOLDER + "/lock";

  /// Makes the folders that are missing.
  void open() throws IOException, PublishException {
    for (var name : List.of(FOLDER, STAGING)) {
      switch (folder.standing(name)) {
        case NOTHING -> Files.createDirectory(folder.resolve(name));
        case FOLDER -> {}
        case FILE, OTHER ->
            throw new PublishException(
                "'"
                    + folder.resolve(name)
                    + "' is not a folder, and Askwell keeps its records there",
                "move or delete it, or publish to another folder with --out");
      }
    }
  }

  Path lock() {
    return folder.resolve(LOCK);
  }

  /// Where a new file waits.
  Path staged(String name) {
    return folder.resolve(STAGING).resolve(name);
  }

  /// Deletes what waits.
  void clearStaging() throws IOException {
    try (var waiting = Files.newDirectoryStream(folder.resolve(STAGING))) {
      for (var file : waiting) {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(file);
        }
      }
    }
  }

  /// The files that belong to Askwell. When publishing was cut short, those are the files of the
  /// build before, and those of the cut one that reached their place.
  Manifest recover() throws IOException, PublishException {
    var before = read(MANIFEST).orElse(Manifest.EMPTY);
    var cut = read(NEXT);
    if (cut.isEmpty()) {
      return before;
    }
    var entries = new TreeMap<>(before.entries());
    for (var next : cut.get().entries().entrySet()) {
      var hash = folder.hash(next.getKey());
      if (hash.isPresent() && hash.get().equals(next.getValue().hash())) {
        entries.put(next.getKey(), next.getValue());
      } else {
        folder.prune(next.getKey());
      }
    }
    var recovered = new Manifest(entries);
    write(MANIFEST, recovered);
    Files.delete(folder.resolve(NEXT));
    return recovered;
  }

  /// Notes what is about to be published, so that [#recover] can tell it from other people's files.
  void announce(Manifest next) throws IOException {
    write(NEXT, next);
  }

  /// Makes what was announced the truth.
  void commit() throws IOException {
    replace(folder.resolve(NEXT), folder.resolve(MANIFEST));
  }

  private Optional<Manifest> read(String name) throws IOException, PublishException {
    return switch (folder.standing(name)) {
      case NOTHING -> Optional.empty();
      case FILE -> Optional.of(parse(name));
      case FOLDER, OTHER -> throw unreadable(name);
    };
  }

  private Manifest parse(String name) throws IOException, PublishException {
    var text = new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    return Manifest.parse(text).orElseThrow(() -> unreadable(name));
  }

  private PublishException unreadable(String name) {
    return new PublishException(
        "'" + folder.resolve(name) + "' does not list the files of a site",
        "delete the folder '" + folder.root() + "' and build again");
  }

  private void write(String name, Manifest manifest) throws IOException {
    var waiting = staged("manifest");
    Files.writeString(waiting, manifest.format());
    replace(waiting, folder.resolve(name));
  }

  /// Puts a staged file in its place; readers see the old file or the new one.
  static void replace(Path staged, Path place) throws IOException {
    Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
