package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;
import static java.util.stream.Collectors.toMap;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.schema.ContentSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the values of a file against the JSON Schema of its type and says in plain words what does
/// not fit.
final class Schemas {
  private static final String BASE = "askwell:/schema/";
  private static final Map<String, String> TEXTS =
      ContentSchema.all().stream().collect(toMap(each -> BASE + each.file(), ContentSchema::text));
  private static final SchemaRegistry REGISTRY = registry();
  private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();
  private static final Map<ContentType, Schema> BY_TYPE = new ConcurrentHashMap<>();

  private final ContentType type;
  private final YamlNode root;
  private final Span opening;
  private final Problems problems;
  private final Set<String> judged = new HashSet<>();
  private final Set<String> meant = new HashSet<>();

  private Schemas(ContentType type, YamlNode root, Span opening, Problems problems) {
    this.type = type;
    this.root = root;
    this.opening = opening;
    this.problems = problems;
  }

  /// Reports what does not fit, and tells whether everything does.
  ///
  /// @param opening where to report what is missing from the document as a whole
  static boolean judge(ContentType type, YamlNode root, Span opening, Problems problems) {
    var judge = new Schemas(type, root, opening, problems);
    var errors = schema(type).validate(root.toJson());
    errors.stream().filter(e -> isUnknownKey(e)).forEach(judge::report);
    errors.stream().filter(e -> !isUnknownKey(e)).forEach(judge::report);
    return errors.isEmpty();
  }

  private static boolean isUnknownKey(Error error) {
    return error.getKeyword().equals("additionalProperties");
  }

  private static Schema schema(ContentType type) {
    return BY_TYPE.computeIfAbsent(
        type, t -> REGISTRY.getSchema(SchemaLocation.of(BASE + t.word() + ".json")));
  }

  /// The keys that a file of a type, or each item of it, must have.
  static List<String> requiredKeys(ContentType type) {
    var whole = schema(type).getSchemaNode();
    var part = whole.has("items") ? whole.get("items") : whole;
    return part.path("required").valueStream().map(JsonNode::asString).toList();
  }

