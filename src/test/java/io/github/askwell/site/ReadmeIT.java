package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents tell readers to type works, and what they show is what readers see.
class ReadmeIT {
  private static final Pattern COMMAND = Pattern.compile("\\./askwell ([a-z][^`#\\n)]*)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  @TempDir Path folder;

  static Stream<List<String>> commands() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      var documents =
          Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs);
      return documents
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .flatMap(ReadmeIT::commandsIn)
          .distinct()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsInTheDocumentsAreUnderstood(List<String> command) {
    var withHelp = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);

    var outcome = new Program(folder).run(withHelp);

    assertEquals(0, outcome.exitCode(), outcome::all);
  }

  @Test
  void theMessageInTheReadmeIsTheMessage() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```text\n") + 8;
    var shown = readme.substring(start, readme.indexOf("```", start)).strip();
    var lines = shown.lines().toList();
    var path = lines.getFirst().split(":")[0];
    int line = Integer.parseInt(lines.getFirst().split(":")[1]);
    var site = Site.copyOfRepository(folder);
    var original = Files.readAllLines(folder.resolve(path)).get(line - 1);
    site.edit(path, original, lines.get(1).replaceFirst("^\\s*\\d+ \\| ", ""));

    var err = new Program(folder).run("check").err();

    assertTrue(err.contains(shown), () -> "shown:\n" + shown + "\nprinted:\n" + err);
  }

  /// The words of a command as a shell parts them.
  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toList();
  }

  private static Stream<List<String>> commandsIn(Path document) {
    try {
      return COMMAND
          .matcher(Files.readString(document))
          .results()
          .map(match -> words(match.group(1)))
          .filter(words -> words.stream().noneMatch(word -> word.matches("[A-Z]+|and|is|says")))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
