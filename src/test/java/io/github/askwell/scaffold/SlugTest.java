package io.github.askwell.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Python Specialist            | python-specialist
            Two   spaces, and a comma  | two-spaces-and-a-comma
          Où est la clé ?              | ou-est-la-cle
          Größe & Gewicht              | grosse-and-gewicht
          Smørrebrød på Łódź           | smorrebrod-pa-lodz
          İstanbul ışık                | istanbul-isik
          C++                          | c-plus-plus
          C#                           | c-sharp
          .NET                         | dot-net
          Node.js                      | node-js
          CI/CD                        | ci-cd
          Don't repeat yourself        | dont-repeat-yourself
          100% coverage                | 100-percent-coverage
          ﬁle № ２                      | file-no-2
          """)
  void aTitleGivesItsWords(String title, String id) {
    assertEquals(Optional.of(id), Slug.of(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do you find a memory leak in a Python service? | find-memory-leak-python-service
          Tell me about a time when you were wrong.          | wrong
          What would you do?                                 | what-would-you-do
          One two red blue green black white orange violet   | one-two-red-blue-green-black
          """)
  void aQuestionGivesTheWordsThatTellSomething(String question, String id) {
    assertEquals(Optional.of(id), Slug.ofQuestion(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Что такое GIL?", "面接", "Εργασία 5", "!?", "", "…", "con", "Aux"})
  void whatNoAddressCanHoldGivesNothing(String title) {
    assertEquals(Optional.empty(), Slug.of(title));
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    var id = Slug.of("word ".repeat(40)).orElseThrow();

    assertTrue(id.length() <= 60 && id.endsWith("-word"), id);
    assertEquals(60, Slug.of("x".repeat(300)).orElseThrow().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Api", "a--b", "-a", "a-", "a_b", "a b", "", "nul", "com1", "a/b", "ä"})
  void aBadIdIsNoId(String id) {
    assertFalse(Slug.isGood(id));
  }
}
