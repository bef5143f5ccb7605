package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.lucene.AnalysisCase;
import io.github.askwell.lucene.ContentAnalyzer;
import io.github.askwell.lucene.ContentAnalyzer.Form;
import io.github.askwell.lucene.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The browser must make the terms that Lucene makes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisParityIT {
  private static final int STRINGS = 20_000;
  private static final int LONGEST = 24;

  /// What joins, parts and extends words, and letters of scripts that are treated apart.
  private static final int[] JOINTS =
      ("abC12_'\".:,;#+/=&|<>!? \u2019\u200d\ufe0f\u05d0\u30a2\u3042\u4e00\u0e01\u0e31\u0300\u20e3\u00ad"
              + "👋🏽🇦")
          .codePoints()
          .toArray();

  private BrowserSearch browser;
  private final Random random = new Random(11);

  @BeforeAll
  void open() {
    browser =
        new BrowserSearch(
            SearchIndexer.index(GeneratedLibrary.of(5, 4), Route.Medium.SERVER, Audience.ALL));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void agreesOnTheFixture() {
    var cases = AnalysisCase.all();
    var expected = cases.stream().<Object>map(AnalysisCase::terms).toList();
    // Half a character does not survive the way into the browser.
    var texts = cases.stream().map(example -> example.text().replace('\ud800', '\ufffd')).toList();

    assertEquals(expected, terms(texts));
  }

  @Test
  void agreesOnAscii() {
    agrees(() -> random.nextInt(' ', 0x7f));
  }

  @Test
  void agreesOnLatinLetters() {
    agrees(() -> random.nextInt(3) == 0 ? random.nextInt(' ', 0x7f) : random.nextInt(0xa0, 0x250));
  }

  @Test
  void agreesOnWhatJoinsAndPartsWords() {
    agrees(() -> JOINTS[random.nextInt(JOINTS.length)]);
  }

  @Test
  void agreesOnEndingsOfWords() {
    var endings =
        """
        ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness ful
        fulness ousness aliti iviti biliti logi icate ative alize iciti ical ness al ance ence er ic
        able ible ant ement ment ent ion ou ism ate iti ous ive ize ed ing eed sses ies s y e ll bl
        """
            .split("\\s+");
    var words = new ArrayList<String>();
    for (int i = 0; i < STRINGS; i++) {
      var word = new StringBuilder();
      for (int letters = random.nextInt(5); letters > 0; letters--) {
        word.append("aeioubcdlstyzwxk".charAt(random.nextInt(16)));
      }
      word.append(endings[random.nextInt(endings.length)]);
      words.add(word.append(endings[random.nextInt(endings.length)]).toString());
    }
    agrees(words);
  }

  @Test
  void agreesOnLongWords() {
    agrees(
        Stream.of("a".repeat(600), "a1".repeat(300), "a'".repeat(300), "x".repeat(254) + "👋z")
            .toList());
  }

  private void agrees(IntSupplier character) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < STRINGS; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(1, LONGEST); length > 0; length--) {
        text.appendCodePoint(character.getAsInt());
      }
      texts.add(text.toString());
    }
    agrees(texts);
  }

  private void agrees(List<String> texts) {
    var found = terms(texts);
    try (var analyzer = ContentAnalyzer.querying(Form.STEM)) {
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(Terms.of(analyzer, texts.get(i)), found.get(i), texts.get(i));
      }
    }
  }

  private List<?> terms(List<String> texts) {
    return (List<?>)
        browser.run("(texts) => texts.map((t) => tokens(t).map((x) => x.term))", texts);
  }
}
