package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;
import static java.util.stream.Collectors.joining;

import com.vladsch.flexmark.ast.*;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.*;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Prose.Target;
import io.github.askwell.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes parsed Markdown as one [Prose]: HTML in which every element and attribute is named here, and
/// the same as plain text.
final class ProseWriter {
  private static final int MOST_LEVELS = 50;

  private final Markdown context;
  private final YamlNode.Offsets offsets;
  private final Html html = new Html();
  private final StringBuilder text = new StringBuilder();
  private final List<Prose.Heading> headings = new ArrayList<>();
  private final List<Prose.Link> links = new ArrayList<>();
  private int level;
  private boolean tooDeep;
  private boolean rawHtml;
  private boolean inLink;

  private ProseWriter(Markdown context, YamlNode.Offsets offsets) {
    this.context = context;
    this.offsets = offsets;
  }

  /// The blocks as prose.
  static Prose blocks(Iterable<? extends Node> nodes, Markdown context, YamlNode.Offsets offsets) {
    var writer = new ProseWriter(context, offsets);
    nodes.forEach(writer::write);
    return writer.prose();
  }

  /// What stands inside a block, without an element around it.
  static Prose inside(Node block, Markdown context, YamlNode.Offsets offsets) {
    var writer = new ProseWriter(context, offsets);
    writer.children(block);
    return writer.prose();
  }

  private Prose prose() {
    var lines = text.toString().lines().map(String::strip).filter(line -> !line.isEmpty());
    return new Prose(html.toString().strip(), lines.collect(joining("\n")), headings, links);
  }

  private void children(Node node) {
    if (++level > MOST_LEVELS) {
      if (!tooDeep) {
        problem(
            Rule.TOO_DEEP,
            node,
            "Markdown is nested more than " + MOST_LEVELS + " levels deep",
            "remove the nesting");
      }
      tooDeep = true;
    } else {
      for (var child : node.getChildren()) {
        write(child);
      }
    }
    level--;
  }

  private void write(Node node) {
    switch (node) {
      case Paragraph p -> paragraph(p);
      case Heading h -> heading(h);
      case BlockQuote q -> block("blockquote", q);
      case BulletList l -> block("ul", l);
      case OrderedList l -> orderedList(l);
      case ListItem i -> block("li", i);
      case FencedCodeBlock c -> code(c.getContentChars(), c.getInfo());
      case IndentedCodeBlock c -> code(c.getContentChars(), BasedSequence.NULL);
      case ThematicBreak _ -> html.open("hr");
      case HtmlBlock _, HtmlCommentBlock _ -> rawHtml(node);
      case Reference _, TableSeparator _ -> {}
      case TableBlock t -> block("table", t);
      case TableHead t -> block("thead", t);
      case TableBody t -> block("tbody", t);
      case TableRow t -> block("tr", t);
      case TableCell t -> cell(t);
      default -> inline(node);
    }
  }

  private void inline(Node node) {
    switch (node) {
      case Text t -> words(Dialect.unescaped(t.getChars()));
      case TextBase t -> children(t);
      case Emphasis _ -> element("em", node);
      case StrongEmphasis _ -> element("strong", node);
      case Strikethrough _ -> element("del", node);
      case Code c -> {
        html.open("code");
        words(Escaping.collapseWhitespace(c.getText().toString(), true));
        html.close("code");
      }
      case SoftLineBreak _ -> words(" ");
      case HardLineBreak _ -> {
        html.open("br");
        text.append(' ');
      }
      case HtmlEntity e -> words(e.getChars().unescape());
      case HtmlInline _, HtmlInlineComment _ -> rawHtml(node);
      case Link l -> link(l, l.getUrl(), l.getTitle());
      case RefNode r -> reference(r);
      case Image i -> image(i, i.getUrl(), i.getTitle());
      case MailLink m -> autoLink(m, "mailto:" + m.getText());
      case AutoLink a ->
          autoLink(a, a.getText().startsWith("www.") ? "https://" + a.getText() : a.getText() + "");
      default -> words(node.getChars().toString());
    }
  }

