package io.github.askwell.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.askwell.support.BuiltSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentSchemaTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/github/askwell/schema");

  @Test
  void everySchemaIsInTheList() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertEquals(
          files.map(file -> file.getFileName().toString()).sorted().toList(),
          ContentSchema.all().stream().map(ContentSchema::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.askwell.schema.ContentSchema#all")
  void aSchemaIsWhatJsonSchema202012CallsOne(ContentSchema schema) {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertEquals(List.of(), meta.validate(json(schema)));
    assertEquals("https://json-schema.org/draft/2020-12/schema", text(schema, "$schema"));
    assertEquals(schema.file(), text(schema, "$id"));
    assertTrue(!text(schema, "title").isBlank() && !text(schema, "description").isBlank());
  }

  @ParameterizedTest
  @MethodSource("io.github.askwell.schema.ContentSchema#all")
  void aReferenceLeadsToAPartThatIsThere(ContentSchema schema) {
    json(schema)
        .findValues("$ref")
        .forEach(reference -> {
          var parts = reference.asString().split("#", 2);
          var target = new ContentSchema(parts[0].replace(".json", ""));
          assertTrue(!json(target).at(parts[1]).isMissingNode(), reference::asString);
        });
  }

  @Test
  void aSiteCarriesEachUnderItsAddress() {
    var site = BuiltSite.repository();
    var published = new TreeMap<String, String>();
    ContentSchema.all()
        .forEach(schema -> {
          var path = "schema/" + schema.file();
          var text = site.text(path);
          published.put(path, JsonMapper.shared().readTree(text).get("$id").asString());
          assertEquals(schema.text(), text.replace(BuiltSite.BASE + "schema/", ""));
        });
    published.forEach((path, id) -> assertEquals(BuiltSite.BASE + path, id));
  }

  private static String text(ContentSchema schema, String key) {
    return json(schema).path(key).asString("");
  }

  private static JsonNode json(ContentSchema schema) {
    return JsonMapper.shared().readTree(schema.text());
  }
}
