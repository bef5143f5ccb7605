package io.github.askwell.publish;

import io.github.askwell.publish.OutputFolder.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What must happen to an output folder, and in which order.
///
/// @param next the files that belong to Askwell afterwards
/// @param makeWay files of the previous build that stand where a folder must be, or in a folder that
///     stands where a file must be; deleted first
/// @param writes files that are new or have other bytes: content-addressed ones first, because the
///     others name them
/// @param deletions the other files of the previous build that this one does not have:
///     content-addressed ones last, because the others name them
record Changes(
    Manifest next, List<String> makeWay, List<OutputFile> writes, List<String> deletions) {

  /// Compares a folder with the files it shall hold.
  ///
  /// @throws PublishException when something that Askwell did not write stands in the way
  static Changes between(OutputFolder folder, Manifest owned, List<OutputFile> files)
      throws IOException, PublishException {
    var next = Manifest.of(files);
    var judged = new Judge(folder, owned, next).all(files);
    var foreign =
        judged.stream().flatMap(verdict -> verdict.foreign().stream()).sorted().distinct();
    refuse(folder, foreign.toList());
    var writes =
        judged.stream()
            .filter(Verdict::write)
            .map(Verdict::file)
            .sorted(
                Comparator.comparing((OutputFile file) -> !file.contentAddressed())
                    .thenComparing(OutputFile::path))
            .toList();
    var needed = new TreeSet<String>();
    writes.forEach(file -> needed.addAll(withFolders(file.path())));
    var stale = stale(owned, next);
    var makeWay = stale.stream().filter(path -> isInTheWay(path, needed, next)).toList();
    var deletions = stale.stream().filter(path -> !isInTheWay(path, needed, next)).toList();
    return new Changes(next, makeWay, writes, deletions);
  }

  private static List<String> stale(Manifest owned, Manifest next) {
    return owned.entries().entrySet().stream()
        .filter(entry -> !next.owns(entry.getKey()))
        .sorted(
            Comparator.comparing((Map.Entry<String, Manifest.Entry> entry) ->
                    entry.getValue().contentAddressed())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void refuse(OutputFolder folder, List<String> foreign) throws PublishException {
    if (foreign.isEmpty()) {
      return;
    }
    var others = foreign.size() == 1 ? "" : " (and " + (foreign.size() - 1) + " more like it)";
    throw new PublishException(
        "'"
            + folder.resolve(foreign.getFirst())
            + "' stands where a file of the site must go"
            + others
            + ", and Askwell did not write it",
        "move or delete it, or publish to another folder with --out");
  }

  private static boolean isInTheWay(String stale, Set<String> needed, Manifest next) {
    return needed.contains(stale) || withFolders(stale).stream().anyMatch(next::owns);
  }

  /// A path and the folders above it.
  private static List<String> withFolders(String path) {
    var paths = new ArrayList<String>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      paths.add(path.substring(0, slash));
    }
    paths.add(path);
    return paths;
  }

  /// What is to be done about a file.
  ///
  /// @param foreign what forbids to write it
  private record Verdict(OutputFile file, boolean write, Optional<String> foreign) {}

  private record Judge(OutputFolder folder, Manifest owned, Manifest next) {

    List<Verdict> all(List<OutputFile> files) throws IOException {
      try {
        return files.parallelStream().map(this::verdict).toList();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private Verdict verdict(OutputFile file) {
      try {
        var blocker = folder.blocker(file.path());
        if (blocker.isPresent()) {
          return new Verdict(file, true, blocker.filter(path -> !goes(path)));
        }
        if (folder.standing(file.path()) == Standing.NOTHING) {
          return new Verdict(file, true, Optional.empty());
        }
        if (folder.holds(file)) {
          return new Verdict(file, false, Optional.empty());
        }
        return new Verdict(file, true, Optional.of(file.path()).filter(path -> !owned.owns(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Whether what stands at a path goes away because the previous build wrote it.
    private boolean goes(String path) {
      try {
        return switch (folder.standing(path)) {
          case NOTHING -> true;
          case FILE -> owned.owns(path) && !next.owns(path);
          case OTHER -> false;
          case FOLDER -> {
            var files = folder.filesUnder(path);
            yield !files.isEmpty()
                && files.stream().allMatch(file -> owned.owns(file) && !next.owns(file));
          }
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
