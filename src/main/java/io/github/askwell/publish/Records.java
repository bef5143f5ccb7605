package io.github.askwell.publish;

import io.github.askwell.publish.Announcement.Announced;
import io.github.askwell.publish.OutputFolder.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// What Askwell keeps for itself in an output folder, under `.askwell/`:
///
/// - `manifest`: the files that belong to it
/// - `manifest.next`: an [Announcement]; there only while publishing, or after that was cut short
/// - `staging/`: new files before they take their place; empty otherwise
/// - `lock`: locked while publishing
record Records(OutputFolder folder) {
  static final String FOLDER = ".askwell";

  private static final String MANIFEST = FOLDER + "/manifest";
  private static final String NEXT = FOLDER + "/manifest.next";
  private static final String STAGING = FOLDER + "/staging";
  private static final String LOCK = FOLDER + "/lock";
  private static final String STAGED_MANIFEST = STAGING + "/manifest";
  private static final String STAGED_NEXT = STAGING + "/manifest.next";

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

  /// The path, from the root, where a new file waits.
  static String staged(int number) {
    return STAGING + "/" + number;
  }

  /// Deletes what waits.
  void clearStaging() throws IOException {
    for (var file : folder.list(STAGING)) {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// The files that belong to Askwell. When publishing was cut short, those are the files of the
  /// build before, and those of the cut one that reached their place.
  Manifest recover() throws IOException, PublishException {
    var before = read(MANIFEST, Manifest::parse).orElse(Manifest.EMPTY);
    var cut = read(NEXT, Announcement::parse);
    if (cut.isEmpty()) {
      return before;
    }
    var recovered = before.with(reached(cut.get()));
    stage(recovered);
    commit();
    return recovered;
  }

  /// Those of the announced files that are in their place. The folders that were made for the others
  /// are removed.
  private List<Announced> reached(Announcement cut) throws IOException {
    var survey = new Survey(folder);
    var reached = new ConcurrentLinkedQueue<Announced>();
    var missing = new ConcurrentLinkedQueue<String>();
    Crew.each(
        cut.files(),
        file -> {
          if (survey.hasFile(file.path())
              && file.isOf(Files.readAllBytes(folder.resolve(file.path())))) {
            reached.add(file);
          } else {
            missing.add(OutputFile.parent(file.path()));
          }
        });
    survey.prune(missing);
    return List.copyOf(reached);
  }

  /// Lets the new list of files wait. So it is written before anything changes, and a full disk met.
  void stage(Manifest next) throws IOException {
    write(STAGED_MANIFEST, next.format());
  }

  /// Notes what is about to be published, so that [#recover] can tell it from other people's files.
  void announce(Announcement next) throws IOException {
    write(STAGED_NEXT, next.format());
    folder.replace(STAGED_NEXT, NEXT);
  }

  /// Makes the list that waits the truth: all that was announced has happened.
  void commit() throws IOException {
    folder.replace(STAGED_MANIFEST, MANIFEST);
    withdraw();
  }

  /// Takes an announcement back: nothing that was announced has happened, or all of it is noted.
  void withdraw() throws IOException {
    Files.deleteIfExists(folder.resolve(NEXT));
  }

  private <T> Optional<T> read(String name, Function<String, Optional<T>> parser)
      throws IOException, PublishException {
    var standing = folder.standing(name);
    if (standing == Standing.NOTHING) {
      return Optional.empty();
    }
    var content =
        standing == Standing.FILE
            ? parser.apply(
                new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8))
            : Optional.<T>empty();
    if (content.isEmpty()) {
      throw new PublishException(
          "'" + folder.resolve(name) + "' does not list the files of a site",
          "delete the folder '" + folder.root() + "' and build again");
    }
    return content;
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
