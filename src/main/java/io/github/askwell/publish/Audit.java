package io.github.askwell.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Holds a folder against the files of a site, by the SHA-256 of each.
public final class Audit {
  private static final int MOST_OF_A_LINE = 160;

  private Audit() {}

  /// How a file in the folder differs from what it should be.
  ///
  /// @param path the file
  /// @param what the difference, such as `is missing`, or both hashes and, of text, the first lines
  ///     that differ; may be several lines
  public record Difference(String path, String what) {}

  /// The files that the folder lacks or has otherwise. Files of others do not count.
  ///
  /// @throws IOException when a file that is there cannot be read
  public static List<Difference> ofThese(List<OutputFile> files, Path folder) throws IOException {
    var differences = new ArrayList<Difference>();
    for (var file : files) {
      var path = folder.resolve(file.path());
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        differences.add(new Difference(file.path(), "is missing"));
      } else {
        var bytes = Files.readAllBytes(path);
        if (!hash(bytes).equals(hash(file.bytes()))) {
          differences.add(new Difference(file.path(), otherwise(file.bytes(), bytes)));
        }
      }
    }
    return differences;
  }

  /// The files that the folder lacks, has otherwise or has besides; Askwell's own records do not
  /// count.
  ///
  /// @throws IOException when the folder cannot be read
  public static List<Difference> ofAll(List<OutputFile> files, Path folder) throws IOException {
    var differences = new ArrayList<>(ofThese(files, folder));
    var known = files.stream().map(OutputFile::path).collect(Collectors.toSet());
    try (var paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(path -> OutputFile.isSafe(path) && !known.contains(path))
          .sorted()
          .forEach(path -> differences.add(new Difference(path, "is there besides")));
    }
    return differences;
  }

  private static String otherwise(byte[] expected, byte[] found) {
    return "has SHA-256 " + hash(found) + " instead of " + hash(expected) + line(expected, found);
  }

  /// The first line that differs; empty when one of the two is not text.
  private static String line(byte[] expected, byte[] found) {
    var one = new String(expected, StandardCharsets.UTF_8);
    var other = new String(found, StandardCharsets.UTF_8);
    if (one.indexOf('\0') >= 0 || other.indexOf('\0') >= 0) {
      return "";
    }
    var wanted = one.split("\n", -1);
    var got = other.split("\n", -1);
    int at = 0;
    while (at < wanted.length && at < got.length && wanted[at].equals(got[at])) {
      at++;
    }
    return "\n    line "
        + (at + 1)
        + " is:   "
        + at(got, at)
        + "\n    instead of: "
        + at(wanted, at);
  }

  private static String at(String[] lines, int index) {
    var line = index < lines.length ? lines[index] : "(the end of the file)";
    return line.length() > MOST_OF_A_LINE ? line.substring(0, MOST_OF_A_LINE) + "…" : line;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
