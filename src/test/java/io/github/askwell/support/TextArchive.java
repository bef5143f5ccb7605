package io.github.askwell.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Several small text files in one: a comment, then sections that begin with a line `-- path --`.
///
/// @param comment what stands before the first section
/// @param files the text of each section by its path
public record TextArchive(String comment, SortedMap<String, String> files) {
  private static final Pattern MARKER = Pattern.compile("(?m)^-- (\\S+) --\\R");

  public TextArchive {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public static TextArchive read(Path path) throws IOException {
    return parse(Files.readString(path));
  }

  public static TextArchive parse(String text) {
    var files = new TreeMap<String, String>();
    var marker = MARKER.matcher(text);
    int comment = text.length();
    String path = null;
    int start = 0;
    while (marker.find()) {
      if (path == null) {
        comment = marker.start();
      } else {
        files.put(path, text.substring(start, marker.start()));
      }
      path = marker.group(1);
      start = marker.end();
    }
    if (path != null) {
      files.put(path, text.substring(start));
    }
    return new TextArchive(text.substring(0, comment), files);
  }

  /// The text of a section.
  public String file(String path) {
    var text = files.get(path);
    if (text == null) {
      throw new IllegalArgumentException("no section " + path);
    }
    return text;
  }

  /// The same archive with one section set.
  public TextArchive with(String path, String text) {
    var changed = new TreeMap<>(files);
    changed.put(path, text);
    return new TextArchive(comment, changed);
  }

  /// The same archive with every section of another put over it; a section that holds only `DELETE`
  /// takes that file away.
  public TextArchive with(TextArchive edits) {
    var changed = new TreeMap<>(files);
    edits.files.forEach((path, text) -> {
      if (text.strip().equals("DELETE")) {
        changed.remove(path);
      } else {
        changed.put(path, text);
      }
    });
    return new TextArchive(comment, changed);
  }

  /// Writes every section as a file under a folder.
  public void writeTo(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
