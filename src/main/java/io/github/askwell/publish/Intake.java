package io.github.askwell.publish;

import io.github.askwell.publish.Announcement.Announced;
import io.github.askwell.publish.Changes.Write;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes the files of a site as they come, and stages those that do not stand in the folder with
/// their bytes. Of the others it keeps the paths alone. For many threads.
final class Intake {
  private final Records records;
  private final Survey survey;
  private final OutputFolder folder;
  private final Manifest owned;
  private final Spelling spelling;
  private final Set<String> ownedKeys;
  private final Comparison comparison = new Comparison();
  private final AtomicInteger staged = new AtomicInteger();
  private final Map<String, Boolean> taken = new ConcurrentHashMap<>();
  private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
  private final Queue<String> obstacles = new ConcurrentLinkedQueue<>();

  private Intake(Records records, Manifest owned, Spelling spelling) {
    this.records = records;
    this.folder = records.folder();
    this.survey = new Survey(folder);
    this.owned = owned;
    this.spelling = spelling;
    this.ownedKeys = spelling.keys(owned);
  }

  /// Begins, and mends what a run left that was cut short.
  static Intake of(Records records) throws IOException, PublishException {
    records.clearStaging();
    return new Intake(records, records.recover(), Spelling.of(records.folder()));
  }

  /// Takes a file.
  ///
  /// @return whether it must be written
  /// @throws IllegalArgumentException when there was a file for the same path
  boolean take(OutputFile file) throws IOException {
    if (taken.putIfAbsent(file.path(), file.contentAddressed()) != null) {
      throw new IllegalArgumentException("two files for one path: '" + file.path() + "'");
    }
    if (stands(file)) {
      return false;
    }
    var announced =
        owned.owns(file.path()) ? Optional.<Announced>empty() : Optional.of(Announced.of(file));
    var write =
        new Write(staged.getAndIncrement(), file.path(), file.contentAddressed(), announced);
    folder.write(write.staged(), file.bytes());
    writes.add(write);
    return true;
  }

  /// Makes the folder equal to what was taken.
  ///
  /// @throws PublishException when something that Askwell did not write stands in the way, or the
  ///     disk fails
  Publication commit() throws IOException, PublishException {
    var next = new Manifest(new TreeMap<>(taken));
    spelling.refuseTwins(next);
    refuseObstacles(next);
    var changes = Changes.between(owned, next, spelling, writes);
    int deleted = new Run(records, survey, changes).carryOut();
    return new Publication(writes.size(), taken.size() - writes.size(), deleted);
  }

  /// Forgets what was taken and not put in place.
  void clear() throws IOException {
    records.clearStaging();
  }

  /// Whether a file stands in its place with its bytes. What stands there instead is noted as an
  /// obstacle.
  private boolean stands(OutputFile file) throws IOException {
    var place =
        folder.resolve(file.path()); // fails now, not later, if the disk cannot have the name
    return switch (survey.ground(file.folder())) {
      case Survey.Ground.Free _ -> false;
      case Survey.Ground.Blocked(var by) -> {
        obstacles.add(by);
        yield false;
      }
      case Survey.Ground.Firm _ -> stands(file, place);
    };
  }

  private boolean stands(OutputFile file, Path place) throws IOException {
    var found = folder.look(file.path());
    if (found.isEmpty()) {
      return false;
    }
    boolean plain = found.get().isRegularFile();
    if (plain && isRespelled(file.path())) {
      return false;
    }
    if (plain
        && found.get().size() == file.bytes().length
        && comparison.isEqual(place, file.bytes())) {
      return true;
    }
    if (!plain || !owned.owns(file.path())) {
      obstacles.add(file.path());
    }
    return false;
  }

  /// Whether what stands at a new path is a file of the previous build under another spelling.
  private boolean isRespelled(String path) {
    return !owned.owns(path) && ownedKeys.contains(spelling.key(path));
  }

  private void refuseObstacles(Manifest next) throws IOException, PublishException {
    var foreign = new TreeSet<String>();
    for (var path : obstacles) {
      if (!goes(path, next)) {
        foreign.add(path);
      }
    }
    if (!foreign.isEmpty()) {
      var others = foreign.size() == 1 ? "" : " (and " + (foreign.size() - 1) + " more like it)";
      throw new PublishException(
          "'"
              + folder.resolve(foreign.first())
              + "' stands where a file of the site must go"
              + others
              + ", and Askwell did not write it",
          "move or delete it, or publish to another folder with --out");
    }
  }

  /// Whether what stands at a path goes away because the previous build wrote it.
  private boolean goes(String path, Manifest next) throws IOException {
    return switch (folder.standing(path)) {
      case NOTHING -> true;
      case FILE -> owned.owns(path) && !next.owns(path);
      case OTHER -> false;
      case FOLDER -> // it may be empty when the last run was cut short
          owned.reaches(path)
              && folder.filesUnder(path).stream()
                  .allMatch(file -> owned.owns(file) && !next.owns(file));
    };
  }
}
