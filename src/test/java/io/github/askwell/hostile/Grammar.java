package io.github.askwell.hostile;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes Markdown and YAML that uses every construct, deeply and in bad taste.
final class Grammar {
  private static final String RUNS = "*_~`[]()<>!\\\"'&|#-+=.:/@^{}$%,; \t";
  private static final List<String> ADDRESSES =
      List.of(
          "",
          "#",
          "#a",
          "a",
          "x.md",
          "../roles/python-specialist.md",
          "../media/logo.svg",
          "../../../etc/passwd",
          "/a",
          "//a.b",
          "https://a.example/?a=b&c#d",
          "http://",
          "http://[::1]/",
          "https://ä.example/ü",
          "mailto:a@b.cc",
          "tel:+1",
          "javascript:alert(1)",
          "JaVa\tScript:x",
          "&#106;avascript:x",
          "data:text/html,x",
          "askwell:0",
          "<a b>",
          "a%00b",
          "%2e%2e/%2e%2e/x",
          "a\\b",
          "C:\\x",
          "file:///etc/passwd",
          "a:b",
          "\u202ehttps://a",
          "ｊavascript:x",
          "?a",
          "./.",
          "x.md#%C3%A4",
          "x.md?y");
  private static final List<String> WORDS =
      List.of(
          "a",
          "word",
          "two words",
          "&lt;",
          "&#x41;",
          "&nosuch;",
          "\\*",
          "\\",
          "é",
          "e\u0301",
          "🐟",
          "\u202eabc",
          "\u00a0",
          "\u200b",
          "x_y_z",
          "2 * 3 * 4",
          "snake_case",
          "C++",
          "1.",
          "-",
          "<",
          ">",
          "\"",
          "'",
          "{{x}}",
          "${x}",
          "<#if>",
          "www.a.example",
          "a@b.example",
          "https://a.example/(b)",
          "\ufeff",
          "\ufffd",
          "\u2028");
  private static final List<String> TAGS =
      List.of(
          "<b>",
          "</b>",
          "<br/>",
          "<a href=x onclick='y'>",
          "<!-- x -->",
          "<!-->",
          "<?x?>",
          "<![CDATA[x]]>",
          "<!X y>",
          "<script>",
          "</script>",
          "<style>",
          "<svg/onload=x>",
          "<a@b.example>",
          "<https://a.example>",
          "<x:y>",
          "< b>");
  private static final List<String> SCALARS =
      List.of(
          "a",
          "'b'",
          "\"c\\n\\u0041\"",
          "\"\\uD800\"",
          "\"\\U0010FFFF\"",
          "1",
          "-0",
          "0o17",
          "0x1F",
          "1e999",
          "1_000",
          ".inf",
          ".NaN",
          "true",
          "yes",
          "~",
          "null",
          "2026-02-30",
          "2026-11-22",
          "!!str a",
          "!!binary aGk=",
          "!<tag:x> a",
          "&a b",
          "*a",
          "|\n  text\n  more",
          ">-\n  folded\n\n  text",
          "|9\n x",
          "\"\"",
          "' '",
          "a: b",
          "# not",
          "@x",
          "`x`",
          "%x",
          "- a",
          "? a",
          "\u2028",
          "\ufeff",
          "é",
          "🐟",
          "99999999999999999999999",
          "1:30",
          "<<",
          "=",
          "…",
          "\\x");
  private static final List<String> KEYS =
      List.of(
          "question",
          "title",
          "type",
          "levels",
          "minutes",
          "competencies",
          "technologies",
          "status",
          "owner",
          "reviewed",
          "name",
          "summary",
          "id",
          "roles",
          "kind",
          "sources",
          "candidate",
          "stages",
          "script",
          "opening",
          "url",
          "<<",
          "? [a, b]\n",
          "'a b'",
          "\"\\x00\"",
          "!!str a",
          "&k k",
          "*k",
          "1",
          "true",
          "~",
          "ключ",
          "\u00a0",
          "a".repeat(300));

  private final Random random;

  Grammar(Random random) {
    this.random = random;
  }

  /// The body of a file.
  String markdown() {
    return many(1, 12, () -> block(0));
  }

  /// A document.
  String yaml() {
    var start =
        chance(12)
            ? pick(
                List.of(
                    "%YAML 1.2\n---\n", "---\n", "\ufeff", "# c\n", "%TAG ! x\n---\n", "--- a\n"))
            : "";
    var end = chance(12) ? pick(List.of("---\n", "...\n", "---\na: b\n", "\0", "\t", "}")) : "";
    return start + (chance(3) ? items(0) : members(0)) + end;
  }

