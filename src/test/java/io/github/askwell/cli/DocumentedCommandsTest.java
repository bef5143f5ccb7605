package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documentation tells people to type is understood: the commands and options are there.
class DocumentedCommandsTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./askwell ([^\\n]*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void everyCommandThatIsPrintedIsUnderstood() throws IOException {
    var commands = commands();
    assertTrue(commands.size() > 5, commands::toString);
    for (var command : commands) {
      var words = new ArrayList<>(WORD.matcher(command).results().map(this::word).toList());
      words.add("--help");
      var said = new StringWriter();
      var terminal = new Terminal(new PrintWriter(said), new PrintWriter(said));
      int code = new Main(terminal).run(words.toArray(String[]::new));
      assertEquals(0, code, () -> command + ": " + said);
    }
  }

  private String word(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static List<String> commands() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      var texts = new ArrayList<String>();
      for (var file : Stream.concat(docs, Stream.of(Path.of("README.md"))).toList()) {
        if (file.toString().endsWith(".md")) {
          texts.add(Files.readString(file));
        }
      }
      return texts.stream()
          .flatMap(text -> COMMAND.matcher(text).results())
          .map(match -> match.group(1).replaceAll("\\s+#.*", ""))
          .filter(command -> !command.contains("generate-completion"))
          .toList();
    }
  }
}
