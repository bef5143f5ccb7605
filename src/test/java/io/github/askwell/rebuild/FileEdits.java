package io.github.askwell.rebuild;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What editors, version control and file systems do, whatever is in the files.
final class FileEdits {
  private FileEdits() {}

  static List<Edit> all() {
    return List.of(
        new Edit("touch", 3, FileEdits::touch),
        new Edit("nothing", 2, (_, _) -> Optional.of("")),
        new Edit("behind the clock's back", 4, FileEdits::sameStamp),
        new Edit("a file as it was", 5, FileEdits::revert),
        new Edit("all as it was", 3, FileEdits::checkout));
  }

  private static Optional<String> touch(Author author, Workspace site) {
    var path = author.one(site.paths(".*"));
    var day = Duration.ofDays(author.number(-400, 400));
    site.touch(path, FileTime.from(site.time(path).toInstant().plus(day)));
    return Optional.of(path);
  }

  /// Other bytes with the same length and the same time stamp.
  private static Optional<String> sameStamp(Author author, Workspace site) {
    var path = author.one(site.paths("content/(?!media/).*|templates/(css|js)/.*"));
    var time = site.time(path);
    var text = site.text(path);
    var changed = Edit.replaceOne(author, text, "(?<= )[1-9](?=\\d*\\b)", "" + author.number(1, 9));
    if (changed.equals(text) || changed.length() != text.length()) {
      return Optional.empty();
    }
    site.write(path, changed);
    site.touch(path, time);
    return Optional.of(path);
  }

  private static Optional<String> revert(Author author, Workspace site) {
    if (site.versions().isEmpty()) {
      return Optional.empty();
    }
    var version = author.one(site.versions());
    var others = version.keySet().stream().filter(path -> !isSame(path, version, site)).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    var path = author.one(others);
    site.write(path, version.get(path));
    return Optional.of(path);
  }

  private static boolean isSame(String path, SortedMap<String, byte[]> version, Workspace site) {
    return site.has(path) && Arrays.equals(site.bytes(path), version.get(path));
  }

  private static Optional<String> checkout(Author author, Workspace site) {
    if (site.versions().isEmpty()) {
      return Optional.empty();
    }
    site.restore(author.one(site.versions()));
    return Optional.of("");
  }
}
