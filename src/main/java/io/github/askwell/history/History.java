package io.github.askwell.history;

import io.github.askwell.diagnostic.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What version control knows of a content folder.
///
/// @param name what the folder is called in diagnostics, such as `content`
/// @param place the path of the folder in its repository, with `/` between folders; absent when it is
///     in none
/// @param changes the last change of each file that is committed, by its path from the folder; empty
///     when not all of the past is known
/// @param renamed the path from the folder that a file has now, by the one it had when its addresses were
///     listed last
public record History(
    String name,
    Optional<String> place,
    SortedMap<String, Change> changes,
    SortedMap<String, String> renamed) {
  /// The file in the folder in which addresses are listed.
  public static final String LISTED = "urls.lock";

  /// Nothing is known.
  public static final History UNKNOWN = new History("", Optional.empty(), new TreeMap<>());

  public History {
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    renamed = Collections.unmodifiableSortedMap(new TreeMap<>(renamed));
  }

  /// What is known of a folder in which nothing was renamed.
  public History(String name, Optional<String> place, SortedMap<String, Change> changes) {
    this(name, place, changes, new TreeMap<>());
  }

  /// The commit that gave a file the contents it has.
  ///
  /// @param blob the name git has for the contents, in hexadecimal digits
  /// @param day when the change was made, in the time zone of its author
  public record Change(String blob, LocalDate day) {}

  /// The path of a file in the repository. Without a repository it is the name itself, as long as that
  /// is not a path that says nothing about a place in one.
  ///
  /// @param file the name of the file in diagnostics
  public Optional<String> placeOf(String file) {
    if (place.isEmpty()) {
      return Optional.of(file).filter(path -> !path.matches("(/|\\.\\.?/|[A-Za-z]:).*"));
    }
    return Optional.of(file)
        .filter(path -> path.startsWith(name + "/"))
        .map(path -> path.substring(name.length() + 1))
        .map(path -> place.get().isEmpty() ? path : place.get() + "/" + path);
  }

  /// The day of the last change of any of these files. Nothing when one of them was edited since it
  /// was committed, or never was committed.
  public Optional<LocalDate> lastChange(Collection<SourceFile> files) {
    var last = Optional.<LocalDate>empty();
    if (changes.isEmpty()) {
      return last;
    }
    for (var file : files) {
      var day = lastChange(file);
      if (day.isEmpty()) {
        return day;
      }
      last = last.filter(other -> other.isAfter(day.get())).or(() -> day);
    }
    return last;
  }

  private Optional<LocalDate> lastChange(SourceFile file) {
    if (!file.name().startsWith(name + "/")) {
      return Optional.empty();
    }
    return Optional.ofNullable(changes.get(file.name().substring(name.length() + 1)))
        .filter(change -> isCommitted(file.text(), change.blob()))
        .map(Change::day);
  }

  /// Whether a text is what was committed. Git may have been told to end lines with CR LF in the
  /// folder and with LF in the repository.
  private static boolean isCommitted(String text, String blob) {
    return blob(text).equals(blob)
        || text.indexOf('\r') >= 0 && blob(text.replace("\r\n", "\n")).equals(blob);
  }

  private static String blob(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// The same folder with nothing known of the past.
  public History withoutChanges() {
    return new History(name, place, new TreeMap<>(Map.of()));
  }
}
