package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The documents of the repository agree with the repository.
class DocumentationTest {
  @Test
  void linksBetweenDocumentsLeadSomewhere() throws IOException {
    var broken = new ArrayList<String>();
    for (var document : documents()) {
      for (var address : addresses(document)) {
        if (!address.matches("(https?|mailto):.*") && !leadsSomewhere(document, address)) {
          broken.add(document + ": " + address);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void theReadmeOpensWithAPictureAndExactlyTwoCommands() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    int picture = readme.indexOf("![");
    int commands = readme.indexOf("```sh\n");
    var block = readme.substring(commands + 6, readme.indexOf("```", commands + 6));

    assertTrue(picture >= 0 && picture < commands);
    assertEquals(
        List.of("./askwell serve", "mvn verify"),
        block.lines().map(line -> line.replaceFirst("\\s+#.*", "")).toList());
  }

  @Test
  void theContinuousIntegrationRunsTheTestCommandOfTheReadme() throws IOException {
    assertTrue(Files.readString(Path.of(".ci/run")).contains("mvn"));
    assertTrue(Files.readString(Path.of(".ci/run")).contains("verify"));
  }

  private static List<Path> documents() throws IOException {
    try (var root = Files.list(Path.of("."));
        var docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .map(Path::normalize)
          .sorted()
          .toList();
    }
  }

  private static List<String> addresses(Path document) throws IOException {
    return nodes(document)
        .flatMap(node ->
            switch (node) {
              case Link link -> Stream.of(link.getUrl().toString());
              case Image image -> Stream.of(image.getUrl().toString());
              default -> Stream.of();
            })
        .toList();
  }

  private static boolean leadsSomewhere(Path document, String address) throws IOException {
    var parts = address.split("#", 2);
    var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || anchors(target).contains(parts[1]);
  }

  /// The anchors of the headings of a document, as code hosts make them.
  private static List<String> anchors(Path document) throws IOException {
    return nodes(document)
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .map(heading -> heading.getText().toString().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static Stream<Node> nodes(Path document) throws IOException {
    var tree = Parser.builder().build().parse(Files.readString(document));
    return StreamSupport.stream(tree.getDescendants().spliterator(), false);
  }
}
