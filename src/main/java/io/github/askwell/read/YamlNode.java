package io.github.askwell.read;

import io.github.askwell.diagnostic.Span;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A value of a YAML document with the place it stands at.
///
/// A node inside the document is named by its JSON Pointer.
public sealed interface YamlNode {
  Span span();

  /// The same value without places.
  JsonNode toJson();

  /// The nodes right below, by the last step of their pointers.
  Map<String, YamlNode> children();

  /// The node one step below.
  @Nullable YamlNode child(String step);

  /// Calls back for this node and all below it, each with its pointer, in the order of the document.
  default void visit(String pointer, BiConsumer<String, YamlNode> visitor) {
    visitor.accept(pointer, this);
    children().forEach((step, child) -> child.visit(pointer + "/" + escaped(step), visitor));
  }

  /// The nodes that a pointer names, in which the step `*` stands for any; by their own pointers.
  default Map<String, YamlNode> select(String pattern) {
    Map<String, YamlNode> found = new LinkedHashMap<>(Map.of("", this));
    for (var step : Arrays.asList(pattern.substring(1).split("/"))) {
      var below = new LinkedHashMap<String, YamlNode>();
      found.forEach((pointer, node) ->
          node.children()
              .forEach((name, child) -> {
                if (step.equals("*") || step.equals(name)) {
                  below.put(pointer + "/" + escaped(name), child);
                }
              }));
      found = below;
    }
    return found;
  }

  /// The keys of a node with their values, in the order of the document; none when it has none.
  static Map<String, Member> members(@Nullable YamlNode node) {
    return node instanceof Mapping mapping ? mapping.members() : Map.of();
  }

  /// The words for what was found, such as `text 'ten'`.
  String description();

  /// A step as it is written in a pointer.
  static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  /// Keys with values, in the order of the document.
  record Mapping(Map<String, Member> members, Span span) implements YamlNode {
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public JsonNode toJson() {
      var json = JsonNodeFactory.instance.objectNode();
      members.forEach((key, member) -> json.set(key, member.value().toJson()));
      return json;
    }

    @Override
    public Map<String, YamlNode> children() {
      var children = new LinkedHashMap<String, YamlNode>();
      members.forEach((key, member) -> children.put(key, member.value()));
      return children;
    }

    @Override
    public @Nullable YamlNode child(String step) {
      var member = members.get(step);
      return member == null ? null : member.value();
    }

    @Override
    public String description() {
      return "keys with values";
    }
  }

  /// A value with the place of its key.
  record Member(Span key, YamlNode value) {}

