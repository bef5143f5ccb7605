package io.github.askwell.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What a reader sees of a page.
///
/// @param title what stands on top of it
/// @param summary its title and description as chats and search engines show them
/// @param main what is particular to it
/// @param frame what stands around that, as on every page
/// @param markup the same for pages that are the same but for the names of assets and the lines that
///     links to sources lead to
record PageText(
    String title, List<Block> summary, List<Block> main, List<Block> frame, String markup) {
  private static final Pattern LINE = Pattern.compile("#L\\d+(?=\")");

  static PageText of(byte[] html) {
    try {
      var page = Jsoup.parse(new ByteArrayInputStream(html), UTF_8.name(), "/");
      page.outputSettings().prettyPrint(false);
      var main = page.selectFirst("main");
      var title = page.selectFirst("h1");
      return new PageText(
          title == null ? page.title() : title.text(),
          summary(page),
          Reading.of(main == null ? page.body() : main),
          main == null ? List.of() : frame(page, main),
          markup(new String(html, UTF_8)));
    } catch (IOException readingFromMemory) {
      throw new UncheckedIOException(readingFromMemory);
    }
  }

  private static String markup(String html) {
    var unnamed = Side.FINGERPRINT.matcher(html).replaceAll("");
    return Digest.of(LINE.matcher(unnamed).replaceAll(""));
  }

  private static List<Block> summary(Document page) {
    var description = page.selectFirst("meta[name=description]");
    var blocks = new ArrayList<Block>();
    for (var text : List.of(page.title(), description == null ? "" : description.attr("content"))) {
      Reading.block(text).ifPresent(blocks::add);
    }
    return blocks;
  }

  private static List<Block> frame(Document page, Element main) {
    main.remove();
    return Reading.of(page.body());
  }

  /// Reads the blocks of an element in order.
  private static final class Reading {
    private static final Set<String> SILENT =
        Set.of("script", "style", "template", "svg", "noscript", "dialog", "button", "select");
    private static final Set<String> ITEMS = Set.of("li", "dt", "dd", "tr", "summary");
    private static final Set<String> INLINE =
        Set.of(
            "a", "abbr", "b", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
            "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
            "var", "wbr", "output");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Word> words = new ArrayList<>();
    private Block.Kind kind = Block.Kind.TEXT;
    private boolean glued;

    static List<Block> of(Element element) {
      var reading = new Reading();
      reading.children(element, "");
      reading.end();
      return List.copyOf(reading.blocks);
    }

    static Optional<Block> block(String text) {
      var reading = new Reading();
      reading.text(text, "");
      reading.end();
      return reading.blocks.stream().findFirst();
    }

    private void children(Element element, String link) {
      for (var node : element.childNodes()) {
        node(node, link);
      }
    }

    private void node(Node node, String link) {
      switch (node) {
        case TextNode text -> text(text.getWholeText(), link);
        case Element element -> element(element, link);
        default -> {}
      }
    }

    private void element(Element element, String link) {
      var name = element.normalName();
      if (SILENT.contains(name) || isUnseen(element)) {
        return;
      }
      if (name.equals("img")) {
        words.add(new Block.Word("[picture: " + element.attr("alt") + "]", link));
        glued = false;
      } else if (name.equals("br")) {
        glued = false;
      } else if (name.equals("td") || name.equals("th")) {
        glued = false;
        children(element, link);
        glued = false;
      } else if (INLINE.contains(name)) {
        children(element, name.equals("a") ? element.attr("href") : link);
      } else {
        end();
        kind = kind(name);
        children(element, link);
        end();
      }
    }

    private static boolean isUnseen(Element element) {
      return element.hasAttr("hidden")
          || element.attr("aria-hidden").equals("true")
          || element.hasClass("visually-hidden")
          || element.hasClass("trail")
          || element.hasClass("edit")
          || element.hasClass("when-open")
          || element.hasClass("when-closed");
    }

    private Block.Kind kind(String name) {
      if (name.matches("h[1-6]")) {
        return Block.Kind.HEADING;
      }
      return ITEMS.contains(name) || kind == Block.Kind.ITEM && name.equals("p")
          ? Block.Kind.ITEM
          : Block.Kind.TEXT;
    }

    private void text(String text, String link) {
      var start = text.isEmpty() || Character.isWhitespace(text.charAt(0));
      glued &= !start;
      for (var word : text.strip().split("\\s+")) {
        if (!word.isEmpty()) {
          add(word, link);
          glued = false;
        }
      }
      if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        glued = true;
      }
    }

    private void add(String word, String link) {
      if (glued && !words.isEmpty()) {
        var last = words.removeLast();
        words.add(new Block.Word(last.text() + word, last.link().isEmpty() ? link : last.link()));
      } else {
        words.add(new Block.Word(word, link));
      }
    }

    private void end() {
      if (!words.isEmpty()) {
        blocks.add(new Block(kind, words));
        words.clear();
      }
      kind = Block.Kind.TEXT;
      glued = false;
    }
  }
}
