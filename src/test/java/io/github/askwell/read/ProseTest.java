package io.github.askwell.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Prose.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final Set<String> TAGS =
      Set.of(
          "html",
          "head",
          "body",
          "p",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "del",
          "a",
          "img",
          "br",
          "hr",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");
  private static final Set<String> ATTRIBUTES =
      Set.of("href", "src", "alt", "title", "id", "class", "start", "scope", "loading", "tabindex");

  /// The prose of a section with this Markdown in it, whatever else is wrong with it.
  private static Prose prose(String markdown) {
    var text = Reading.site().files().file("questions/skills/knife.md");
    var file =
        new Sources.File(
            "questions/skills/knife.md",
            text.replace("Tools matter.", markdown).getBytes(StandardCharsets.UTF_8));
    var parsed = EntryReader.read("content/" + file.path(), file);
    return parsed.manuscript().orElseThrow().prose().getOrDefault("#why-it-matters", Prose.EMPTY);
  }

  private static String html(String markdown) {
    return prose(markdown).html();
  }

  @Test
  void markdownBecomesPlainElements() {
    assertEquals("<p>a <em>b</em> <strong>c</strong> <del>d</del></p>", html("a *b* **c** ~~d~~"));
    assertEquals("<p>a<br>b c</p>", html("a  \nb\nc"));
    assertEquals("<blockquote><p>a</p>\n</blockquote>", html("> a"));
    assertEquals("<ul><li>a</li>\n<li>b</li>\n</ul>", html("- a\n- b"));
    assertEquals("<ol start=\"3\"><li>a</li>\n</ol>", html("3. a"));
    assertEquals("<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>", html("- a\n\n- b"));
    assertEquals("<hr>", html("***"));
  }

  @Test
  void tablesKeepTheirAlignmentWithoutStyles() {
    assertEquals(
        "<table><thead><tr><th scope=\"col\" class=\"align-right\">a</th></tr>\n</thead>\n"
            + "<tbody><tr><td class=\"align-right\">1</td></tr>\n</tbody>\n</table>",
        html("| a |\n|--:|\n| 1 |"));
  }

  @Test
  void codeIsEscapedAndNamesItsLanguage() {
    assertEquals(
        "<pre tabindex=\"0\"><code class=\"language-c++\">a &lt; b\n</code></pre>",
        html("```C++ x\na < b\n```"));
    assertEquals("<pre tabindex=\"0\"><code>x\n</code></pre>", html("```\"onload=x\nx\n```"));
    assertEquals("<p><code>&lt;b&gt;</code></p>", html("`<b>`"));
  }

  @Test
  void plainTextHoldsTheWordsOfEveryBlock() {
    var text = prose("a *b*\nc\n\n- d\n- e `f`\n\n| g | h |\n|---|---|\n| i | j |").text();
    assertEquals("a b c\nd\ne f\ng h\ni j", text);
  }

  @Test
  void headingsGetAnchorsAsOnCodeHosts() {
    var prose = prose("### C++ & I/O\n\n### C++ & I/O\n\n#### Red flags\n\n### Ärger 2");
    assertEquals(
        List.of(
            "3 C++ & I/O c--io",
            "3 C++ & I/O c--io-1",
            "4 Red flags red-flags-1",
            "3 Ärger 2 ärger-2"),
        prose.headings().stream().map(h -> h.level() + " " + h.text() + " " + h.id()).toList());
    assertTrue(prose.html().startsWith("<h3 id=\"c--io\">C++ &amp; I/O</h3>"), prose.html());
  }

  @Test
  void linksInsideAreReferencesAndLinksOutsideAreAddresses() {
    var prose =
        prose(
            "[a](../full-house.md#probes) ![b](../../media/x.png \"t\") [c](#d)"
                + " [e](https://example.com/ä?x=1&y) <me@example.com> https://example.com/z");
    assertEquals(
        List.of(
            new Target.ToEntry(Kind.QUESTION, "full-house", "probes"),
            new Target.ToMedia("x.png"),
            new Target.ToAnchor("d"),
            new Target.External("https://example.com/%C3%A4?x=1&y"),
            new Target.External("mailto:me@example.com"),
            new Target.External("https://example.com/z")),
        prose.links().stream().map(Prose.Link::target).toList());
    var document = Jsoup.parse(prose.html());
    assertEquals(
        List.of(
            "askwell:0",
            "askwell:2",
            "https://example.com/%C3%A4?x=1&y",
            "mailto:me@example.com",
            "https://example.com/z"),
        document.select("a").eachAttr("href"));
    assertEquals("askwell:1", document.select("img").attr("src"));
    assertEquals("t", document.select("img").attr("title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <svg/onload=alert(1)> b",
        "<a href=\"javascript:x\">y</a>",
        "<!-- --><b>",
        "<?php x ?>",
        "<![CDATA[<b>]]>",
        "<!DOCTYPE x>",
        "[x](javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](askwell:7)",
        "[x](https://a.example/\"onclick=\"y)",
        "[x](https://a.example 'a\" onclick=\"y')",
        "![\"onerror=y](../../media/x.png \"' onload=y\")",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "![x][y]\n\n[y]: data:text/html,x",
        "### <b onclick=x>y</b> \" ' &quot;",
        "```\"><script>\nx\n```",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\\<script>",
        "| <b> |\n|---|\n| \"x' |",
        "<https://a.example/\"onclick=x>",
        "https://a.example/<script>",
        "{: onclick=x}",
        "<x:y onclick=z>"
      })
  void nothingAnAuthorWritesBecomesAnElementOfItsOwn(String markdown) {
    var prose = prose(markdown);
    var document = Jsoup.parse(prose.html());
    for (var element : document.getAllElements()) {
      assertTrue(element.tagName().equals("#root") || TAGS.contains(element.tagName()), markdown);
      for (var attribute : element.attributes()) {
        assertTrue(ATTRIBUTES.contains(attribute.getKey()), markdown + " → " + attribute);
        var value = attribute.getValue();
        boolean isAddress = Set.of("href", "src").contains(attribute.getKey());
        assertTrue(
            !isAddress || value.matches("(https?|mailto|tel):.*|askwell:\\d+"),
            markdown + " → " + attribute);
      }
    }
    for (var link : prose.links()) {
      assertTrue(!(link.target() instanceof Target.External e) || !e.url().startsWith("askwell"));
    }
  }

  @Test
  void linksInFrontMatterKnowTheirTruePlace() {
    var role = "roles/cook.md";
    var found =
        Reading.site()
            .edit(role, "We answer in a day.", "We *answer* [now](x:y).")
            .edit(role, "Bring your *own* knife.", "\"Bring \\\"it\\\" [all](x:y)\"")
            .edit(role, "next: You hear", "next: >\n    Folded\n    text [here](x:y)")
            .messages();
    assertEquals(
        """
        content/roles/cook.md:19:21: links with 'x:' are not allowed [unsafe-link]
        content/roles/cook.md:23:17: links with 'x:' are not allowed [unsafe-link]
        content/roles/cook.md:26:10: links with 'x:' are not allowed [unsafe-link]\
        """
            .strip(),
        found);
  }
}
