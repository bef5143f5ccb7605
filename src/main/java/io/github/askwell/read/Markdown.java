package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.askwell.content.Prose;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.suppress.Lines;
import io.github.askwell.suppress.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the Markdown of one file: its body by sections, and values of its front matter.
final class Markdown {
  private final String path;
  private final ContentType type;
  private final Problems problems;
  private final List<ParsedFile.Reference> references = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Map<String, Prose> prose = new LinkedHashMap<>();
  private final Map<String, List<Prose>> lists = new LinkedHashMap<>();
  private final Map<String, Span> places = new LinkedHashMap<>();
  private final List<Suppression> suppressions = new ArrayList<>();
  private boolean inBody;
  private Optional<Document> atHand = Optional.empty();

  Markdown(String path, ContentType type, Problems problems) {
    this.path = path;
    this.type = type;
    this.problems = problems;
  }

  /// Reads a value that is Markdown.
  void value(String pointer, YamlNode.Scalar scalar, boolean inline) {
    var source = problems.file().text();
    var offsets = YamlNode.Offsets.ofScalar(scalar.text(), source, scalar);
    parse(scalar.text(), offsets)
        .ifPresent(document -> {
          var only = document.getFirstChild();
          prose.put(
              pointer,
              inline && only instanceof Paragraph && only.getNext() == null
                  ? ProseWriter.inside(only, this, offsets)
                  : ProseWriter.blocks(document.getChildren(), this, offsets));
        });
  }

  /// Reads the body.
  void body(Span area) {
    inBody = true;
    var offsets = YamlNode.Offsets.from(area.start());
    var document = parse(problems.file().text(area), offsets);
    if (document.isEmpty()) {
      return;
    }
    if (type.sections().isEmpty()) {
      freeBody(document.get(), area, offsets);
    } else {
      new Body(offsets, area).read(document.get());
    }
  }

  Map<String, Prose> prose() {
    return prose;
  }

  Map<String, List<Prose>> lists() {
    return lists;
  }

  Map<String, Span> places() {
    return places;
  }

  List<Suppression> suppressions() {
    return suppressions;
  }

  Set<String> anchors() {
    return anchors;
  }

  List<ParsedFile.Reference> references() {
    return references;
  }

  Problems problems() {
    return problems;
  }

  String path() {
    return path;
  }

  void refer(LinkAddress.Good good, Span span) {
    references.add(
        new ParsedFile.Reference.ToFile(
            problems.file().text(span), good.path(), good.fragment(), span));
  }

