package io.github.askwell.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files that belong to Askwell in an output folder.
///
/// It is written in the format of `sha256sum`, so that `sha256sum --check .askwell/manifest` tells
/// whether a copy of the site is whole. The mark for binary files, `*`, stands at content-addressed
/// ones.
///
/// @param entries by path
record Manifest(SortedMap<String, Entry> entries) {
  static final Manifest EMPTY = new Manifest(Collections.emptySortedMap());

  private static final String HEADER = "# askwell manifest 1";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([ *])(.+)");

  Manifest {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /// One file.
  ///
  /// @param hash the SHA-256 of its bytes in lower-case hexadecimal digits
  record Entry(String hash, boolean contentAddressed) {}

  static Manifest of(Collection<OutputFile> files) {
    var entries =
        files.parallelStream()
            .collect(
                Collectors.toMap(
                    OutputFile::path,
                    file -> new Entry(hash(file.bytes()), file.contentAddressed()),
                    (_, twice) -> {
                      throw new IllegalArgumentException("two files for one path: " + twice);
                    },
                    TreeMap::new));
    return new Manifest(entries);
  }

  /// Reads what [#format] wrote; empty when the text is anything else.
  static Optional<Manifest> parse(String text) {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      return Optional.empty();
    }
    var entries = new TreeMap<String, Entry>();
    for (var line : lines.subList(1, lines.size())) {
      var match = LINE.matcher(line);
      if (!match.matches() || !OutputFile.isSafe(match.group(3))) {
        return Optional.empty();
      }
      entries.put(match.group(3), new Entry(match.group(1), match.group(2).equals("*")));
    }
    return Optional.of(new Manifest(entries));
  }

  String format() {
    var text = new StringBuilder(HEADER).append('\n');
    entries.forEach((path, entry) ->
        text.append(entry.hash)
            .append(entry.contentAddressed ? " *" : "  ")
            .append(path)
            .append('\n'));
    return text.toString();
  }

  boolean owns(String path) {
    return entries.containsKey(path);
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
