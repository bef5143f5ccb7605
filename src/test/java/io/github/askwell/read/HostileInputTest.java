package io.github.askwell.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Places;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files made to exhaust time, memory or the stack: each is a diagnostic or fine, within ten
/// seconds of processor time, of which a busy machine needs two.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
  private static final int MANY = 10_000;
  private static final long MOST_NANOSECONDS = 10_000_000_000L;
  private static final String KNIFE = "questions/skills/knife.md";

  @BeforeAll
  static void warmUp() {
    Reading.site().library();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("quotes", ">".repeat(MANY) + "a"),
        Arguments.of("lists", "- ".repeat(MANY) + "a"),
        Arguments.of("mixed", "> - 1. ".repeat(MANY) + "a"),
        Arguments.of("ladder", ladder()),
        Arguments.of("open brackets", "[".repeat(MANY)),
        Arguments.of("links in links", "[a](".repeat(MANY)),
        Arguments.of("pictures in pictures", "![".repeat(MANY) + "](x)".repeat(MANY)),
        Arguments.of("stars", "*".repeat(MANY) + "a" + "*".repeat(MANY)),
        Arguments.of("emphasis", "*a **a ".repeat(MANY) + "** *".repeat(MANY)),
        Arguments.of("underscores", "_a __".repeat(MANY)),
        Arguments.of("tildes", "~~a ".repeat(MANY)),
        Arguments.of("backticks", backticks()),
        Arguments.of("backslashes", "\\".repeat(200_000)),
        Arguments.of("entities", "&amp;".repeat(50_000)),
        Arguments.of("labels", "[a]: b\n\n".repeat(30_000)),
        Arguments.of("undefined labels", "[a][b] ".repeat(30_000)),
        Arguments.of("tables", "|".repeat(MANY) + "\n" + "|-".repeat(MANY)),
        Arguments.of("tags", "<a ".repeat(60_000)),
        Arguments.of("comments", "<!--".repeat(60_000)),
        Arguments.of("attributes", "<a" + " b=c".repeat(4_000) + ">"),
        Arguments.of("attributes in a line", "a <a" + " b".repeat(9_000) + ">"),
        Arguments.of("long comment", "a <!-- " + "b-".repeat(9_000) + " -->"),
        Arguments.of("long title", "[a](b \"" + "x".repeat(15_000) + "\")"),
        Arguments.of("long open title", "[a]: b '" + "x\n".repeat(9_000)),
        Arguments.of("long address", "[a](<" + "b".repeat(15_000) + ">)"),
        Arguments.of("long mail address", "<a@" + "a.".repeat(9_000) + "a>"),
        Arguments.of("joints", ("a.".repeat(9_000) + "\n\n").repeat(13)),
        Arguments.of("links", "[a](knife.md)\n\n".repeat(17_000)),
        Arguments.of("headings", "### a\n".repeat(40_000)),
        Arguments.of("same headings", "### a\n\n".repeat(30_000)),
        Arguments.of("paragraphs", "a\n\n".repeat(80_000)),
        Arguments.of("quoted paragraphs", "> a\n\n".repeat(50_000)),
        Arguments.of("addresses", "https://a.example/ ".repeat(13_000)),
        Arguments.of("one long line", "x".repeat(1_000_000)),
        Arguments.of("blanks", " ".repeat(1_000_000)),
        Arguments.of("line ends", "\n".repeat(1_000_000)),
        Arguments.of("tabs", "\t".repeat(1_000_000)),
        Arguments.of("open code", "```\n" + "x\n".repeat(100_000)),
        Arguments.of("open comment", "<!-- " + "x\n\n".repeat(60_000)),
        Arguments.of("nul", "\0".repeat(1_000_000)),
        Arguments.of("lone surrogates", "\uFFFD\uD83D\uDE00".repeat(50_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void hostileMarkdownIsReadInTime(String name, String body) {
    var text = Reading.site().files().file(KNIFE).replace("Tools matter.", body);
    assertSaysWhatIsWrong(readInTime(KNIFE, text));
  }

  static Stream<Arguments> frontMatters() {
    return Stream.of(
        Arguments.of("flow lists", "a: " + "[".repeat(MANY)),
        Arguments.of("closed flow lists", "a: " + "[".repeat(MANY) + "]".repeat(MANY)),
        Arguments.of("flow maps", "a: " + "{a: ".repeat(MANY)),
        Arguments.of("block lists", "- ".repeat(MANY) + "a"),
        Arguments.of("block maps", ladderOfKeys()),
        Arguments.of("question marks", "? ".repeat(MANY)),
        Arguments.of("aliases", bomb()),
        Arguments.of("anchors", "a: " + "&a ".repeat(MANY)),
        Arguments.of("tags", "a: " + "!a ".repeat(MANY)),
        Arguments.of("open quote", "a: \"" + "x\n".repeat(MANY)),
        Arguments.of("open block", "a: |\n" + "  x\n".repeat(100_000)),
        Arguments.of("long line", "question: " + "x".repeat(900_000)),
        Arguments.of("hyphens", "owner: " + "a-".repeat(400_000)),
        Arguments.of("long slug", "competencies: [" + "a-".repeat(9_000) + "a]"),
        Arguments.of("long number", "minutes: " + "9".repeat(100_000)),
        Arguments.of("huge exponent", "minutes: 1e999999999"),
        Arguments.of("not a number", "minutes: .nan"),
        Arguments.of("many keys", manyKeys()),
        Arguments.of("long key", "? " + "k".repeat(100_000) + "\n: a"),
        Arguments.of("long keys", longKeys()),
        Arguments.of("empty items", "- {}\n".repeat(200_000)),
        Arguments.of("same keys", "a: b\n".repeat(MANY)),
        Arguments.of("many items", "levels: [" + "mid, ".repeat(100_000) + "]"),
        Arguments.of("directives", "%YAML 9.9\n%TAG ! !\n"),
        Arguments.of("merge", "<<: {a: b}\n<<: [c]"),
        Arguments.of("odd keys", "[a, b]: c\n{d: e}: f\n? |\n  g\n: h\n: i"),
        Arguments.of("control", "a: \0\u0007\u001b\uFFFE"),
        Arguments.of("commas", "a: [" + ",".repeat(MANY)),
        Arguments.of("colons", ":".repeat(MANY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frontMatters")
  void hostileYamlIsADiagnosticInTime(String name, String yaml) {
    var file = "---\n" + yaml + "\n---\n## Why it matters\n\na\n";
    assertFalse(readInTime(KNIFE, file).isSound());
    assertFalse(readInTime("plans/cook-short.yaml", yaml).isSound());
  }

  private static ParsedFile readInTime(String path, String text) {
    var file = new Sources.File(path, text.getBytes(StandardCharsets.UTF_8));
    var clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    var parsed = EntryReader.read("content/" + path, file);
    long spent = clock.getCurrentThreadCpuTime() - before;
    assertTrue(spent < MOST_NANOSECONDS, path + " took " + spent / 1_000_000 + " ms");
    Places.check(parsed.diagnostics(), _ -> text);
    return parsed;
  }

  /// Either the file is sound and linking it gives a library or names what else is wrong, or it has an
  /// error of its own.
  private static void assertSaysWhatIsWrong(ParsedFile parsed) {
    assertTrue(parsed.isSound() == parsed.diagnostics().stream().noneMatch(d -> d.isError()));
    assertTrue(!parsed.isSound() || parsed.manuscript().isPresent());
  }

  @Test
  void anAliasBombIsOneDiagnostic() {
    var found = Reading.site().with("synonyms.yaml", bomb()).messages();
    assertEquals(
        "content/synonyms.yaml:1:3: the anchor '&a0' is not plain data [yaml-alias]", found);
  }

  /// Each word of a set is indexed for every other.
  @Test
  void aSetOfSynonymsIsSmall() {
    var words = IntStream.range(0, 15_000).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));
    var found = Reading.site().with("synonyms.yaml", "- [" + words + "]\n").messages();
    assertEquals(
        "content/synonyms.yaml:1:3: expected 2 to 20 items, found 15000 [wrong-count]", found);
  }

  @Test
  void aFileOfFiftyMegabytesIsNotRead(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("questions"));
    try (var big = new RandomAccessFile(folder.resolve("questions/big.md").toFile(), "rw")) {
      big.setLength(50 << 20);
    }
    var sources = Sources.scan(folder, "content");
    assertEquals(List.of(), sources.files());
    assertEquals(List.of("questions/big.md"), sources.refused());
    assertEquals("file-too-large", sources.diagnostics().getFirst().id());
  }

  @Test
  void randomDamageNeverBreaksTheReader() {
    var random = new Random(20261122);
    var paths = List.copyOf(Reading.site().files().files().keySet());
    for (int round = 0; round < 300; round++) {
      var path = paths.get(random.nextInt(paths.size()));
      var damaged = damage(Reading.site().files().file(path), random);
      var linked = Reading.site().with(path, damaged).link();
      var texts = Reading.site().with(path, damaged).files().files();
      Places.check(
          linked.diagnostics(), at -> texts.getOrDefault(at.replaceFirst("content/", ""), ""));
      assertTrue(linked.library().isPresent() || !linked.diagnostics().isEmpty(), damaged);
    }
  }

  @Test
  void bytesThatAreNotUtf8AreOneDiagnosticPerFile() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var bytes = new byte[200];
      random.nextBytes(bytes);
      var file = new Sources.File("questions/x.md", bytes);
      var parsed = EntryReader.read("content/questions/x.md", file);
      assertFalse(parsed.diagnostics().isEmpty());
    }
  }

  private static String damage(String text, Random random) {
    var signs = "-:[]{}#*_`<>&!|'\"\\\n\t \0é🐟%@?,()~=";
    var out = new StringBuilder(text);
    for (int n = random.nextInt(1, 6); n > 0 && !out.isEmpty(); n--) {
      int at = random.nextInt(out.length());
      int end = Math.min(out.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, signs.charAt(random.nextInt(signs.length())));
        default -> out.insert(at, out.substring(at, end).repeat(random.nextInt(1, 4)));
      }
    }
    return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String bomb() {
    return IntStream.range(0, 30)
        .mapToObj(i -> "- &a" + i + " [" + "*a%d, ".formatted(Math.max(0, i - 1)).repeat(9) + "]\n")
        .collect(Collectors.joining())
        .replaceFirst("\\[.*]", "[x, x]");
  }

  private static String ladder() {
    return IntStream.range(0, 900)
        .mapToObj(i -> "  ".repeat(i) + "- a\n")
        .collect(Collectors.joining());
  }

  private static String ladderOfKeys() {
    return IntStream.range(0, 900)
        .mapToObj(i -> " ".repeat(i) + "a:\n")
        .collect(Collectors.joining());
  }

  private static String manyKeys() {
    return IntStream.range(0, MANY).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining());
  }

  private static String longKeys() {
    var keys =
        IntStream.range(0, 40).mapToObj(i -> " ".repeat(i) + "k".repeat(1_000) + ":\n").toList();
    return String.join("", keys) + " ".repeat(50) + "[" + "a,".repeat(400_000) + "]";
  }

  private static String backticks() {
    return IntStream.range(0, 650).mapToObj(i -> "`".repeat(i) + "a").collect(Collectors.joining());
  }
}
