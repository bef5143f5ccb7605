package io.github.askwell.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Writes JSON without white space. Whoever calls it keeps names unique and values in their place.
final class Json {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] out = new byte[1024];
  private int size;
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
    write(':');
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
    digits(number);
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

  /// How many bytes there are so far.
  int size() {
    return size;
  }

  byte[] bytes() {
    return Arrays.copyOf(out, size);
  }

  private Json nested(char start, Consumer<Json> inside, char end) {
    separate();
    write(start);
    first = true;
    inside.accept(this);
    write(end);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      write(',');
    }
    first = false;
  }

  private void digits(long number) {
    if (number < 0) {
      write('-');
    }
    if (number <= -10 || number >= 10) {
      digits(Math.abs(number / 10));
    }
    write((char) ('0' + Math.abs(number % 10)));
  }

  private void quote(String text) {
    write('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
        write(text.substring(plain, i));
        escape(c);
        plain = i + 1;
      }
    }
    write(text.substring(plain));
    write('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private void escape(char c) {
    write('\\');
    if (c == '"' || c == '\\') {
      write(c);
    } else if (c == '\n') {
      write('n');
    } else {
      write('u');
      for (int shift = 12; shift >= 0; shift -= 4) {
        write((char) HEX[c >> shift & 0xf]);
      }
    }
  }

  private void write(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    reserve(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
  }

  /// Writes a character of ASCII.
  private void write(char c) {
    reserve(1);
    out[size++] = (byte) c;
  }

  private void reserve(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(size + more, 2 * size));
    }
  }
}
