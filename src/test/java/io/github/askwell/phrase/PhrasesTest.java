package io.github.askwell.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PhrasesTest {
  @Test
  void findsWordsInAnyCaseAndSaysWhereTheyStand() {
    assertEquals(
        List.of("How OLD are you"), found("how old are you", "So: How OLD are you today?"));
  }

  @Test
  void undoesContractionsAndPossessives() {
    assertEquals(List.of("What's your"), found("what is your", "What's your name?"));
    assertEquals(List.of("don’t you"), found("do not you", "Why don’t you?"));
    assertEquals(List.of("husband's name"), found("husband name", "Your husband's name?"));
  }

  @Test
  void takesAlternativesAndWhatMayBeMissing() {
    var phrase = "do you own|rent your? ( own home | big|small house )";
    assertEquals(List.of("do you rent small house"), found(phrase, "do you rent small house"));
    assertEquals(List.of("do you own your own home"), found(phrase, "do you own your own home"));
    assertEquals(List.of(), found(phrase, "do you rent own house"));
  }

  @Test
  void bridgesAsManyWordsAsTheGapAllows() {
    assertEquals(List.of("you a b child"), found("you ..2 child", "you a b child"));
    assertEquals(List.of(), found("you ..2 child", "you a b c child"));
  }

  @Test
  void staysWithinASentence() {
    assertEquals(List.of(), found("you ..5 child", "Are you? A child may."));
    assertEquals(List.of(), found("you ..5 child", "you\nchild"));
    assertEquals(List.of("U.S. citizen"), found("u s citizen", "Are you a U.S. citizen?"));
  }

  @Test
  void knowsWhereAClauseEndsAndASentenceBegins() {
    assertEquals(List.of("you retire"), found("you retire $", "When do you retire, and why?"));
    assertEquals(List.of(), found("you retire $", "When do you retire an API?"));
    assertEquals(List.of("Do"), found("^ do", "Do you do it?"));
  }

  @Test
  void refusesWhatMustNotFollow() {
    assertEquals(List.of(), found("your race !condition", "your race condition"));
    assertEquals(List.of("your race"), found("your race !condition", "your race?"));
  }

  @Test
  void isSilentWhereTheSentenceRulesItOut() {
    var phrases = new Phrases<String>();
    phrases.name("@technical", "node|process");
    phrases.add("x", "your child", "@technical");
    assertEquals(0, phrases.in(Sentences.of("What does your child do in this process?")).size());
    assertEquals(1, phrases.in(Sentences.of("What does your child do? The process waits.")).size());
  }

  @Test
  void findsAPhraseAnywhereInAVeryLongSentence() {
    for (int before = 0; before < 200; before += 7) {
      var text = "word ".repeat(before) + "how old are you " + "word ".repeat(150);
      assertEquals(List.of("how old are you"), found("how old ..3 you", text));
    }
  }

  @Test
  @Timeout(10)
  void staysQuickOnTextMadeToBeSlow() {
    var phrase = "( you ..9 you )|( you ..9 are ) ..9 you? ..9 you? ..9 end";
    assertEquals(List.of(), found(phrase, "you are ".repeat(200_000)));
  }

  @Test
  void refusesAPhraseThatNoWordIsCertainToBeIn() {
    var phrases = new Phrases<String>();
    assertThrows(IllegalArgumentException.class, () -> phrases.add("x", "..3 $", ""));
    assertThrows(IllegalArgumentException.class, () -> phrases.add("x", "kid?", ""));
  }

  @Test
  void saysWhatIsWrongWithTheNotation() {
    assertEquals("unknown name '@kin' at 9 in: your @kin", wrong("your @kin"));
    assertEquals("'(' without ')' at 6 in: ( your", wrong("( your"));
    assertEquals("')' without '(' at 5 in: your )", wrong("your )"));
    assertEquals("not a word in lower case: 'Your' at 4 in: Your", wrong("Your"));
  }

  private static String wrong(String phrase) {
    var phrases = new Phrases<String>();
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> phrases.add("x", phrase, ""))
            .getMessage());
  }

  private static List<String> found(String phrase, String text) {
    var phrases = new Phrases<String>();
    phrases.add("x", phrase, "");
    return phrases.in(Sentences.of(text)).stream()
        .map(match -> text.substring(match.span().start(), match.span().end()))
        .toList();
  }
}
