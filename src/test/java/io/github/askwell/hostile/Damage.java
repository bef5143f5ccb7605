package io.github.askwell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Bytes that were a file once: flipped, deleted, doubled, swapped, cut, spliced with another file, and
/// strewn with what means something to a parser.
final class Damage {
  private static final List<String> SIGNS =
      List.of(
          "---\n",
          "\n---\n",
          "...\n",
          "- ",
          "? ",
          ": ",
          "[",
          "]",
          "{",
          "}",
          "&a ",
          "*a",
          "!t ",
          "!!str ",
          "<<: ",
          "|\n",
          ">-\n",
          "%YAML 1.2\n",
          "\"",
          "'",
          "# ",
          "\t",
          "~",
          "null",
          "0x1F",
          ".inf",
          "1e400",
          "2026-02-30",
          "## ",
          "### ",
          "# a\n",
          "\n\n",
          "\r",
          "\r\n",
          "> ",
          "1. ",
          "* ",
          "+ ",
          "```",
          "~~~\n",
          "`",
          "**",
          "_",
          "~~",
          "![",
          "](",
          ")",
          "[a]: b\n",
          "<b>",
          "</b>",
          "<!--",
          "-->",
          "<a@b.c>",
          "<https://a.b>",
          "www.a.b",
          "https://",
          "&amp;",
          "&#0;",
          "&#x110000;",
          "\\",
          "|",
          "|-|-|\n",
          "***\n",
          "===\n",
          "    ",
          "javascript:",
          "askwell:0",
          "../",
          "media/",
          ".md",
          "#",
          "%00",
          "%2e%2e",
          "${a}",
          "<#if a>",
          "\0",
          "\u0007",
          "\u001b[31m",
          "\u0085",
          "\u00a0",
          "\u200b",
          "\u2028",
          "\u2029",
          "\u202e",
          "\ufeff",
          "\ufffe",
          "\ufffd",
          "é",
          "🐟",
          "e\u0301",
          "## Strong answer\n",
          "## Red flags\n",
          "## Rating 5\n",
          "status: draft\n",
          "roles: []\n",
          "id: ",
          "minutes: ",
          "url: ");

  private final Random random;
  private byte[] bytes;

  private Damage(byte[] bytes, Random random) {
    this.bytes = bytes;
    this.random = random;
  }

  /// A file after one to eight accidents.
  ///
  /// @param other another file, for what is spliced in
  static byte[] of(byte[] file, byte[] other, Random random) {
    var damage = new Damage(file.clone(), random);
    int accidents = 1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 3);
    for (int i = 0; i < accidents; i++) {
      damage.accident(other);
    }
    return damage.bytes;
  }

  private void accident(byte[] other) {
    int at = place(bytes);
    int end = end(bytes, at);
    switch (random.nextInt(10)) {
      case 0 -> flip(at);
      case 1 -> replace(at, end, new byte[0]);
      case 2 -> replace(at, at, repeated(Arrays.copyOfRange(bytes, at, end)));
      case 3 -> replace(at, end, excerpt(other));
      case 4 -> swap(at, end);
      case 5 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      case 6 -> replace(at, at, repeated(sign()));
      case 7 -> lines();
      default -> replace(at, at, sign());
    }
  }

  private void flip(int at) {
    if (at < bytes.length) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
  }

  /// A stretch moved to another place.
  private void swap(int at, int end) {
    var moved = Arrays.copyOfRange(bytes, at, end);
    replace(at, end, new byte[0]);
    int to = place(bytes);
    replace(to, to, moved);
  }

  /// Two whole lines exchanged.
  private void lines() {
    var lines = new String(bytes, UTF_8).split("(?<=\n)");
    int a = random.nextInt(lines.length);
    int b = random.nextInt(lines.length);
    var line = lines[a];
    lines[a] = lines[b];
    lines[b] = line;
    bytes = String.join("", lines).getBytes(UTF_8);
  }

  private byte[] sign() {
    return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(UTF_8);
  }

  private byte[] repeated(byte[] part) {
    int times = random.nextInt(20) == 0 ? 1 << random.nextInt(1, 11) : random.nextInt(1, 4);
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < 100_000; i++) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private byte[] excerpt(byte[] of) {
    int at = place(of);
    return Arrays.copyOfRange(of, at, end(of, at));
  }

  private int place(byte[] in) {
    return in.length == 0 ? 0 : random.nextInt(in.length);
  }

  private int end(byte[] in, int at) {
    int length = random.nextInt(8) == 0 ? random.nextInt(in.length + 1) : random.nextInt(16);
    return Math.min(in.length, at + length);
  }

  private void replace(int start, int end, byte[] with) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, start);
    out.writeBytes(with);
    out.write(bytes, end, bytes.length - end);
    bytes = out.toByteArray();
  }
}
