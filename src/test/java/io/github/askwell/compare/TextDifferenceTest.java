package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.askwell.compare.Block.Kind;
import io.github.askwell.compare.Block.Word;
import io.github.askwell.compare.Passage.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ask about the outage.         | Ask about the last outage.   | Ask about the +last+ outage.",
        "Ask about the last outage.    | Ask about the outage.        | Ask about the -last- outage.",
        "one two three                 | one 2 three                  | one -two- +2+ three",
        "Knows which part would break  | Names the part that breaks   | -Knows which part would break- +Names the part that breaks+",
        "a b c d e                     | A b C d e                    | -a b c- +A b C+ d e",
        "Well done 👍🏽 all of you         | Well done 👩‍💻 all of you        | Well done -👍🏽- +👩‍💻+ all of you",
        "naïve café owners ask         | naive café owners ask        | -naïve- +naive+ café owners ask",
        "面接 の 質問 を 読む              | 面接 の 答え を 読む             | 面接 の -質問- +答え+ を 読む",
        "yes                           | no                           | -yes- +no+",
      })
  void showsTheWordsThatDiffer(String before, String after, String shown) {
    assertEquals(List.of(shown), shown(texts(before), texts(after)));
  }

  @Test
  void findsNothingInEqualTexts() {
    var text = texts("One.", "Two.", "One.");
    assertEquals(List.of(), TextDifference.between(text, text));
    assertEquals(List.of(), TextDifference.between(List.of(), List.of()));
  }

  @Test
  void tellsANewParagraphFromAnOtherWording() {
    assertEquals(
        List.of("-Half the time.-", "+Bring a friend with you today.+"),
        shown(
            texts("A first word.", "Half the time.", "The end of it."),
            texts("A first word.", "The end of it.", "Bring a friend with you today.")));
  }

  @Test
  void pairsEachParagraphWithItsOtherWordingInOrder() {
    assertEquals(
        List.of(
            "+Something else stands here now.+",
            "the quick brown -fox- +dog+ jumps",
            "a lazy old -dog- +fox+ sleeps"),
        shown(
            texts("the quick brown fox jumps", "a lazy old dog sleeps"),
            texts(
                "Something else stands here now.",
                "the quick brown dog jumps",
                "a lazy old fox sleeps")));
  }

  @Test
  void saysUnderWhichHeadingAPassageStands() {
    var before = List.of(block(Kind.HEADING, "Probes"), block(Kind.ITEM, "What broke first?"));
    var after = List.of(block(Kind.HEADING, "Probes"), block(Kind.ITEM, "What broke next?"));
    assertEquals("Probes", TextDifference.between(before, after).getFirst().heading());
    assertEquals("", TextDifference.between(texts("one"), texts("two")).getFirst().heading());
  }

  @Test
  void isNoOtherWordingWhenAHeadingBecomesText() {
    assertEquals(
        List.of("-Probes-", "+Probes+"),
        shown(List.of(block(Kind.HEADING, "Probes")), List.of(block(Kind.TEXT, "Probes"))));
  }

  @Test
  void showsAnOtherLinkOfTheSameWords() {
    assertEquals(
        List.of("read -the guide (leads to a/)- +the guide (leads to b/)+ first"),
        shown(List.of(linked("a/")), List.of(linked("b/"))));
    assertEquals(
        List.of("read -the guide (leads to a/)- +the guide (no link)+ first"),
        shown(List.of(linked("a/")), List.of(linked(""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example/", "mailto:x@evil.example"})
  void showsWhereNewTextLeadsOutOfTheSite(String address) {
    assertEquals(
        List.of("+read the guide first (leads to " + address + ")+"),
        shown(List.of(), List.of(linked(address))));
    assertEquals(
        List.of("read -our notes- +the guide (leads to " + address + ")+ first"),
        shown(texts("read our notes first"), List.of(linked(address))));
  }

  @Test
  void keepsToItselfWhereNewTextLeadsInTheSite() {
    assertEquals(List.of("+read the guide first+"), shown(List.of(), List.of(linked("../faq/"))));
  }

  @Test
  void leavesOutWhatIsFarFromAnyChange() {
    var far = words(40);
    assertEquals(
        List.of(
            "… w28 w29 w30 w31 w32 w33 w34 w35 w36 w37 w38 w39 -one- +two+ w0 w1 w2 w3 w4 w5 w6 w7 w8"
                + " w9 w10 w11 …"),
        shown(texts(far + " one " + far), texts(far + " two " + far)));
  }

  /// Whatever the texts are, what the difference says of them is true.
  @Test
  void takesOneTextForTheOtherWhenApplied() {
    var random = new Random(20_260_501);
    for (int round = 0; round < 2_000; round++) {
      var before = randomTexts(random);
      var after = random.nextBoolean() ? randomTexts(random) : edited(before, random);
      var passages = TextDifference.between(before, after);
      assertEquals(strings(after), applied(strings(before), passages), before + " to " + after);
      assertEquals(before.equals(after), passages.isEmpty());
      var fresh = passages.stream().map(p -> text(p, State.NEW)).filter(t -> !t.isEmpty());
      assertEquals(List.of(), outOfOrder(fresh.toList(), after.stream().map(Block::text).toList()));
    }
  }

  @Test
  void needsBoundedTimeForVeryLongTexts() {
    var random = new Random(1);
    var vocabulary = IntStream.range(0, 50).mapToObj(i -> "w" + i).toList();
    var one = List.of(block(Kind.TEXT, drawn(random, vocabulary, 60_000)));
    var other = List.of(block(Kind.TEXT, drawn(random, vocabulary, 60_000)));
    var many = IntStream.range(0, 20_000).mapToObj(i -> block(Kind.ITEM, "old " + i)).toList();
    var others = IntStream.range(0, 20_000).mapToObj(i -> block(Kind.ITEM, "new " + i)).toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(
              strings(other).getFirst().split(" ").length,
              words(TextDifference.between(List.of(), other)));
          TextDifference.between(one, other);
          assertEquals(40_000, TextDifference.between(many, others).size());
        });
  }

  private static int words(List<Passage> passages) {
    return passages.stream().mapToInt(passage -> passage.words(State.NEW)).sum();
  }

  /// Takes away what is gone, puts in what is new, and leaves the order to the text that is wanted.
  private static List<String> applied(List<String> before, List<Passage> passages) {
    var text = new ArrayList<>(before);
    for (var passage : passages) {
      var gone = text(passage, State.GONE);
      var fresh = text(passage, State.NEW);
      int at = gone.isEmpty() ? text.size() : text.indexOf(gone);
      if (!gone.isEmpty()) {
        text.remove(at);
      }
      if (!fresh.isEmpty()) {
        text.add(at, fresh);
      }
    }
    return text.stream().sorted().toList();
  }

  private static List<String> outOfOrder(List<String> some, List<String> all) {
    int at = 0;
    for (var each : all) {
      at += at < some.size() && some.get(at).equals(each) ? 1 : 0;
    }
    return some.subList(at, some.size());
  }

  /// One side of a passage; empty when it is only on the other.
  private static String text(Passage passage, State side) {
    var runs = passage.runs().stream().filter(run -> run.state() == side || isSame(run)).toList();
    return runs.stream().allMatch(TextDifferenceTest::isSame)
            && passage.change() != Passage.Change.REWORDED
        ? ""
        : runs.stream().map(Passage.Run::text).collect(Collectors.joining(" "));
  }

  private static boolean isSame(Passage.Run run) {
    return run.state() == State.SAME;
  }

  private static List<Block> randomTexts(Random random) {
    var vocabulary = List.of("a", "b", "c", "d", "e", "🦊", "é", "…");
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(_ -> block(Kind.TEXT, drawn(random, vocabulary, 1 + random.nextInt(9))))
        .toList();
  }

  private static List<Block> edited(List<Block> text, Random random) {
    var edited = new ArrayList<>(text);
    for (var more : randomTexts(random)) {
      int at = random.nextInt(edited.size() + 1);
      if (at < edited.size() && random.nextBoolean()) {
        edited.remove(at);
      }
      edited.add(Math.min(at, edited.size()), more);
    }
    return edited;
  }

  private static String drawn(Random random, List<String> vocabulary, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> vocabulary.get(random.nextInt(vocabulary.size())))
        .collect(Collectors.joining(" "));
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static List<String> strings(List<Block> blocks) {
    return blocks.stream().map(Block::text).sorted().toList();
  }

  private static List<String> shown(List<Block> before, List<Block> after) {
    return TextDifference.between(before, after).stream()
        .map(passage ->
            passage.runs().stream().map(TextDifferenceTest::shown).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String shown(Passage.Run run) {
    return switch (run.state()) {
      case SAME -> run.said();
      case GONE -> "-" + run.said() + "-";
      case NEW -> "+" + run.said() + "+";
    };
  }

  private static Block linked(String link) {
    return new Block(
        Kind.TEXT,
        List.of(
            new Word("read", ""),
            new Word("the", link),
            new Word("guide", link),
            new Word("first", "")));
  }

  private static List<Block> texts(String... texts) {
    return Stream.of(texts).map(text -> block(Kind.TEXT, text)).toList();
  }

  private static Block block(Kind kind, String text) {
    return new Block(kind, Arrays.stream(text.split(" ")).map(w -> new Word(w, "")).toList());
  }
}
