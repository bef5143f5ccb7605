package io.github.askwell.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Decides which files must be written, and whether they may be.
final class Judge {
  private final Survey survey;
  private final OutputFolder folder;
  private final Manifest owned;
  private final Manifest next;
  private final Spelling spelling;
  private final Set<String> ownedKeys;
  private final Comparison comparison = new Comparison();
  private final Queue<OutputFile> writes = new ConcurrentLinkedQueue<>();
  private final Queue<String> foreign = new ConcurrentLinkedQueue<>();

  Judge(Survey survey, Manifest owned, Manifest next, Spelling spelling) {
    this.survey = survey;
    this.folder = survey.folder();
    this.owned = owned;
    this.next = next;
    this.spelling = spelling;
    this.ownedKeys = spelling.keys(owned);
  }

  /// Those of some files that do not stand in the folder with their bytes, by path.
  ///
  /// @throws PublishException when something that Askwell did not write stands where they must go
  List<OutputFile> judge(List<OutputFile> files) throws IOException, PublishException {
    Crew.each(files, this::judge);
    if (!foreign.isEmpty()) {
      throw refusal();
    }
    var sorted = new ArrayList<>(writes);
    sorted.sort(Comparator.comparing(OutputFile::path));
    return sorted;
  }

  private PublishException refusal() {
    var paths = foreign.stream().sorted().distinct().toList();
    var others = paths.size() == 1 ? "" : " (and " + (paths.size() - 1) + " more like it)";
    return new PublishException(
        "'"
            + folder.resolve(paths.getFirst())
            + "' stands where a file of the site must go"
            + others
            + ", and Askwell did not write it",
        "move or delete it, or publish to another folder with --out");
  }

  private void judge(OutputFile file) throws IOException {
    var place =
        folder.resolve(file.path()); // fails now, not later, if the disk cannot have the name
    switch (survey.ground(file.folder())) {
      case Survey.Ground.Free _ -> writes.add(file);
      case Survey.Ground.Blocked(var by) -> replace(by, file);
      case Survey.Ground.Firm _ -> judgePlace(file, place);
    }
  }

  private void judgePlace(OutputFile file, Path place) throws IOException {
    var found = folder.look(file.path());
    if (found.isEmpty()) {
      writes.add(file);
    } else if (!found.get().isRegularFile()) {
      replace(file.path(), file);
    } else if (isRespelled(file.path())) {
      writes.add(file);
    } else if (found.get().size() != file.bytes().length
        || !comparison.isEqual(place, file.bytes())) {
      writes.add(file);
      if (!owned.owns(file.path())) {
        foreign.add(file.path());
      }
    }
  }

  /// Whether what stands at a new path is a file of the previous build under another spelling.
  private boolean isRespelled(String path) {
    return !owned.owns(path) && ownedKeys.contains(spelling.key(path));
  }

  /// Writes a file where something stands that is not a file, or on the way there not a folder.
  private void replace(String blocker, OutputFile file) throws IOException {
    writes.add(file);
    if (!goes(blocker)) {
      foreign.add(blocker);
    }
  }

  /// Whether what stands at a path goes away because the previous build wrote it.
  private boolean goes(String path) throws IOException {
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
