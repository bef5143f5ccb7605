package io.github.askwell.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A content file with gaps: `{{name}}` stands for a value.
record Template(String file) {
  private static final Pattern GAP = Pattern.compile("\\{\\{([a-z ]+)}}");

  /// The template of a sort.
  static Template of(Sort sort) {
    return new Template(sort.word() + "." + sort.ending());
  }

  /// The file with its gaps filled; what is not known becomes `TODO`.
  String filled(Map<String, String> values) {
    return GAP.matcher(text())
        .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "TODO")));
  }

  String text() {
    try (var in = Template.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
