package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "plain words, 1.5 of them | plain words, 1.5 of them",
        "<b>x</b> & y | &#60;b&#62;x&#60;/b&#62; &#38; y",
        "*a* _b_ `c` ~d~ | &#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;&#8203;d&#126;",
        "![x](y) | &#33;&#91;x&#93;(y)",
        "thank @octocat | thank &#64;&#8203;octocat",
        "fixes #123 | fixes &#35;&#8203;123",
        "fixes GH-123 | fixes GH-&#8203;123",
        "see https://evil.example | see https:&#8203;//evil.example",
        "see www.evil.example | see www&#8203;.evil.example",
        "me@evil.example | me&#64;&#8203;evil.example",
        "a :tada: | a :&#8203;tada:",
        "$x$ | &#36;&#8203;x&#36;",
        "# heading | &#35; heading",
        "a </details> b | a &#60;/details&#62; b",
        "a <!-- askwell report --> | a &#60;&#33;-- askwell report --&#62;",
        "[x]: y | &#91;x&#93;: y",
        "octo/repo#1 | octo/repo&#35;&#8203;1",
        "a\\*b | a&#92;&#42;b",
        "&lt; | &#38;&#8203;lt;",
        "6 pages changed | 6 pages changed",
      })
  void saysWhatItSaysAndDoesNothing(String text, String markdown) {
    assertEquals(markdown, MarkdownText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- item | &#8203;- item",
        "+ item | &#8203;+ item",
        "1. item | &#8203;1. item",
        "12) item | &#8203;12) item",
        "=== | &#8203;===",
        "45 minutes | 45 minutes",
        "2026 was a good year | 2026 was a good year",
      })
  void beginsNoListAndUnderlinesNothing(String text, String markdown) {
    assertEquals(markdown, MarkdownText.line(text));
  }

  @Test
  void keepsWhatHoldsEmojiAndWordsTogether() {
    for (var text : new String[] {"👩\u200D💻", "می\u200Cخواهم", "Donau\u00ADdampf"}) {
      assertEquals(text, MarkdownText.of(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u0000b", "a\u202Eb"})
  void staysOnOneLineWithoutWhatCannotBeSeen(String text) {
    assertEquals("a b", MarkdownText.of(text));
    assertFalse(MarkdownText.code(text).contains("\n"));
  }
}