  private void words(String words) {
    html.text(words);
    text.append(words);
  }

  private void element(String tag, Node node) {
    html.open(tag);
    children(node);
    html.close(tag);
  }

  private void block(String tag, Node node) {
    element(tag, node);
    html.line();
    text.append('\n');
  }

  private void paragraph(Paragraph p) {
    boolean tight =
        p.getParent() instanceof ListItem item && item.isItemParagraph(p) && item.isInTightList();
    if (tight) {
      children(p);
      text.append('\n');
    } else {
      block("p", p);
    }
  }

  private void heading(Heading h) {
    int level = h.getLevel();
    if (!context.allowsHeading(level)) {
      problem(Rule.HEADING_LEVEL, h, context.headingMessage(level), context.headingHint());
    }
    int before = html.length();
    int from = text.length();
    children(h);
    var title = text.substring(from).strip();
    var id = context.anchor(title);
    html.openAt(before, "h" + level, "id", id);
    html.close("h" + level);
    html.line();
    text.append('\n');
    headings.add(new Prose.Heading(Math.max(2, level), title, id, span(h)));
  }

  private void orderedList(OrderedList list) {
    int start = list.getStartNumber();
    html.open("ol", start == 1 ? new String[0] : new String[] {"start", "" + start});
    children(list);
    html.close("ol");
    html.line();
  }

  private void code(BasedSequence content, BasedSequence info) {
    var language = info.unescape().strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    html.open("pre", "tabindex", "0");
    boolean known = language.matches("[a-z0-9+#-]+");
    html.open("code", known ? new String[] {"class", "language-" + language} : new String[0]);
    words(content.normalizeEOL());
    html.close("code");
    html.close("pre");
    html.line();
    text.append('\n');
  }

  private void cell(TableCell cell) {
    var tag = cell.isHeader() ? "th" : "td";
    var alignment = cell.getAlignment();
    var names = new ArrayList<String>();
    if (cell.isHeader()) {
      names.addAll(List.of("scope", "col"));
    }
    if (alignment != null) {
      names.addAll(List.of("class", "align-" + alignment.name().toLowerCase(Locale.ROOT)));
    }
    html.open(tag, names.toArray(String[]::new));
    children(cell);
    html.close(tag);
    text.append(' ');
  }

  private void rawHtml(Node node) {
    var written = node.getChars().toString().strip();
    boolean closesReported = rawHtml && written.startsWith("</");
    if (!closesReported) {
      var shown = quoted(written.lines().findFirst().orElse(""));
      var hint = "use Markdown; to show the characters write them as `code` or begin with &lt;";
      problem(Rule.RAW_HTML, node, "raw HTML " + shown + " is not allowed", hint);
    }
    rawHtml = true;
    words(written);
  }

  private void reference(RefNode ref) {
    var definition = context.definition(ref);
    if (definition.isEmpty()) {
      undefined(ref, ref.getReference());
    } else if (ref instanceof ImageRef) {
      image(ref, definition.get().getUrl(), definition.get().getTitle());
    } else {
      link(ref, definition.get().getUrl(), definition.get().getTitle());
    }
  }

  private void undefined(RefNode ref, BasedSequence label) {
    if (!ref.getText().isEmpty() && !label.isEmpty()) {
      problem(
          Rule.UNDEFINED_LABEL,
          ref,
          "the link label " + quoted(label.toString()) + " is not defined",
          "add a line '[" + label + "]: address', or write the address in ( )");
    }
    words(ref.getChars().toString());
  }

  private void link(Node node, BasedSequence url, BasedSequence title) {
    if (LinkAddress.of(url.toString(), context.path()) instanceof LinkAddress.Good good) {
      html.open("a", titled(title, "href", address(good, node)));
      inLink = true;
      children(node);
      inLink = false;
      html.close("a");
    } else {
      refuse(url, node);
      children(node);
    }
  }