  private static SchemaRegistry registry() {
    var config =
        SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build();
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemas(TEXTS).schemaRegistryConfig(config));
  }

  /// A schema as it is written; read when the first value does not fit it.
  private static JsonNode document(String address) {
    return DOCUMENTS.computeIfAbsent(
        address, a -> JsonMapper.shared().readTree(Objects.requireNonNull(TEXTS.get(a))));
  }

  private void report(Error error) {
    var steps = new ArrayList<String>();
    var path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i).toString());
    }
    var node = root;
    for (var step : steps) {
      node = Objects.requireNonNull(node.child(step));
    }
    var name = steps.stream().filter(s -> !s.matches("\\d+")).reduce("", (a, b) -> b);
    new Misfit(error, node, String.join("/", steps), name).report();
  }

  /// One value that does not fit.
  ///
  /// @param at the pointer of the value
  /// @param name the key it belongs to; empty for the whole file
  private final class Misfit {
    private final Error error;
    private final YamlNode node;
    private final String at;
    private final String name;
    private final JsonNode schema;

    Misfit(Error error, YamlNode node, String at, String name) {
      this.error = error;
      this.node = node;
      this.at = at;
      this.name = name;
      this.schema = part();
    }

    /// The part of the schema that asks for what is not there.
    private JsonNode part() {
      var location = error.getSchemaLocation();
      var part = document(location.getAbsoluteIri().toString());
      var path = location.getFragment();
      for (int i = 0; i < path.getNameCount() - 1; i++) {
        var step = path.getElement(i);
        part = step instanceof Integer index ? part.get(index) : part.get(step.toString());
      }
      return part;
    }

    void report() {
      if (node instanceof YamlNode.Scalar s && s.isBlank()) {
        blank();
        return;
      }
      switch (error.getKeyword()) {
        case "additionalProperties" -> unknownKey(error.getProperty());
        case "required" -> missingKey(error.getProperty());
        default -> {
          if (judged.add(at)) {
            value();
          }
        }
      }
    }

    private void blank() {
      if (judged.add(at)) {
        var choices = schema.path("enum").valueStream().map(JsonNode::asString).toList();
        var hint = choices.isEmpty() ? purpose() : "write one of " + String.join(", ", choices);
        add(Rule.BLANK_LEFT, node.span(), subject() + " is left blank", hint);
      }
    }

    /// What the value is for, and how such values are written.
    private String purpose() {
      var asked = asked();
      return asked == schema ? description(schema) : description(asked) + " " + description(schema);
    }

    /// The part of the schema that says what the value is for, rather than how such values are written:
    /// the key it belongs to, or is one of several of.
    private JsonNode asked() {
      var path = error.getEvaluationPath();
      var part = schema(type).getSchemaNode();
      var asked = schema;
      for (int i = 0; i < path.getNameCount() - 1; i++) {
        var step = path.getElement(i).toString();
        if (!part.has(step)) {
          return schema;
        }
        if (step.equals("$ref")) {
          return i == path.getNameCount() - 2 ? asked : schema;
        }
        part = part.get(step);
        asked = part.path("description").isString() ? part : asked;
      }
      return asked;
    }

    private void value() {
      switch (error.getKeyword()) {
        case "type" -> type();
        case "enum", "const" -> notAllowed();
        case "minimum", "maximum", "exclusiveMinimum" -> outOfRange();
        case "minItems", "maxItems" -> count();
        case "uniqueItems" -> repeated();
        case "maxLength" -> {
          var limit = schema.get("maxLength").asInt();
          var message = subject() + " is longer than " + limit + " characters";
          add(Rule.TOO_LONG, node.span(), message, "shorten it");
        }
        case String _ -> form();
      }
    }

    private void unknownKey(String key) {
      var known = names(schema.get("properties"));
      meant.addAll(NearNames.of(key, known).stream().map(k -> at + "/" + k).toList());
      var span = node instanceof YamlNode.Mapping m ? member(m, key).key() : node.span();
      add(Rule.UNKNOWN_KEY, span, "unknown key " + quoted(key), NearNames.hint(key, known));
    }

    private static YamlNode.Member member(YamlNode.Mapping mapping, String key) {
      return Objects.requireNonNull(mapping.members().get(key));
    }

    private void missingKey(String key) {
      if (meant.contains(at + "/" + key)) {
        return;
      }
      var span = at.isEmpty() ? opening : firstKey();
      var about = description(schema.get("properties").get(key));
      add(
          Rule.MISSING_KEY,
          span,
          "the key " + quoted(key) + " is missing",
          "add '" + key + ":'. " + about);
    }

    private Span firstKey() {
      return node instanceof YamlNode.Mapping m && !m.members().isEmpty()
          ? m.members().values().iterator().next().key()
          : node.span();
    }

    private void type() {
      var wanted = schema.get("type").asString();
      if (node instanceof YamlNode.Scalar s && s.form() == YamlNode.Form.NOTHING) {
        add(
            Rule.EMPTY_VALUE,
            node.span(),
            subject() + " has no value",
            "give it " + words(wanted) + ", or remove it");
        return;
      }
      var message = "expected " + words(wanted) + forName() + ", found " + node.description();
      add(Rule.WRONG_TYPE, node.span(), message, typeHint(wanted));
    }

    private String typeHint(String wanted) {
      boolean single = node instanceof YamlNode.Scalar;
      return switch (wanted) {
        case "string" -> single ? "put it in quotes" : "write text in its place";
        case "array" ->
            node instanceof YamlNode.Scalar s
                ? "write it as a list: [" + s.text() + "]"
                : "write a list of '- ' items";
        case "integer", "number" -> "write a number without quotes and without a unit";
        case String _ -> "write 'key: value' pairs. " + description(schema);
      };
    }

    private void notAllowed() {
      var value = node instanceof YamlNode.Scalar s ? quoted(s.text()) : node.description();
      if (schema.has("const")) {
        var message = "expected " + schema.get("const") + forName() + ", found " + value;
        add(Rule.NOT_ALLOWED, node.span(), message, description(schema));
        return;
      }
      var allowed = schema.get("enum").valueStream().map(JsonNode::asString).toList();
      var what = schema.has("title") ? schema.get("title").asString() : "a value" + forName();
      var text = node instanceof YamlNode.Scalar s ? s.text() : "";
      add(Rule.NOT_ALLOWED, node.span(), value + " is not " + what, NearNames.hint(text, allowed));
    }

    private void outOfRange() {
      var range =
          schema.has("exclusiveMinimum")
              ? "above " + schema.get("exclusiveMinimum") + " and at most " + schema.get("maximum")
              : "from " + schema.get("minimum") + " to " + schema.get("maximum");
      var value = node instanceof YamlNode.Scalar s ? quoted(s.text()) : node.description();
      add(
          Rule.OUT_OF_RANGE,
          node.span(),
          value + " is out of range" + forName(),
          "write a number " + range);
    }

    private void count() {
      int found = node.children().size();
      var least = schema.has("minItems") ? schema.get("minItems").asInt() : 0;
      var most = schema.has("maxItems") ? schema.get("maxItems").asInt() : Integer.MAX_VALUE;
      var wanted =
          least == most
              ? "exactly " + least
              : most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      add(
          Rule.WRONG_COUNT,
          node.span(),
          "expected "
              + wanted
              + (wanted.endsWith(" 1") ? " item" : " items")
              + forName()
              + ", found "
              + found,
          description(schema));
    }

    private void repeated() {
      var seen = new HashSet<JsonNode>();
      for (var item : node.children().values()) {
        if (!seen.add(item.toJson())) {
          add(
              Rule.DUPLICATE_ITEM,
              item.span(),
              (item instanceof YamlNode.Scalar s ? quoted(s.text()) : "this item")
                  + " stands in the list a second time",
              "remove one of the two");
        }
      }
    }

    private void form() {
      var text = node instanceof YamlNode.Scalar s ? s.text() : "";
      if (text.isBlank()) {
        add(Rule.EMPTY_VALUE, node.span(), subject() + " is empty", "write it, or remove the key");
        return;
      }
      var what = schema.has("title") ? schema.get("title").asString() : "what is expected";
      add(
          Rule.WRONG_FORM,
          node.span(),
          quoted(text) + " is not " + what + forName(),
          description(schema));
    }

    private String subject() {
      return name.isEmpty() ? "the file" : quoted(name);
    }

    private String forName() {
      return name.isEmpty() ? "" : " for " + quoted(name);
    }

    private static String words(String type) {
      return switch (type) {
        case "integer" -> "a whole number";
        case "number" -> "a number";
        case "string" -> "text";
        case "array" -> "a list";
        case String _ -> "keys with values";
      };
    }

    private static Collection<String> names(JsonNode properties) {
      return properties.propertyNames().stream().sorted().toList();
    }

    /// The first paragraph of what the schema says: what it is and how to write it. Who sees it and
    /// what else there is to know is for those who read at leisure.
    private static String description(JsonNode part) {
      var about = part.get("description");
      return about == null ? "see the content reference" : about.asString().split("\n\n", 2)[0];
    }

    private void add(Rule rule, Span span, String message, String hint) {
      problems.add(
          rule, span, message, hint.endsWith(".") ? hint.substring(0, hint.length() - 1) : hint);
    }
  }
}