  /// An anchor for a heading as code hosts make them, not yet taken in this file.
  String anchor(String title) {
    var words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "");
    var slug = words.strip().replace(' ', '-');
    var base = slug.isEmpty() ? "section" : slug;
    var name = base;
    while (!anchors.add(name)) {
      name = base + "-" + repeats.merge(base, 1, Integer::sum);
    }
    return name;
  }

  boolean allowsHeading(int level) {
    return inBody && level >= (type.sections().isEmpty() ? 2 : 3);
  }

  String headingMessage(int level) {
    return inBody
        ? "a level-" + level + " heading cannot stand here"
        : "a heading cannot stand in the front matter";
  }

  String headingHint() {
    return inBody
        ? "begin it with '" + (type.sections().isEmpty() ? "##" : "###") + "' or more"
        : "write a paragraph; **bold** words can lead it";
  }

  private Optional<Document> parse(String markdown, YamlNode.Offsets offsets) {
    var refused = MarkdownLimits.judge(markdown);
    refused.ifPresent(limit ->
        problems.add(
            limit.rule(), Span.at(offsets.at(limit.position())), limit.message(), limit.hint()));
    atHand = refused.isPresent() ? Optional.empty() : Optional.of(Dialect.parse(markdown));
    if (markdown.contains(Suppression.WORD)) {
      atHand.ifPresent(document -> suppressions(document, offsets));
    }
    return atHand;
  }

  /// What defines the label of a reference in the Markdown at hand.
  ///
  /// A reference cannot be asked: one that stands in a link may have lost its way to the document.
  Optional<Reference> definition(RefNode ref) {
    return atHand.map(document -> ref.getReferenceNode(document));
  }

  /// Takes note of the comments that allow something, and takes them out. A list that one stood in the
  /// middle of is whole again.
  private void suppressions(Node parent, YamlNode.Offsets offsets) {
    for (var node : List.copyOf(children(parent))) {
      boolean isComment =
          node instanceof HtmlCommentBlock
              || node instanceof HtmlBlock
              || node instanceof HtmlInlineComment;
      var found = isComment ? suppression(node, offsets) : Optional.<Suppression>empty();
      if (found.isPresent()) {
        suppressions.add(found.get());
        var before = node.getPrevious();
        var after = node.getNext();
        node.unlink();
        if (before instanceof ListBlock list && after instanceof ListBlock rest) {
          children(rest).forEach(list::appendChild);
          rest.unlink();
          suppressions(list, offsets);
        }
      } else {
        suppressions(node, offsets);
      }
    }
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    parent.getChildren().forEach(children::add);
    return children;
  }

  private Optional<Suppression> suppression(Node comment, YamlNode.Offsets offsets) {
    var written = comment.getChars().toString();
    var stripped = written.strip();
    if (!stripped.startsWith("<!--") || !stripped.endsWith("-->") || stripped.length() < 7) {
      return Optional.empty();
    }
    int start = comment.getStartOffset() + written.indexOf("<!--");
    int end = start + stripped.length();
    var whole = new Span(offsets.at(start), offsets.at(end));
    var inside = new Span(offsets.at(start + 4), offsets.at(end - 3));
    return Suppression.in(problems.file(), inside, Lines.ofMarkdown(problems.file(), whole));
  }

  private void freeBody(Node document, Span area, YamlNode.Offsets offsets) {
    var whole = ProseWriter.blocks(document.getChildren(), this, offsets);
    if (whole.isEmpty()) {
      problems.add(
          Rule.EMPTY_SECTION,
          Span.at(area.start()),
          "there is no text below the front matter",
          "write it there");
    }
    places.put("#", area);
    prose.put("#", whole);
  }

  /// A body that consists of fixed sections.
  private final class Body {
    private final YamlNode.Offsets offsets;
    private final Span area;
    private final Map<String, ContentType.Section> known = new LinkedHashMap<>();
    private final Map<String, Heading> met = new LinkedHashMap<>();
    private final Set<String> excused = new HashSet<>();

    Body(YamlNode.Offsets offsets, Span area) {
      this.offsets = offsets;
      this.area = area;
      type.sections().forEach(s -> known.put(s.title(), s));
      type.sections().forEach(s -> anchors.add(s.slug()));
    }

    void read(Node document) {
      var stray = new ArrayList<Node>();
      var contents = new LinkedHashMap<Heading, List<Node>>();
      var current = stray;
      for (var node : document.getChildren()) {
        if (node instanceof Heading h && h.getLevel() == 2) {
          current = new ArrayList<>();
          contents.put(h, current);
        } else {
          current.add(node);
        }
      }
      stray(stray);
      contents.forEach(this::section);
      missing();
      anchors.removeIf(a -> isUnused(a));
    }

    private boolean isUnused(String anchor) {
      return known.values().stream()
          .anyMatch(s -> s.slug().equals(anchor) && !met.containsKey(s.title()));
    }

    private void stray(List<Node> nodes) {
      var written = ProseWriter.blocks(nodes, Markdown.this, offsets);
      if (!written.isEmpty()) {
        problems.add(
            Rule.STRAY_TEXT,
            span(nodes.getFirst()),
            "this text stands before the first section",
            "move it below one of the headings: " + String.join(", ", known.keySet()));
      }
    }

    private void section(Heading heading, List<Node> nodes) {
      var title = heading.getText().unescape().strip();
      var section = known.get(title);
      var earlier = section == null ? null : met.putIfAbsent(title, heading);
      if (section == null) {
        unknown(heading, title);
        ProseWriter.blocks(nodes, Markdown.this, offsets);
      } else if (earlier != null) {
        int line = problems.file().locate(span(earlier)).line();
        problems.add(
            Rule.DUPLICATE_SECTION,
            span(heading),
            "the section " + quoted(title) + " stands here a second time",
            "join it with the first, on line " + line);
        ProseWriter.blocks(nodes, Markdown.this, offsets);
      } else {
        places.put("#" + section.slug(), span(heading));
        fill(section, heading, nodes);
      }
    }

    private void unknown(Heading heading, String title) {
      excused.addAll(NearNames.of(title, known.keySet()));
      problems.add(
          Rule.UNKNOWN_SECTION,
          span(heading),
          "there is no section " + quoted(title) + " in a " + type.word() + " file",
          NearNames.hint(title, known.keySet()));
    }

    private void fill(ContentType.Section section, Heading heading, List<Node> nodes) {
      if (nodes.isEmpty()) {
        problems.add(
            Rule.EMPTY_SECTION,
            span(heading),
            "the section " + quoted(section.title()) + " is empty",
            section.isRequired() ? "write it" : "write it, or remove the heading");
      } else if (section.isList()) {
        list(section, nodes);
      } else {
        prose.put("#" + section.slug(), ProseWriter.blocks(nodes, Markdown.this, offsets));
      }
    }

    private void list(ContentType.Section section, List<Node> nodes) {
      var items = new ArrayList<Prose>();
      boolean listed = false;
      for (var node : nodes) {
        if (node instanceof ListBlock list && !listed) {
          listed = true;
          list.getChildren().forEach(item -> item(section, item, items));
        } else {
          ProseWriter.blocks(List.of(node), Markdown.this, offsets);
          problems.add(
              Rule.NOT_A_LIST,
              span(node),
              "the section " + quoted(section.title()) + " takes one list and nothing else",
              "make this an item that begins with '- ', or move it to another section");
        }
      }
      lists.put("#" + section.slug(), items);
    }

    private void item(ContentType.Section section, Node item, List<Prose> items) {
      places.put("#" + section.slug() + "/" + items.size(), span(item));
      var only = item.getFirstChild();
      var content =
          only instanceof Paragraph && only.getNext() == null
              ? ProseWriter.inside(only, Markdown.this, offsets)
              : ProseWriter.blocks(item.getChildren(), Markdown.this, offsets);
      if (content.isEmpty()) {
        problems.add(
            Rule.EMPTY_SECTION,
            span(item),
            "an item of the list " + quoted(section.title()) + " is empty",
            "write it, or remove it");
      }
      items.add(content);
    }

    private void missing() {
      int end = area.start() + problems.file().text(area).stripTrailing().length();
      for (var section : known.values()) {
        boolean there = met.containsKey(section.title()) || excused.contains(section.title());
        if (section.isRequired() && !there) {
          problems.add(
              Rule.MISSING_SECTION,
              Span.at(end),
              "the section " + quoted(section.title()) + " is missing",
              "add '## " + section.title() + "'" + (section.isList() ? " with a list" : ""));
        }
      }
    }

    private Span span(Node node) {
      int start = offsets.at(node.getStartOffset());
      return new Span(start, Math.max(start, offsets.at(node.getEndOffset())));
    }
  }
}
