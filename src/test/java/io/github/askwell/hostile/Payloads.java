package io.github.askwell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.support.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A site in which every text an author can write is an attempt to run a script.
///
/// The attempts are in `src/test/resources/hostile`: `payloads.txt` for text and `markdown.txt` for
/// Markdown, one a line.
///
/// @param site the site, not yet built
/// @param expected what must be readable somewhere, by the mark it begins with
record Payloads(Site site, Map<String, String> expected) {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final Pattern PLACE = Pattern.compile("@(text|value|body)@");

  /// Attempts for places that take text.
  static List<String> attempts() {
    return lines("payloads.txt");
  }

  /// Attempts for places that take Markdown.
  static List<String> markdown() {
    return lines("markdown.txt");
  }

  /// A site with one attempt after the other in its places.
  static Payloads site(Path folder, List<String> attempts) {
    var expected = new TreeMap<String, String>();
    var written =
        PLACE
            .matcher(read("site.txt"))
            .replaceAll(place -> {
              var attempt = attempts.get(expected.size() % attempts.size());
              var mark = "m" + expected.size() + "z";
              expected.put(mark, attempt);
              return Matcher.quoteReplacement(
                  switch (place.group(1)) {
                    case "text" -> quoted(mark + " " + attempt);
                    case "value" -> quoted(mark + " " + code(attempt));
                    default -> mark + " " + code(attempt);
                  });
            });
    return new Payloads(Site.in(folder, written), expected);
  }

  /// A tip with Markdown in it.
  static String tip(String markdown) {
    return "---\ntitle: A tip\nkind: scoring\n---\n" + markdown + "\n";
  }

  /// Text as YAML that means just that.
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }

  private static String code(String text) {
    return text.contains("`") ? "``` " + text + " ```" : "`` " + text + " ``";
  }

  private static List<String> lines(String name) {
    return read(name).lines().toList();
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The attempts in groups of a few, for places that have room for more than one.
  static List<List<String>> groups(List<String> attempts, int size) {
    var groups = new ArrayList<List<String>>();
    for (int i = 0; i < attempts.size(); i += size) {
      groups.add(attempts.subList(i, Math.min(attempts.size(), i + size)));
    }
    return groups;
  }

  /// Addresses that must not become a link anywhere.
  static Stream<String> addresses() {
    return Stream.of(
        "javascript:pwned()",
        "JaVaScRiPt:pwned()",
        "java\tscript:pwned()",
        " javascript:pwned()",
        "vbscript:x",
        "data:text/html,<script>pwned()</script>",
        "//evil.example/",
        "/\\evil.example",
        "https:evil.example",
        "https://a.example/\" onclick=\"pwned()",
        "https://a.example/\nX: y",
        "mailto:a@b.example\" onclick=\"pwned()",
        "mailto:a@b.example\nBcc: c",
        "file:///etc/passwd",
        "blob:x",
        "../../etc/passwd",
        "https://a.example\\@b/");
  }
}
