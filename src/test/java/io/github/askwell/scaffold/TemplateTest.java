package io.github.askwell.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.schema.ContentSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What new files hold is what the schemas ask for.
class TemplateTest {
  @ParameterizedTest
  @EnumSource(Sort.class)
  void aTemplateHoldsOrNamesEveryKeyAndSection(Sort sort) {
    var template = Template.of(sort).text().replace("{{roles}}", "roles:");
    var schema = JsonMapper.shared().readTree(new ContentSchema(sort.word()).text());
    var missing = new ArrayList<String>();
    var entry = schema.has("items") ? schema.get("items") : schema;
    for (var key : entry.get("properties").propertyNames()) {
      boolean there = template.matches("(?s).*(^|\\n)[- ]*" + key + ":.*");
      if (!there && (isRequired(entry, key) || !template.contains("'" + key + "'"))) {
        missing.add(key);
      }
    }
    for (var section : schema.path("x-sections").propertyNames()) {
      if (!template.contains(section)) {
        missing.add(section);
      }
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void noLineIsTooLongToRead(Sort sort) {
    Template.of(sort).text().lines().forEach(line -> assertTrue(line.length() <= 120, line));
  }

  private static boolean isRequired(JsonNode entry, String key) {
    return entry.get("required").valueStream().anyMatch(name -> name.asString().equals(key));
  }
}
