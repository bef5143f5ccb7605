package io.github.askwell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Sources;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/// Files as large as any may be, each of one shape over and over. As a program, it reads them all and
/// prints one line for each: processor time in milliseconds, diagnostics, shape.
final class Megabyte {
  private static final int SIZE = 1 << 20;
  private static final String BEFORE =
      """
      ---
      question: How?
      type: design
      levels: [mid]
      minutes: 5
      competencies: [care]
      technologies: []
      owner: A
      reviewed: 2026-11-21
      status: published
      ---
      ## Why it matters

      """;

  private static final List<String> MARKDOWN =
      List.of(
          ">",
          "> ",
          "- ",
          "1. ",
          "> - 1. ",
          "[",
          "]",
          "[a](",
          "[a](b \"",
          "![",
          "![a](../media/logo.svg) ",
          "*",
          "**a ",
          "*a **a ",
          "_a __",
          "~~a ",
          "`",
          "`a``",
          "\\",
          "&amp;",
          "&#x41;",
          "&",
          "<",
          "<a ",
          "<a b=c>",
          "<!--",
          "-->",
          "<!-- a -->\n\n",
          "[a]: b\n\n",
          "[a]: b 'c\n",
          "[a][b] ",
          "[a] ",
          "|",
          "|a|b|\n|-|-|\n",
          "|a|b|\n",
          "a.",
          "a@b.c ",
          "<a@b.c> ",
          "www.a.b ",
          "https://a.example/ ",
          "https://a.example/(",
          "[a](knife.md)\n\n",
          "### a\n",
          "### a {#b}\n",
          "#",
          "a\n===\n",
          "a\n\n",
          "> a\n\n",
          "- a\n",
          "- a\n  - b\n",
          "1. a\n\n   b\n\n",
          "    a\n",
          "```\n",
          "```a b\nc\n```\n",
          "~~~",
          "***\n",
          "---\n",
          "x",
          " ",
          "\t",
          "\n",
          "\r",
          " \n",
          "\0",
          "é",
          "\uD83D\uDE00",
          "a\u0301",
          "\u202E",
          "ﷺ",
          "ß ",
          "a  \n",
          "a\\\n",
          "'",
          "\"a\" ",
          "...",
          "(c)",
          ":a:",
          "[^a] ",
          "[ ] ",
          "- [ ] a\n",
          "$a$",
          "{a}",
          "==a== ");

  private static final List<String> YAML =
      List.of(
          "a: ",
          "- ",
          "- a\n",
          "[",
          "[]",
          "{",
          "{a: ",
          "? ",
          ": ",
          "&a ",
          "*a ",
          "!a ",
          "!!str ",
          "'",
          "\"",
          "\"\\u0041\" ",
          "|\n",
          ">\n a\n",
          "# c\n",
          "--- a\n",
          "...\n",
          "%YAML 1.2\n",
          "<<: a\n",
          ",",
          "x",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\0",
          "9",
          "- {a: b}\n",
          "- [a, b]\n",
          "- - - - a\n",
          "é",
          "\uFEFF");

  private Megabyte() {}

  static Stream<Sources.File> files() {
    return Stream.concat(
        MARKDOWN.stream().map(shape -> file("questions/knife.md", BEFORE, shape)),
        YAML.stream()
            .flatMap(shape ->
                Stream.of(
                    file("synonyms.yaml", "", shape),
                    file("questions/knife.md", "---\n", shape),
                    file("faq/all.yaml", "- id: a\n  question: ", shape))));
  }

  private static Sources.File file(String path, String before, String shape) {
    int times = (SIZE - before.getBytes(UTF_8).length) / shape.getBytes(UTF_8).length;
    return new Sources.File(path, (before + shape.repeat(times)).getBytes(UTF_8));
  }

  static void main() {
    files()
        .forEach(file -> {
          long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          int found = EntryReader.read("content/" + file.path(), file).diagnostics().size();
          long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
          System.out.printf("%d %d %s%n", spent / 1_000_000, found, shown(file));
        });
  }

  private static String shown(Sources.File file) {
    var text = new String(file.bytes(), UTF_8);
    var end = text.substring(text.length() - 12);
    return file.path() + " " + end.codePoints().mapToObj(Integer::toHexString).toList();
  }
}
