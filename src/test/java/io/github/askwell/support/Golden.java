package io.github.askwell.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the console shows of a rule: changes to a site to which it objects, changes to which it does
/// not, and the exact text.
///
/// A section is a whole file of the site; or `edit:` and a path, with lines `old => new`, for what is
/// wrong; or `quiet:` and a path for what is right. `DELETE` in the place of lines takes the file away.
/// `UPDATE_GOLDEN=1` rewrites the text; review the difference.
///
/// @param file its name is the id of the rule
public record Golden(Path file, TextArchive archive) {
  private static final String EXPECTED = "expected";
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^\\S.*:\\d+:\\d+: (?:error|warning|info): .* \\[([a-z-]+)]$");

  /// The site of the gardener, which no rule objects to.
  public static TextArchive garden() throws IOException {
    return TextArchive.read(
        Path.of("src/test/resources/io/github/askwell/support/garden-site.txt"));
  }

  /// The names of the goldens of a folder.
  public static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString().replace(".txt", "")).sorted().toList();
    }
  }

  public static Golden read(Path folder, String name) throws IOException {
    var file = folder.resolve(name + ".txt");
    return new Golden(file, TextArchive.read(file));
  }

  /// The rules that the text of a golden shows.
  public static Stream<String> rules(Path golden) throws IOException {
    var expected = TextArchive.read(golden).files().getOrDefault(EXPECTED, "");
    return SHOWN.matcher(expected).results().map(match -> match.group(1));
  }

  /// The site when it is wrong.
  public TextArchive wrong(Map<String, String> site) {
    return changed(site, "edit:");
  }

  /// The site when it is right.
  public TextArchive right(Map<String, String> site) {
    assertTrue(archive.files().keySet().stream().anyMatch(f -> f.startsWith("quiet:")), "" + file);
    return changed(site, "quiet:");
  }

  /// Whether any of its changes is below a folder.
  public boolean changes(String folder) {
    return archive.files().keySet().stream().anyMatch(path -> path.contains(":" + folder + "/"));
  }

  /// Holds what is shown against the golden.
  public void hold(String shown) throws IOException {
    if (UPDATE) {
      var text = Files.readString(file);
      var input = text.substring(0, text.indexOf("-- expected --\n"));
      Files.writeString(file, input + "-- expected --\n" + shown);
    }
    assertEquals(TextArchive.read(file).file(EXPECTED), shown);
    var rule = file.getFileName().toString().replace(".txt", "");
    assertTrue(rules(file).anyMatch(rule::equals), () -> rule + " is not among " + shown);
  }

  private TextArchive changed(Map<String, String> site, String prefix) {
    var files = new TreeMap<>(site);
    archive
        .files()
        .forEach((path, text) -> {
          if (path.startsWith(prefix)) {
            files.compute(path.substring(prefix.length()), (name, was) -> edited(name, was, text));
          } else if (!path.contains(":") && !path.equals(EXPECTED)) {
            files.put(path, text);
          }
        });
    return new TextArchive("", files);
  }

  private static @Nullable String edited(String path, String was, String edit) {
    if (edit.strip().equals("DELETE")) {
      return null;
    }
    var edited = was;
    for (var line : edit.lines().toList()) {
      var sides = line.split(" => ", -1);
      var from = sides[0].replace("\\n", "\n");
      assertTrue(edited.contains(from), () -> "no '" + from + "' in " + path);
      edited = edited.replace(from, sides[1].replace("\\n", "\n"));
    }
    return edited;
  }
}
