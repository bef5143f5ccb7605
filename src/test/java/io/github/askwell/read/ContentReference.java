package io.github.askwell.read;

import io.github.askwell.schema.ContentSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes what the schema of a type, and the list of its sections, say, as Markdown for people.
///
/// @param type the type, by the name of its schema; `common` for what several share
record ContentReference(String type) {
  private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'([^'\\n]+)'(?!\\w)");
  private static final String FOR_ALL = "Candidates see it.";
  private static final List<String> FOR_OTHERS = List.of("Interviewers only.", "Shown to nobody.");
  private static final String FOR_SOME =
      "Seen by those who see the entry: interviewers, and candidates when 'audience' says so.";
  private static final int LONGEST_EXAMPLE = 80;

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("line", "one line"),
          Map.entry("sentence", "a sentence"),
          Map.entry("markdown", "Markdown"),
          Map.entry("slug", "an id"),
          Map.entry("date", "a date"),
          Map.entry("web", "an address"),
          Map.entry("https", "an address"),
          Map.entry("contact", "an address"),
          Map.entry("email", "a mail address"),
          Map.entry("jurisdiction", "a code"),
          Map.entry("level", "a level"),
          Map.entry("minutes", "minutes"),
          Map.entry("status", "a status"),
          Map.entry("source", "keys"));

  /// A key of a schema.
  ///
  /// @param path the keys that lead to it, with `[]` for a list
  private record Key(String path, JsonNode schema, boolean required) {}

  String text() {
    var schema = json(type);
    var parts = new ArrayList<String>();
    if (type.equals("common")) {
      parts.add(choices("level", schema.at("/$defs/level")));
      parts.add(choices("status", schema.at("/$defs/status")));
    } else {
      parts.add(prose(schema.get("description").asString()));
      var list = schema.path("items");
      if (list.has("description") && !list.has("properties")) {
        parts.add("Each item: " + lowered(what(list)));
      }
      keys("", list.has("properties") ? list : schema, parts);
      sections(schema, parts);
    }
    return String.join("\n\n", parts) + "\n";
  }

  private void keys(String path, JsonNode schema, List<String> parts) {
    var keys = flattened(path, schema).toList();
    if (keys.isEmpty()) {
      return;
    }
    var rows = new ArrayList<>(List.of("| key | | form | what |", "|---|---|---|---|"));
    keys.forEach(key -> rows.add(row(key)));
    parts.add(String.join("\n", rows));
    keys.stream()
        .filter(key -> key.schema().has("enum"))
        .forEach(key -> parts.add(choices(key.path(), key.schema())));
  }

  private static Stream<Key> flattened(String path, JsonNode schema) {
    var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    return stream(schema.path("properties"))
        .flatMap(e -> {
          var key = new Key(path + e.getKey(), e.getValue(), required.contains(e.getKey()));
          var item = e.getValue().path("items");
          var below = item.isMissingNode() ? e.getValue().path("prefixItems").path(0) : item;
          return Stream.of(
                  Stream.of(key),
                  flattened(key.path() + ".", resolved(e.getValue())),
                  flattened(key.path() + "[].", resolved(below)))
              .flatMap(each -> each);
        });
  }

  /// What a reference leads to; a schema without one is itself.
  private static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? json("common").get("$defs").get(definition(schema)) : schema;
  }

  private static String row(Key key) {
    var optional = key.required() ? "" : " *Optional.*";
    return "| `%s` | %s | %s | %s%s%s |"
        .formatted(
            key.path(),
            audience(key.schema()),
            form(key.schema()),
            cell(what(key.schema())),
            optional,
            example(key.schema()).map(e -> " Example: " + cell(e)).orElse(""));
  }

  private static String audience(JsonNode schema) {
    var description = schema.get("description").asString();
    return description.endsWith(FOR_ALL)
        ? "**C**"
        : description.endsWith(FOR_SOME) ? "(**C**)" : "";
  }

  private static String form(JsonNode schema) {
    if (schema.has("$ref")) {
      return FORMS.getOrDefault(definition(schema), "");
    }
    if (schema.has("enum")) {
      return "a choice";
    }
    return switch (schema.path("type").asString("")) {
      case "array" -> {
        var item = schema.path("items");
        var named = item.has("$ref") ? FORMS.getOrDefault(definition(item), "") : "";
        yield named.isEmpty() || named.equals("keys") ? "a list" : "a list, each " + named;
      }
      case "object" -> "keys";
      case "integer", "number" -> "a number";
      case "string" -> "text";
      default -> schema.has("const") ? "a number" : "";
    };
  }

  private static String definition(JsonNode schema) {
    var reference = schema.get("$ref").asString();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /// What a key is, in one paragraph, without who sees it.
  private static String what(JsonNode schema) {
    var text = schema.get("description").asString();
    for (var ending : Stream.concat(Stream.of(FOR_ALL, FOR_SOME), FOR_OTHERS.stream()).toList()) {
      text = text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
    }
    return prose(text.strip().replaceAll("\\s*\\n+\\s*", " "));
  }

  private static Optional<String> example(JsonNode schema) {
    return schema
        .path("examples")
        .valueStream()
        .findFirst()
        .map(ContentReference::yaml)
        .filter(text -> text.length() <= LONGEST_EXAMPLE)
        .map(text -> "`" + text + "`");
  }

  private static String yaml(JsonNode value) {
    if (value.isArray()) {
      return value
          .valueStream()
          .map(ContentReference::yaml)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value.isObject()) {
      return stream(value)
          .map(e -> e.getKey() + ": " + yaml(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.asString();
  }

  private static String choices(String name, JsonNode schema) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < schema.get("enum").size(); i++) {
      var about = prose(schema.get("enumDescriptions").get(i).asString());
      lines.add("- `" + schema.get("enum").get(i).asString() + "`: " + about);
    }
    return "`" + name + "` is one of\n\n" + String.join("\n", lines);
  }

  private void sections(JsonNode schema, List<String> parts) {
    var type = Stream.of(ContentType.values()).filter(t -> t.word().equals(this.type)).findFirst();
    var sections = type.map(ContentType::sections).orElse(List.of());
    if (sections.isEmpty()) {
      return;
    }
    var rows = new ArrayList<>(List.of("| section | | form | what |", "|---|---|---|---|"));
    for (var section : sections) {
      var about = schema.get("x-sections").get(section.title());
      rows.add(
          "| **%s** | %s | %s | %s%s%s |"
              .formatted(
                  section.title(),
                  audience(about),
                  section.isList() ? "a list" : "prose",
                  cell(what(about)),
                  section.isRequired() ? "" : " *Optional.*",
                  example(about).map(e -> " Example: " + cell(e)).orElse("")));
    }
    parts.add(String.join("\n", rows));
  }

  private static String prose(String text) {
    return QUOTED.matcher(text).replaceAll("`$1`");
  }

  private static String lowered(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static Stream<Map.Entry<String, JsonNode>> stream(JsonNode object) {
    return StreamSupport.stream(object.properties().spliterator(), false);
  }

  private static JsonNode json(String name) {
    return JsonMapper.shared().readTree(new ContentSchema(name).text());
  }
}
