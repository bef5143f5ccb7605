package io.github.askwell.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The sources of a site, kept in memory and in a folder alike, with what they were before.
final class Workspace {
  private static final int MOST_VERSIONS = 12;

  private final Path folder;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Deque<SortedMap<String, byte[]>> versions = new ArrayDeque<>();

  Workspace(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /// The paths that match a regular expression, in order.
  List<String> paths(String pattern) {
    return files.keySet().stream().filter(path -> path.matches(pattern)).toList();
  }

  /// The ids of the entries of a kind, such as those below `content/questions/`.
  List<String> ids(String kind) {
    return paths("content/" + kind + "/.*").stream().map(Workspace::id).toList();
  }

  /// `design-a-queue` for `content/questions/design/design-a-queue.md`.
  static String id(String path) {
    return path.replaceAll(".*/|\\.\\w+$", "");
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  byte[] bytes(String path) {
    return files.get(path);
  }

  String text(String path) {
    return new String(files.get(path), UTF_8);
  }

  void write(String path, String text) {
    write(path, text.getBytes(UTF_8));
  }

  void write(String path, byte[] bytes) {
    files.put(path, bytes);
    var file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    files.remove(path);
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sets the time stamp of a file.
  void touch(String path, FileTime time) {
    try {
      Files.setLastModifiedTime(folder.resolve(path), time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FileTime time(String path) {
    try {
      return Files.getLastModifiedTime(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All files as they are now.
  SortedMap<String, byte[]> version() {
    return new TreeMap<>(files);
  }

  /// Keeps the present version among those that edits go back to.
  void remember() {
    versions.addFirst(version());
    if (versions.size() > MOST_VERSIONS) {
      versions.removeLast();
    }
  }

  /// Earlier versions, the last one first.
  List<SortedMap<String, byte[]>> versions() {
    return List.copyOf(versions);
  }

  /// Makes all files what they were.
  void restore(SortedMap<String, byte[]> version) {
    for (var path : List.copyOf(files.keySet())) {
      if (!version.containsKey(path)) {
        delete(path);
      }
    }
    version.forEach((path, bytes) -> {
      if (!has(path) || !Arrays.equals(bytes, bytes(path))) {
        write(path, bytes);
      }
    });
  }
}