  private String block(int level) {
    if (level > 6) {
      return line();
    }
    return switch (random.nextInt(16)) {
      case 0 -> prefixed("> ", block(level + 1));
      case 1 -> "- " + indented("  ", block(level + 1));
      case 2 -> random.nextInt(200) + pick(List.of(". ", ") ")) + indented("   ", block(level + 1));
      case 3 -> "#".repeat(random.nextInt(1, 8)) + " " + line();
      case 4 -> line() + pick(List.of("===\n", "---\n", "-\n"));
      case 5 ->
          pick(List.of("```", "~~~", "````"))
              + line()
              + block(level + 1)
              + pick(List.of("```\n", "~~~\n", ""));
      case 6 -> "    " + line();
      case 7 -> pick(TAGS) + "\n" + block(level + 1);
      case 8 -> table();
      case 9 ->
          "["
              + pick(WORDS)
              + "]: "
              + pick(ADDRESSES)
              + pick(List.of("", " \"t\"", " 't", "\n  (t)"))
              + "\n\n";
      case 10 -> deep(level);
      case 11 -> pick(List.of("***\n", "- - -\n", "\t\n", "\f\n", " \n", "\r", "\r\n"));
      default -> many(1, 4, this::line) + "\n";
    };
  }

  /// One construct inside itself.
  private String deep(int level) {
    int depth = chance(6) ? random.nextInt(400) : random.nextInt(30);
    return switch (random.nextInt(6)) {
      case 0 -> "> ".repeat(depth) + line();
      case 1 -> "- ".repeat(depth) + line();
      case 2 ->
          IntStream.range(0, Math.min(depth, 60))
              .mapToObj(i -> "  ".repeat(i) + "- " + line())
              .collect(Collectors.joining());
      case 3 -> "*a **b ".repeat(depth) + "c** d*".repeat(depth) + "\n";
      case 4 -> "[".repeat(depth) + inline(3) + "](x)".repeat(depth) + "\n";
      default ->
          "![".repeat(depth) + inline(3) + "](../media/logo.svg)".repeat(depth) + block(level + 1);
    };
  }

  private String table() {
    int columns = random.nextInt(1, 6);
    var rule =
        Stream.generate(() -> pick(List.of("-", ":-", "-:", ":-:", "--- ", ""))).limit(columns);
    return "|"
        + cells(columns)
        + "\n|"
        + rule.collect(Collectors.joining("|"))
        + "|\n"
        + many(0, 5, () -> "|" + cells(random.nextInt(0, 8)) + "\n")
        + "\n";
  }

  private String cells(int count) {
    return Stream.generate(() -> inline(2).replace("\n", " "))
        .limit(count)
        .collect(Collectors.joining("|"));
  }

  private String line() {
    return many(0, 6, () -> inline(0) + pick(List.of(" ", "", "  ")))
        + pick(List.of("\n", "\n", "\n", "  \n", "\\\n", "\r\n"));
  }

  private String inline(int level) {
    if (level > 4) {
      return pick(WORDS);
    }
    return switch (random.nextInt(14)) {
      case 0 -> "*" + inline(level + 1) + "*";
      case 1 -> "**" + inline(level + 1) + "**";
      case 2 -> "~~" + inline(level + 1) + "~~";
      case 3 -> "`" + inline(level + 1) + "`";
      case 4, 5 ->
          "["
              + inline(level + 1)
              + "]("
              + pick(ADDRESSES)
              + pick(List.of("", " \"t\"", " '" + pick(WORDS) + "'", " ("))
              + ")";
      case 6 -> "![" + inline(level + 1) + "](" + pick(ADDRESSES) + ")";
      case 7 -> "[" + inline(level + 1) + "][" + pick(WORDS) + "]";
      case 8 -> pick(TAGS);
      case 9 -> run();
      default -> pick(WORDS);
    };
  }

  private String run() {
    var sign = String.valueOf(RUNS.charAt(random.nextInt(RUNS.length())));
    return sign.repeat(chance(30) ? random.nextInt(5_000) : random.nextInt(1, 12));
  }

  private String members(int level) {
    return many(
        1,
        8,
        () -> {
          var key = pick(KEYS);
          return key + (chance(20) ? ":" : ": ") + value(level) + "\n";
        });
  }

  private String items(int level) {
    return many(1, 8, () -> "- " + value(level) + "\n");
  }

  private String value(int level) {
    if (level > 8) {
      return pick(SCALARS);
    }
    return switch (random.nextInt(10)) {
      case 0 -> "\n" + prefixed("  ", members(level + 1));
      case 1 -> "\n" + prefixed("  ", items(level + 1));
      case 2 -> "[" + flow(level) + pick(List.of("]", "]", "]", "", ",]"));
      case 3 -> "{" + pick(KEYS).strip() + ": " + flow(level) + pick(List.of("}", "}", "}", ""));
      case 4 ->
          chance(10)
              ? pick(List.of("[", "{a: ", "- ", "? ", "&a ", "!a ")).repeat(random.nextInt(200))
              : pick(SCALARS);
      default -> pick(SCALARS);
    };
  }

  private String flow(int level) {
    return Stream.generate(() -> value(level + 3))
        .limit(random.nextInt(4))
        .collect(Collectors.joining(", "));
  }

  private static String prefixed(String prefix, String text) {
    return text.lines().map(line -> prefix + line + "\n").collect(Collectors.joining());
  }

  private static String indented(String indent, String text) {
    return text.lines().collect(Collectors.joining("\n" + indent)) + "\n";
  }

  private String many(int least, int most, Supplier<String> part) {
    return Stream.generate(part)
        .limit(random.nextInt(least, most + 1))
        .collect(Collectors.joining());
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
