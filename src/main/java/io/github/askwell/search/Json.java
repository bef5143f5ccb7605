package io.github.askwell.search;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Writes JSON without white space. Whoever calls it keeps names unique and values in their place.
final class Json {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  /// An object whose members `members` writes with [#name].
  Json object(Consumer<Json> members) {
    return nested('{', members, '}');
  }

  /// An array whose elements `elements` writes.
  Json array(Consumer<Json> elements) {
    return nested('[', elements, ']');
  }

  Json name(String name) {
    separate();
    quote(name);
    out.append(':');
    first = true;
    return this;
  }

  Json value(String text) {
    separate();
    quote(text);
    return this;
  }

  Json value(long number) {
    separate();
    out.append(number);
    return this;
  }

  Json strings(Iterable<String> texts) {
    return array(json -> texts.forEach(json::value));
  }

  Json numbers(int... numbers) {
    return array(json -> {
      for (int number : numbers) {
        json.value(number);
      }
    });
  }

  /// A value that is JSON already; nothing when it is empty.
  Json written(String json) {
    if (!json.isEmpty()) {
      separate();
      out.append(json);
    }
    return this;
  }

  String text() {
    return out.toString();
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Json nested(char start, Consumer<Json> inside, char end) {
    separate();
    out.append(start);
    first = true;
    inside.accept(this);
    out.append(end);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
            escape(c);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 0xf));
    }
  }
}
