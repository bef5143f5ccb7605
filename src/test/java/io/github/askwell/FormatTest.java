package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keeps the sources in google-java-format. `mvn test -Dtest=FormatTest -Dformat=write` rewrites
/// them. A test and not a Maven plugin: the formatter reads Java with the parser of the JDK it runs
/// on, which has to be the toolchain's and not Maven's own.
class FormatTest {
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());

  @Test
  void sourcesAreFormatted() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("format"));
    var unformatted = new ArrayList<Path>();
    for (var file : sources()) {
      var source = Files.readString(file);
      var formatted = formatted(source);
      if (!formatted.equals(source)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertEquals(
        List.of(), unformatted, "run: mvn test -Dtest=FormatTest -Dformat=write, then look again");
  }

  private static String formatted(String source) throws FormatterException {
    var ordered =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return FORMATTER.formatSource(ordered);
  }

  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var root : List.of("src", "bench/java")) {
      try (var files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }
}
