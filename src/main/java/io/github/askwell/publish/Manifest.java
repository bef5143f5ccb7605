package io.github.askwell.publish;

import io.github.askwell.publish.Announcement.Announced;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that belong to Askwell in an output folder: one line for each, in the order of their
/// paths. The mark `*` stands at content-addressed ones.
///
/// It holds no hashes: what stands in the folder is compared byte for byte, which costs less and
/// leaves nothing to believe.
///
/// @param contentAddressed by path, whether the file is content-addressed
record Manifest(SortedMap<String, Boolean> contentAddressed) {
  static final Manifest EMPTY = new Manifest(Collections.emptySortedMap());

  private static final String HEADER = "# askwell manifest 2\n";

  Manifest {
    contentAddressed = Collections.unmodifiableSortedMap(new TreeMap<>(contentAddressed));
  }

  /// Reads what [#format] wrote; empty when the text is anything else.
  static Optional<Manifest> parse(String text) {
    if (!text.startsWith(HEADER)) {
      return Optional.empty();
    }
    var entries = new TreeMap<String, Boolean>();
    for (int start = HEADER.length(), end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      if (end < start + 3
          || text.charAt(start + 1) != ' '
          || " *".indexOf(text.charAt(start)) < 0) {
        return Optional.empty();
      }
      var path = text.substring(start + 2, end);
      if (!OutputFile.isSafe(path)) {
        return Optional.empty();
      }
      entries.put(path, text.charAt(start) == '*');
    }
    return Optional.of(new Manifest(entries));
  }

  String format() {
    var text = new StringBuilder(HEADER);
    contentAddressed.forEach(
        (path, mark) -> text.append(mark ? "* " : "  ").append(path).append('\n'));
    return text.toString();
  }

  /// This and the announced files that reached their place.
  Manifest with(List<Announced> reached) {
    var entries = new TreeMap<>(contentAddressed);
    reached.forEach(file -> entries.put(file.path(), file.contentAddressed()));
    return new Manifest(entries);
  }

  Set<String> paths() {
    return contentAddressed.keySet();
  }

  boolean owns(String path) {
    return contentAddressed.containsKey(path);
  }

  boolean isContentAddressed(String path) {
    return contentAddressed.getOrDefault(path, false);
  }

  /// Whether a file of it is in a folder, or deeper.
  boolean reaches(String folder) {
    var after = contentAddressed.tailMap(folder + "/");
    return !after.isEmpty() && after.firstKey().startsWith(folder + "/");
  }
}
