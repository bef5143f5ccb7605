package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.issues.GfmIssuesExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.gfm.users.GfmUsersExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {
  private static final int LIMIT_OF_A_COMMENT = 65_536;

  /// What the report itself is made of.
  private static final Set<String> OURS =
      Set.of(
          "h2",
          "h3",
          "p",
          "ul",
          "li",
          "strong",
          "code",
          "details",
          "summary",
          "b",
          "br",
          "del",
          "ins",
          "sub",
          "blockquote");

  /// What code hosts make links of in the finished text.
  private static final Pattern REFERENCE =
      Pattern.compile("@\\w|#\\d|\\bGH-\\d|https?://|www\\.\\w|:[a-z]+:|\\w@\\w|\\$\\w|mailto:\\w");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</details></summary></code></ins></li></ul> out",
        "<!-- a comment that hides the rest",
        "<a href=\"https://evil.example\">here</a>",
        "[here](https://evil.example)",
        "![pixel](https://evil.example/a.png)",
        "[x]: https://evil.example",
        "https://evil.example and www.evil.example",
        "@octocat and @org/team, see #1, GH-1 and octo/repo#1",
        "mail me@evil.example or mailto:me@evil.example",
        "`code` ``more`` ```",
        "~~~~",
        "| a | b |",
        "--- | ---",
        "# heading",
        "> quote",
        "1. one",
        "- [x] done",
        "* * *",
        "===",
        "**bold** __bold__ *it* _it_ ~~gone~~",
        "$x^2$ and $$y$$ and \\(z\\)",
        ":tada: :shipit:",
        "&lt;b&gt; &#64;octocat &#x40;octocat",
        "[^1]: a footnote[^1]",
        "[!CAUTION]",
        "\\<b> \\@octocat \\",
        "a\n\n# b\n\n<script>",
        "\u202Eevil\u202C \u0000 \u2028 # x",
      })
  void showsTextOfOthersAsItIsAndLetsItDoNothing(String text) {
    var page = rendered(MarkdownReport.of(Comparisons.saying(text)));

    var strange =
        new TreeSet<>(
            page.body().getAllElements().eachText().isEmpty()
                ? List.of()
                : page.body().select("*").stream().map(e -> e.normalName()).toList());
    strange.remove("body");
    strange.removeAll(OURS);
    assertEquals(Set.of(), strange, page::html);
    assertEquals(List.of(), page.body().select("[href],[src],[id],[class]").eachText());
    var outsideCode = page.clone();
    outsideCode.select("code").remove();
    assertFalse(REFERENCE.matcher(outsideCode.wholeText()).find(), outsideCode::wholeText);
    var plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}]+", " ").strip();
    for (var place :
        List.of("ins", "del", "summary", "li > b", "li strong", "blockquote", "h2 ~ p code")) {
      var said = page.select(place).text().replace("\u200B", "").replaceAll("\\s+", " ");
      assertTrue(
          said.toLowerCase().contains(plain.replaceAll("\\s+", " ").toLowerCase()),
          () -> place + ": " + said);
    }
  }

  @Test
  void keepsItsShapeWhateverItSays() {
    var shape = shape(MarkdownReport.of(Comparisons.saying("plain")));
    for (var text : List.of("</details>", "| a |", "1. a", "```", "<!--", "a\n\nb", "# h", "> q")) {
      assertEquals(shape, shape(MarkdownReport.of(Comparisons.saying(text))), text);
    }
  }

  @Test
  void isShortWhenNothingChanged() {
    var nothing =
        new Comparison(
            "main (1234567890)",
            "the working tree",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new DiagnosticChange(List.of(), List.of()));
    assertEquals(
        """
        <!-- askwell report -->
        ## What this change does to the site

        From <code>main (1234567890)</code> to <code>the working tree</code>: nothing that a reader could see.
        """,
        MarkdownReport.of(nothing));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 40, 100, 600})
  void fitsIntoACommentWhateverChanged(int count) {
    for (var text :
        List.of("x", "some words of an answer ".repeat(4), "<@#".repeat(9), "<".repeat(300))) {
      assertFits(MarkdownReport.of(Comparisons.of(count, text)), count, text);
    }
  }

  @Test
  void fitsIntoACommentWhenOneTextIsVeryLong() {
    for (var text : List.of("word ".repeat(50_000), "<".repeat(300_000), "🦊".repeat(100_000))) {
      var report = MarkdownReport.of(Comparisons.saying(text));
      assertFits(report, 1, text.substring(0, 10));
      assertTrue(report.contains("Shortened for want of room"));
      assertTrue(report.contains("…"));
    }
  }

  @Test
  void saysHowManyItLeavesOut() {
    var report = MarkdownReport.of(Comparisons.of(500, "some words of an answer"));
    var page = rendered(report);
    assertTrue(report.endsWith("shows all of it.</sub>\n"), report);
    for (var heading : page.select("h3")) {
      int all = Integer.parseInt(heading.text().replaceAll("\\D", ""));
      assertEquals(500, all, heading.text());
      assertEquals(all, itemsBelow(heading), heading.text());
    }
    assertEquals(10, page.select("h3").size());
  }

  @Test
  void doesNotSayThatItIsShortenedWhenItIsNot() {
    assertFalse(MarkdownReport.of(Comparisons.of(2, "words")).contains("Shortened"));
  }

  /// How many are listed below a heading, with those that are only counted.
  private static int itemsBelow(org.jsoup.nodes.Element heading) {
    int count = 0;
    for (var next = heading.nextElementSibling();
        next != null && !next.normalName().equals("h3");
        next = next.nextElementSibling()) {
      if (next.normalName().equals("details")) {
        count++;
      } else if (next.normalName().equals("ul")) {
        for (var item : next.children()) {
          var more = Pattern.compile("^… and (\\d+) more$").matcher(item.text());
          count += more.matches() ? Integer.parseInt(more.group(1)) : 1;
        }
      }
    }
    return count;
  }

  private static void assertFits(String report, int count, String text) {
    assertTrue(
        report.length() <= LIMIT_OF_A_COMMENT - 500,
        () -> count + " times " + text + ": " + report.length());
    assertTrue(report.startsWith(MarkdownReport.MARK + "\n"));
    assertEquals(report.split("<details>", -1).length, report.split("</details>", -1).length, text);
  }

  private static List<String> shape(String report) {
    return rendered(report).body().select("*").stream().map(e -> e.normalName()).toList();
  }

  private static Document rendered(String markdown) {
    var options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            AutolinkExtension.create(),
            EmojiExtension.create(),
            FootnoteExtension.create(),
            GfmIssuesExtension.create(),
            GfmUsersExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            TablesExtension.create()));
    var document = Parser.builder(options).build().parse(markdown);
    return Jsoup.parse(HtmlRenderer.builder(options).build().render(document));
  }
}
