package io.github.askwell.bench.made;

import java.util.List;

/// One file of made-up content, before it is written for one generator or another.
///
/// A link in the body is written `[words](@questions/role-0001/role-0001-2.md)`: `@` stands for the
/// folder of the content.
///
/// @param path below the folder of the content
/// @param fields the front matter, in order
/// @param body Markdown; empty for a file that is nothing but its fields
record Document(String path, List<Field> fields, String body) {

  /// A key of the front matter.
  ///
  /// @param yaml its value as it stands after the colon, in one line
  record Field(String key, String yaml) {}

  static Field text(String key, String value) {
    return new Field(key, quoted(value));
  }

  static Field plain(String key, String value) {
    return new Field(key, value);
  }

  static Field ids(String key, List<String> values) {
    return new Field(key, "[" + String.join(", ", values) + "]");
  }

  static Field texts(String key, List<String> values) {
    return new Field(key, values.stream().map(Document::quoted).toList().toString());
  }

  static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
