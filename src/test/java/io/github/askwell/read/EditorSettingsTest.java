package io.github.askwell.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings that come with the repository, for editors that read them.
class EditorSettingsTest {
  @Test
  void everyFileOfTheContentHasTheSchemaOfItsType() throws IOException {
    var expected = new TreeMap<String, String>();
    var found = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of("content"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (file.endsWith("urls.lock")) {
          continue; // written by the program alone
        }
        var type = ContentType.of(Path.of("content").relativize(file).toString()).orElseThrow();
        if (type != ContentType.MEDIA) {
          expected.put(file.toString(), type.word() + ".json");
          found.put(file.toString(), schemaOf(file));
        }
      }
    }
    assertFalse(expected.isEmpty());
    assertEquals(expected, found);
  }

  @Test
  void theSchemasAreWhereTheSettingsSay() throws IOException {
    for (var schema : settings("settings.json").get("yaml.schemas").propertyNames()) {
      assertTrue(Files.exists(Path.of(schema)), schema);
    }
  }

  @Test
  void theTaskFindsWhatCheckPrints() throws IOException {
    var task = settings("tasks.json").get("tasks").get(0);
    var pattern = task.get("problemMatcher").get("pattern");
    var file = new SourceFile("content/roles/a role.md", "---\ntitle: A: B\n---\n");
    var diagnostic =
        Rule.YAML_SYNTAX.at(file.locate(new Span(12, 13)), "a ':' cannot stand here", "quote it");
    var printed = new DiagnosticText(false).format(diagnostic).lines().findFirst().orElseThrow();
    var match = Pattern.compile(pattern.get("regexp").asString()).matcher(printed);

    assertTrue(match.matches(), printed);
    var parts = new TreeMap<String, String>();
    pattern
        .properties()
        .forEach(part -> {
          if (part.getValue().isInt()) {
            parts.put(part.getKey(), match.group(part.getValue().asInt()));
          }
        });
    assertEquals(
        Map.of(
            "file", "content/roles/a role.md",
            "line", "2",
            "column", "9",
            "severity", "error",
            "message", "a ':' cannot stand here",
            "code", "yaml-syntax"),
        parts);
  }

  /// The one schema that the settings give a file.
  private static String schemaOf(Path file) throws IOException {
    var schemas =
        settings("settings.json").get("yaml.schemas").properties().stream()
            .filter(e -> e.getValue().valueStream().anyMatch(glob -> fits(glob.asString(), file)))
            .map(e -> Path.of(e.getKey()).getFileName().toString())
            .toList();
    assertEquals(1, schemas.size(), file + ": " + schemas);
    return schemas.getFirst();
  }

  /// `**/` stands for no folder, too, in editors; Java's globs want one.
  private static boolean fits(String glob, Path file) {
    var system = FileSystems.getDefault();
    return system.getPathMatcher("glob:" + glob).matches(file)
        || system.getPathMatcher("glob:" + glob.replace("**/", "")).matches(file);
  }

  private static JsonNode settings(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(Path.of(".vscode", name)));
  }
}
