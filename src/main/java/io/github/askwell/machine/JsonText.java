package io.github.askwell.machine;

import io.github.askwell.machine.Json.Member;
import java.util.List;
import java.util.function.BiConsumer;

/// Writes JSON.
final class JsonText {
  private static final int PRINTABLE = ' ';

  private JsonText() {}

  static void compact(Json value, StringBuilder out) {
    switch (value) {
      case Json.Text(var text) -> quote(text, out);
      case Json.Number(var number) -> out.append(number);
      case Json.Array(var elements) -> {
        out.append('[');
        separated(elements, ",", JsonText::compact, out);
        out.append(']');
      }
      case Json.Object(var members) -> {
        out.append('{');
        separated(
            members,
            ",",
            (member, to) -> {
              quote(member.name(), to);
              compact(member.value(), to.append(':'));
            },
            out);
        out.append('}');
      }
    }
  }

  static void indented(Json value, String indent, StringBuilder out) {
    var deeper = indent + "  ";
    switch (value) {
      case Json.Array(var elements)
          when elements.stream().anyMatch(Json.Object.class::isInstance) -> {
        out.append("[\n").append(deeper);
        separated(elements, ",\n" + deeper, (it, to) -> indented(it, deeper, to), out);
        out.append('\n').append(indent).append(']');
      }
      case Json.Array(var elements) -> {
        out.append('[');
        separated(elements, ", ", JsonText::compact, out);
        out.append(']');
      }
      case Json.Object(var members) when !members.isEmpty() -> {
        out.append("{\n").append(deeper);
        separated(members, ",\n" + deeper, (it, to) -> member(it, deeper, to), out);
        out.append('\n').append(indent).append('}');
      }
      case Json.Text _, Json.Number _, Json.Object _ -> compact(value, out);
    }
  }

  private static void member(Member member, String indent, StringBuilder out) {
    quote(member.name(), out);
    indented(member.value(), indent, out.append(": "));
  }

  private static <T> void separated(
      List<? extends T> values,
      String separator,
      BiConsumer<T, StringBuilder> writer,
      StringBuilder out) {
    for (int i = 0; i < values.size(); i++) {
      writer.accept(values.get(i), i == 0 ? out : out.append(separator));
    }
  }

  /// Escapes `<`, `>` and `&` too, so that a page may hold the text anywhere.
  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '<', '>', '&', '\u2028', '\u2029' -> escape(c, out);
        default -> {
          if (c < PRINTABLE || isHalf(text, i)) {
            escape(c, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /// Whether half of a pair stands alone there, which UTF-8 cannot hold.
  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static void escape(char c, StringBuilder out) {
    var digits = Integer.toHexString(c);
    out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
  }
}
