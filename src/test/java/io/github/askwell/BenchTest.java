package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.content.Site.Target;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmark is run by hand and far between. This keeps it working meanwhile: it is compiled, but
/// for the class that needs JMH, and its content is built.
class BenchTest {
  private static final int ROLES = 3;

  @TempDir private static Path classes;
  @TempDir private Path folder;

  @BeforeAll
  static void compile() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(sources());
      var options = List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "-proc:none");
      assertTrue(
          compiler.getTask(said, files, null, options, null, sources).call(), said::toString);
    }
  }

  @Test
  void askwellFindsNothingWrongWithMadeUpContentButItsStyle() throws Exception {
    generate(folder, 1);

    var result = build(folder.resolve("content"));

    var found = result.diagnostics().stream().map(Diagnostic::id).collect(Collectors.toSet());
    found.removeAll(Set.of("long-sentence", "no-design-question", "yes-no-question"));
    assertEquals(Set.of(), found);
    assertTrue(result.site().orElseThrow().tally().pages() > ROLES * 12);
  }

  @Test
  void theSameSeedMakesTheSameBytes() throws Exception {
    generate(folder.resolve("a"), 7);
    generate(folder.resolve("b"), 7);
    generate(folder.resolve("c"), 8);

    assertEquals(texts(folder.resolve("a")), texts(folder.resolve("b")));
    assertFalse(texts(folder.resolve("a")).equals(texts(folder.resolve("c"))));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("bench/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("PhaseBenchmark.java"))
          .toList();
    }
  }

  private static void generate(Path folder, int seed) throws Exception {
    try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      loader
          .loadClass("io.github.askwell.bench.Generate")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {"" + ROLES, folder.toString(), "" + seed});
    }
  }

  private static BuildResult<BuiltSite> build(Path content) throws Exception {
    var options =
        new BuildOptions(
            content,
            Optional.of(Path.of("templates")),
            Optional.empty(),
            Target.WHOLE,
            false,
            false,
            Occasion.NONE);
    return new Build(options).run(_ -> {});
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