  private void autoLink(DelimitedLinkNode node, String url) {
    var shown = node.getText().toString();
    if (!inLink && LinkAddress.of(url, context.path()) instanceof LinkAddress.Good good) {
      html.open("a", "href", address(good, node));
      words(shown);
      html.close("a");
    } else {
      refuse(url, node);
      words(shown);
    }
  }

  private void image(Node node, BasedSequence url, BasedSequence title) {
    var alt = altText(node);
    if (alt.isBlank() && !tooDeep) {
      problem(
          Rule.MISSING_ALT,
          node,
          "the picture has no description",
          "say between [ and ] what it shows, for people who cannot see it");
    }
    switch (LinkAddress.of(url.toString(), context.path())) {
      case LinkAddress.Good good when good.target() instanceof Target.ToMedia ->
          html.open(
              "img", titled(title, "src", address(good, node), "alt", alt, "loading", "lazy"));
      case LinkAddress.Good good ->
          problem(
              Rule.REMOTE_IMAGE,
              node,
              "the picture " + quoted(url.toString()) + " is not a file under media/",
              "put the picture into content/media/ and refer to it there: the site asks no other"
                  + " site for anything");
      case LinkAddress.Bad _ -> refuse(url, node);
    }
  }

  /// The text inside a node, which is not written.
  private String altText(Node node) {
    int before = html.length();
    int from = text.length();
    children(node);
    var alt = text.substring(from).strip();
    html.cut(before);
    text.setLength(from);
    return alt;
  }

  private void refuse(CharSequence url, Node node) {
    if (LinkAddress.of(url.toString(), context.path()) instanceof LinkAddress.Bad bad) {
      problem(bad.rule(), node, bad.message(), bad.hint());
    }
  }

  /// Takes note of a link and returns what stands for its address in the HTML.
  private String address(LinkAddress.Good good, Node node) {
    links.add(new Prose.Link(good.target(), span(node)));
    if (good.target() instanceof Target.External external) {
      return external.url();
    }
    context.refer(good, span(node));
    return "askwell:" + (links.size() - 1);
  }

  private static String[] titled(BasedSequence title, String... attributes) {
    return title.isEmpty()
        ? attributes
        : Stream.concat(Stream.of(attributes), Stream.of("title", title.unescape()))
            .toArray(String[]::new);
  }

  private void problem(Rule rule, Node node, String message, String hint) {
    context.problems().add(rule, span(node), message, hint);
  }

  private Span span(Node node) {
    int start = offsets.at(node.getStartOffset());
    return new Span(start, Math.max(start, offsets.at(node.getEndOffset())));
  }

  /// HTML under construction. The only place where text becomes HTML.
  private static final class Html {
    private static final String SIGNS = "&<>\"'";
    private static final List<String> ESCAPES = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&#39;");

    private final StringBuilder out = new StringBuilder();

    void open(String tag, String... attributes) {
      out.append(tag(tag, attributes));
    }

    void openAt(int position, String tag, String... attributes) {
      out.insert(position, tag(tag, attributes));
    }

    void close(String tag) {
      out.append("</").append(tag).append('>');
    }

    void text(String text) {
      escape(text, out);
    }

    void line() {
      out.append('\n');
    }

    int length() {
      return out.length();
    }

    void cut(int length) {
      out.setLength(length);
    }

    @Override
    public String toString() {
      return out.toString();
    }

    private static String tag(String tag, String... attributes) {
      var opened = new StringBuilder("<").append(tag);
      for (int i = 0; i < attributes.length; i += 2) {
        opened.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], opened);
        opened.append('"');
      }
      return opened.append('>').toString();
    }

    private static void escape(String text, StringBuilder out) {
      int plain = 0;
      for (int i = 0; i < text.length(); i++) {
        int sign = SIGNS.indexOf(text.charAt(i));
        if (sign >= 0) {
          out.append(text, plain, i).append(ESCAPES.get(sign));
          plain = i + 1;
        }
      }
      out.append(text, plain, text.length());
    }
  }
}
