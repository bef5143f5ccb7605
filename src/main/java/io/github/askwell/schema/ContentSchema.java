package io.github.askwell.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A JSON Schema (2020-12) of one type of content file.
///
/// Its `$id` is its own file name and its references name the files beside it, so that the schemas
/// work from any folder and from any address that serves them together.
///
/// @param name the type in lower case with hyphens, such as `do-not-ask`; `common` holds what several
///     schemas share
public record ContentSchema(String name) {
  private static final List<String> NAMES =
      List.of(
          "common",
          "competency",
          "do-not-ask",
          "faq",
          "plan",
          "question",
          "redirects",
          "role",
          "site",
          "synonyms",
          "technology",
          "tip");

  /// All schemas, by name.
  public static List<ContentSchema> all() {
    return NAMES.stream().map(ContentSchema::new).toList();
  }

  /// The name of its file, such as `do-not-ask.json`.
  public String file() {
    return name + ".json";
  }

  /// The schema as it stands in the program.
  public String text() {
    try (var in = ContentSchema.class.getResourceAsStream(file())) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The schema as a site publishes it: named by its whole address.
  ///
  /// @param folder the address that the schemas are published under, with `/` at its end
  public String publishedAt(String folder) {
    return text().replace("\"$id\": \"" + file(), "\"$id\": \"" + folder + file());
  }
}
