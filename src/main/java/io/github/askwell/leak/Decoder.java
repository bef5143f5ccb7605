package io.github.askwell.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// Undoes one layer of the ways to write characters in HTML, XML, JSON, scripts, style sheets and
/// addresses: `&amp;`, `&#38;`, `&#x26;`, `\u0026`, `\n`, `\26 `, `%26`.
final class Decoder {
  private static final Map<String, String> NAMED = named();
  private static final int LONGEST_NAME = 10;
  private static final int HEX = 16;

  private final String text;
  private final boolean isStyle;
  private final StringBuilder decoded;
  private int at;

  private Decoder(String text, boolean isStyle) {
    this.text = text;
    this.isStyle = isStyle;
    this.decoded = new StringBuilder(text.length());
  }

  /// The text with one layer less; itself when there is none.
  ///
  /// @param isStyle whether a backslash is read as style sheets have it, not scripts
  static String decoded(String text, boolean isStyle) {
    boolean isPlain = text.indexOf('&') < 0 && text.indexOf('\\') < 0 && text.indexOf('%') < 0;
    return isPlain ? text : new Decoder(text, isStyle).run();
  }

  private String run() {
    int copied = 0;
    boolean isChanged = false;
    for (skip(); at < text.length(); skip()) {
      int start = at;
      decoded.append(text, copied, start);
      boolean isDecoded =
          switch (text.charAt(at)) {
            case '&' -> entity();
            case '\\' -> isStyle ? styleEscape() : escape();
            default -> bytes();
          };
      isChanged |= isDecoded;
      copied = isDecoded ? at : start;
      at = isDecoded ? at : start + 1;
    }
    return isChanged ? decoded.append(text, copied, at).toString() : text;
  }

  /// Goes to the next character that may mean another.
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '&' || c == '\\' || c == '%') {
        return;
      }
      at++;
    }
  }

  private boolean entity() {
    int end = text.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_NAME + 1) {
      return false;
    }
    var name = text.substring(at + 1, end);
    var meant = name.startsWith("#") ? number(name.substring(1)) : NAMED.get(name);
    if (meant == null) {
      return false;
    }
    decoded.append(meant);
    at = end + 1;
    return true;
  }

  private static @org.jspecify.annotations.Nullable String number(String digits) {
    boolean isHex = digits.startsWith("x") || digits.startsWith("X");
    int value = value(isHex ? digits.substring(1) : digits, isHex ? HEX : 10);
    return value < 0 ? null : Character.toString(value);
  }

  /// The number, or -1 when it is none of a character.
  private static int value(String digits, int radix) {
    if (digits.isEmpty() || digits.length() > 7) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return Character.isValidCodePoint(value) ? value : -1;
  }

  private boolean escape() {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    if (next == 'u' && at + 6 <= text.length()) {
      int value = value(text.substring(at + 2, at + 6), HEX);
      if (value >= 0) {
        decoded.append((char) value);
        at += 6;
        return true;
      }
    }
    decoded.append("nrtbf".indexOf(next) >= 0 ? ' ' : next);
    at += 2;
    return true;
  }

  private boolean styleEscape() {
    int end = at + 1;
    while (end < text.length() && end < at + 7 && Character.digit(text.charAt(end), HEX) >= 0) {
      end++;
    }
    int value = value(text.substring(at + 1, end), HEX);
    if (value < 0) {
      return false;
    }
    decoded.append(Character.toString(value));
    at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    return true;
  }

  private boolean bytes() {
    var bytes = new ByteArrayOutputStream();
    while (at + 3 <= text.length() && text.charAt(at) == '%') {
      int value = value(text.substring(at + 1, at + 3), HEX);
      if (value < 0) {
        break;
      }
      bytes.write(value);
      at += 3;
    }
    decoded.append(bytes.toString(UTF_8));
    return bytes.size() > 0;
  }

  private static Map<String, String> named() {
    var names = new HashMap<String, String>();
    try (var list = Decoder.class.getResourceAsStream("entities.txt")) {
      if (list == null) {
        throw new IllegalStateException("the program was packaged without its entities");
      }
      new String(list.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .forEach(pair -> names.put(pair[0], Character.toString(Integer.parseInt(pair[1], HEX))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