  /// A list.
  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public JsonNode toJson() {
      var json = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> json.add(item.toJson()));
      return json;
    }

    @Override
    public Map<String, YamlNode> children() {
      var children = new LinkedHashMap<String, YamlNode>();
      IntStream.range(0, items.size()).forEach(i -> children.put("" + i, items.get(i)));
      return children;
    }

    @Override
    public @Nullable YamlNode child(String step) {
      int index = step.matches("\\d{1,9}") ? Integer.parseInt(step) : items.size();
      return index < items.size() ? items.get(index) : null;
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /// A single value.
  ///
  /// @param content what it says; for text without quotes, escapes and indentation
  record Scalar(Form form, String content, Span span) implements YamlNode {
    @Override
    public JsonNode toJson() {
      var factory = JsonNodeFactory.instance;
      return switch (form) {
        case TEXT -> factory.stringNode(content);
        case WHOLE_NUMBER ->
            content.length() < 18
                ? factory.numberNode(Long.parseLong(content))
                : factory.numberNode((long) judged(content));
        case NUMBER -> factory.numberNode(judged(content));
        case TRUTH -> factory.booleanNode(Boolean.parseBoolean(content));
        case NOTHING -> factory.nullNode();
      };
    }

    /// Whether it stands for a value that is still to be written.
    boolean isBlank() {
      return form == Form.TEXT && (content.equals("TODO") || content.startsWith("TODO:"));
    }

    /// The number, or one as far out of range: the validator fails on what is no 64-bit number.
    private static double judged(String number) {
      return Math.clamp(Double.parseDouble(number), -1e15, 1e15);
    }

    @Override
    public Map<String, YamlNode> children() {
      return Map.of();
    }

    @Override
    public @Nullable YamlNode child(String step) {
      return null;
    }

    @Override
    public String description() {
      return switch (form) {
        case TEXT -> "text " + Problems.quoted(content);
        case WHOLE_NUMBER, NUMBER -> "the number " + Problems.quoted(content);
        case TRUTH -> Problems.quoted(content);
        case NOTHING -> "nothing";
      };
    }
  }

  /// What a scalar is by the core rules of YAML 1.2.
  enum Form {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    TRUTH,
    NOTHING
  }

  /// The text values that a pointer names, in which the step `*` stands for any.
  default Stream<Map.Entry<String, Scalar>> selectTexts(String pattern) {
    return select(pattern).entrySet().stream()
        .filter(e -> e.getValue() instanceof Scalar s && s.form() == Form.TEXT)
        .map(e -> Map.entry(e.getKey(), (Scalar) e.getValue()));
  }

  // What follows is for nodes of which the schema has said what they hold.

  /// The value of a key.
  default YamlNode at(String key) {
    return Objects.requireNonNull(child(key), key);
  }

  default boolean has(String key) {
    return child(key) != null;
  }

  /// The items of a list, or the values of a mapping.
  default List<YamlNode> items() {
    return List.copyOf(children().values());
  }

  /// The items of the list under a key; none when the key is absent.
  default List<YamlNode> items(String key) {
    return has(key) ? at(key).items() : List.of();
  }

  /// What a scalar says, without blanks around it.
  default String text() {
    return switch (this) {
      case Scalar scalar -> scalar.content().strip();
      case Mapping _, Sequence _ -> throw new IllegalStateException("no text: " + this);
    };
  }

  default String text(String key) {
    return at(key).text();
  }

  default Optional<String> find(String key) {
    return Optional.ofNullable(child(key)).map(YamlNode::text);
  }

  default List<String> texts(String key) {
    return items(key).stream().map(YamlNode::text).toList();
  }

  default double number(String key) {
    return Double.parseDouble(text(key));
  }

  default int integer(String key) {
    return (int) number(key);
  }

  /// Leads from a position in a piece of text back to the offset in the file it was taken from.
  final class Offsets {
    private final int start;
    private final int[] map;

    private Offsets(int start, int[] map) {
      this.start = start;
      this.map = map;
    }

    /// For text that stands in the file as it is, from an offset on.
    static Offsets from(int start) {
      return new Offsets(start, new int[0]);
    }

    /// For text that stands in the file as it is, when positions in it count code points.
    static Offsets ofCodePoints(String text, int start) {
      int points = text.codePointCount(0, text.length());
      if (points == text.length()) {
        return from(start);
      }
      var map = new int[points + 1];
      for (int i = 0, offset = 0; i < points; i++) {
        map[i] = start + offset;
        offset += Character.charCount(text.codePointAt(offset));
      }
      map[points] = start + text.length();
      return new Offsets(start, map);
    }

    /// For the value of a YAML scalar, whose source has indentation, quotes, escapes or folded lines
    /// besides. Exact for all but escapes of characters that cannot be written plainly.
    static Offsets ofScalar(String value, String file, YamlNode.Scalar scalar) {
      int end = scalar.span().end();
      int at = contentStart(file, scalar);
      var map = new int[value.length() + 1];
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        map[i] = Math.min(at, end);
        if (Character.isWhitespace(c)) {
          boolean more = i + 1 < value.length() && !Character.isWhitespace(value.charAt(i + 1));
          at = more ? skipBlank(file, at, end) : at;
        } else {
          int found = next(file, at, end, c);
          map[i] = Math.min(found < 0 ? at : found, end);
          at = found < 0 ? at : found + 1;
        }
      }
      map[value.length()] = end;
      return new Offsets(scalar.span().start(), map);
    }

    int at(int position) {
      return map.length == 0 ? start + position : map[Math.min(position, map.length - 1)];
    }

    private static int contentStart(String file, YamlNode.Scalar scalar) {
      int at = scalar.span().start();
      char first = at < file.length() ? file.charAt(at) : ' ';
      if (first == '|' || first == '>') {
        int lineEnd = file.indexOf('\n', at);
        return lineEnd < 0 ? at : skipBlank(file, lineEnd, scalar.span().end());
      }
      return first == '"' || first == '\'' ? at + 1 : at;
    }

    private static int skipBlank(String file, int from, int end) {
      int at = from;
      while (at < end && Character.isWhitespace(file.charAt(at))) {
        at++;
      }
      return at;
    }

    /// Where a character of the value stands, looking a few signs ahead over quotes and escapes.
    private static int next(String file, int from, int end, char wanted) {
      for (int at = from; at < Math.min(end, from + 8); at++) {
        if (file.charAt(at) == wanted) {
          return at;
        }
      }
      return -1;
    }
  }
}
