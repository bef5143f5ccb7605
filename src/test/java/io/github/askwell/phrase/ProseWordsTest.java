package io.github.askwell.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Prose;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Use <code>a &lt; b</code> here                        | Use # here
          <p>Say <code>x</code>.</p><p>Then</p>                 | Say #./Then/
          <ul><li><code class="y">x</code></li><li>b</li></ul>  | #/b/
          <code></code>one<br>two                               | #one/two
          <h2 id="a">A <code>b</code></h2><pre>c</pre>          | A #/c/
          <code>x</code> R&amp;D &lt;b&gt; &quot;q&quot; it&#39;s | # R&D <b> "q" it's
          <code>x</code> a & b; c &amp;lt; &unknown;            | # a & b; c &lt; &unknown;
          <a href="askwell:0">a <code>x</code></a> <em>b</em>   | a # b
          """)
  void leavesTheWordsAndAPlaceForEachPieceOfCode(String html, String words) {
    var prose = new Prose(html, "unused", List.of(), List.of());
    assertEquals(words.replace('#', Sentences.OBJECT).replace('/', '\n'), ProseWords.of(prose));
  }

  @ParameterizedTest
  @CsvSource({"a < b, a < b", "'', ''"})
  void takesTheTextOfProseWithoutCode(String text, String words) {
    assertEquals(words, ProseWords.of(new Prose("unused", text, List.of(), List.of())));
  }
}
