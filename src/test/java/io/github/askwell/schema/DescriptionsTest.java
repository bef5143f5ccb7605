package io.github.askwell.schema;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.askwell.content.Competency;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an editor shows of a key: what it is, who sees it, what may stand there.
class DescriptionsTest {
  private static final String BASE = "askwell:/schema/";
  private static final Pattern AUDIENCE =
      Pattern.compile(
          "(?s).+\\n\\n(.* )?(Candidates see it|Interviewers only|Shown to nobody|Seen by those who see"
              + " the entry: interviewers, and candidates when 'audience' says so)\\.");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  ContentSchema.all().stream()
                      .collect(toMap(each -> BASE + each.file(), ContentSchema::text))));

  @Test
  void everyKeySaysWhatItIsAndThenWhoSeesIt() {
    var silent = new ArrayList<String>();
    eachKey((place, key) -> {
      if (!AUDIENCE.matcher(key.path("description").asString("")).matches()) {
        silent.add(place);
      }
    });
    assertEquals(List.of(), silent);
  }

  @Test
  void theFirstSentencesAreShortEnoughForAMessage() {
    eachKey((place, key) -> {
      var first = key.get("description").asString().split("\n\n")[0];
      assertFalse(first.length() > 130 || !first.endsWith(".") && !first.endsWith("'."), place);
    });
  }

  @Test
  void everyKeyHasAnExampleThatFits() {
    var wrong = new ArrayList<String>();
    eachKey((place, key) -> {
      if (key.path("examples").isEmpty() && key.path("properties").isMissingNode()) {
        wrong.add(place + " has none");
      }
      var values = new ArrayList<JsonNode>(key.path("examples").valueStream().toList());
      if (key.has("default")) {
        values.add(key.get("default"));
      }
      var schema = REGISTRY.getSchema(SchemaLocation.of(BASE + place));
      values.stream()
          .filter(value -> !schema.validate(value).isEmpty())
          .forEach(value -> wrong.add(place + ": " + value));
    });
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyChoiceIsExplained() {
    var unexplained = new ArrayList<String>();
    ContentSchema.all()
        .forEach(schema ->
            visit(
                schema.file() + "#",
                json(schema),
                (place, part) -> {
                  if (part.path("enum").size() != part.path("enumDescriptions").size()) {
                    unexplained.add(place);
                  }
                }));
    assertEquals(List.of(), unexplained);
  }

  /// The types that candidates' pages are made of, and what the schemas promise, are the same.
  @Test
  void candidatesSeeWhatTheirPagesAreMadeOf() {
    assertEquals(names(Role.Profile.class, "id", "about", "process", "+candidate"), shown("role"));
    assertEquals(names(Technology.Card.class, "id"), shown("technology"));
    assertEquals(names(Competency.Card.class, "id"), shown("competency"));
    assertEquals(names(Site.Identity.class), shown("site"));
    assertEquals(Set.of("theme"), shown("question"));
    for (var none : List.of("plan", "tip", "do-not-ask")) {
      assertEquals(Set.of(), shown(none));
    }
  }

  private static Set<String> names(Class<?> type, String... changes) {
    var names =
        Arrays.stream(type.getRecordComponents())
            .map(component -> component.getName())
            .collect(toCollection(TreeSet::new));
    for (var change : changes) {
      if (change.startsWith("+")) {
        names.add(change.substring(1));
      } else {
        names.remove(change);
      }
    }
    return names;
  }

  private static Set<String> shown(String name) {
    return properties(json(new ContentSchema(name))).entrySet().stream()
        .filter(e -> e.getValue().path("description").asString("").endsWith("Candidates see it."))
        .map(Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, JsonNode> properties(JsonNode schema) {
    var part = schema.has("items") ? schema.get("items") : schema;
    var all = new TreeMap<String, JsonNode>();
    part.path("properties").propertyStream().forEach(e -> all.put(e.getKey(), e.getValue()));
    return all;
  }

  private static void eachKey(BiConsumer<String, JsonNode> visitor) {
    for (var schema : ContentSchema.all()) {
      visit(
          schema.file() + "#",
          json(schema),
          (place, part) ->
              part.path("properties")
                  .propertyStream()
                  .forEach(e -> visitor.accept(place + "/properties/" + e.getKey(), e.getValue())));
    }
  }

  private static void visit(String place, JsonNode part, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(place, part);
    part.propertyStream()
        .filter(e -> !e.getKey().equals("examples"))
        .forEach(e -> visit(place + "/" + e.getKey(), e.getValue(), visitor));
    for (int i = 0; part.isArray() && i < part.size(); i++) {
      visit(place + "/" + i, part.get(i), visitor);
    }
  }

  private static JsonNode json(ContentSchema schema) {
    return JsonMapper.shared().readTree(schema.text());
  }
}
