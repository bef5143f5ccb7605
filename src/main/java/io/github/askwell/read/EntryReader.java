package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;

import io.github.askwell.content.Origin;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.suppress.Suppression;
import io.github.askwell.suppress.YamlComments;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads files of content, each by itself.
public final class EntryReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  private final Sources.File file;
  private final ContentType type;
  private final Problems problems;
  private final Markdown markdown;
  private final List<ParsedFile.Reference> references = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();
  private final Map<String, Span> places = new LinkedHashMap<>();

  private EntryReader(Sources.File file, ContentType type, Problems problems) {
    this.file = file;
    this.type = type;
    this.problems = problems;
    this.markdown = new Markdown(file.path(), type, problems);
  }

  /// Reads all files, on all cores; the results are in the order of the files.
  public static List<ParsedFile> read(Sources sources) {
    return read(sources, List.of());
  }

  /// Reads all files, on all cores, but for those of which `before` has what they were read to from
  /// the same bytes; the results are in the order of the files.
  public static List<ParsedFile> read(Sources sources, List<ParsedFile> before) {
    var known = new HashMap<String, ParsedFile>();
    before.forEach(file -> known.put(file.path(), file));
    return sources.files().parallelStream()
        .map(file -> {
          var last = known.get(file.path());
          return last != null && last.isOf(file) ? last : read(sources.display(file.path()), file);
        })
        .toList();
  }

  /// Reads one file.
  ///
  /// @param name what the file is called in diagnostics
  /// @param file a file found by [Sources#scan]
  public static ParsedFile read(String name, Sources.File file) {
    var type = ContentType.of(file.path()).orElseThrow();
    if (type == ContentType.MEDIA) {
      return MediaFile.read(name, file);
    }
    String text;
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      text = decoder.decode(ByteBuffer.wrap(file.bytes())).toString();
    } catch (CharacterCodingException e) {
      return undecodable(name, file, type);
    }
    int bad = Characters.first(text);
    var problems = new Problems(new SourceFile(name, Characters.cleaned(text, bad)));
    Characters.report(text, bad, problems);
    return new EntryReader(file, type, problems).read();
  }

  private static ParsedFile undecodable(String name, Sources.File file, ContentType type) {
    var bytes = ByteBuffer.wrap(file.bytes());
    var good = CharBuffer.allocate(file.bytes().length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(bytes, good, true);
    var before = good.flip().toString();
    var problems = new Problems(new SourceFile(name, before));
    problems.add(
        Rule.INVALID_ENCODING,
        Span.at(before.length()),
        "the byte 0x%02X here is not UTF-8".formatted(file.bytes()[bytes.position()]),
        "save the file as UTF-8");
    return new ParsedFile(file, type, new ParsedFile.Unreadable(), problems.sorted());
  }

  private ParsedFile read() {
    var source = problems.file();
    int start = source.text().startsWith("\uFEFF") ? 1 : 0;
    Optional<YamlNode> root;
    if (type.isYaml()) {
      var whole = new Span(start, source.text().length());
      root = YamlReader.read(whole, problems);
      suppressions(root, whole);
      values(root, whole, Span.at(start));
    } else {
      root = markdownFile(start);
    }
    if (source.text().contains(Blanks.MARK)) {
      new Blanks(source.text(), problems).report(root);
    }
    references.addAll(markdown.references());
    suppressions.addAll(markdown.suppressions());
    markdown.places().forEach(this::place);
    var empty = new YamlNode.Mapping(Map.of(), Span.at(start));
    var manuscript =
        new ParsedFile.Manuscript(
            root.orElse(empty),
            new Origin(source, places),
            markdown.prose(),
            markdown.lists(),
            Set.copyOf(markdown.anchors()),
            references,
            suppressions);
    return new ParsedFile(file, type, manuscript, problems.sorted());
  }

  private Optional<YamlNode> markdownFile(int start) {
    var source = problems.file();
    var split = FrontMatter.split(source.text(), start);
    if (split.isEmpty()) {
      FrontMatter.reportMissing(source.text(), start, problems);
      return Optional.empty();
    }
    var parts = split.get();
    var root = YamlReader.read(parts.yaml(), problems);
    suppressions(root, parts.yaml());
    values(root, parts.yaml(), parts.opening());
    markdown.body(parts.body());
    return root;
  }

  /// Takes note of the YAML comments that allow something.
  private void suppressions(Optional<YamlNode> root, Span area) {
    int first = problems.file().text().indexOf(Suppression.WORD, area.start());
    if (first >= 0 && first < area.end()) {
      var texts = new ArrayList<Span>();
      root.ifPresent(node ->
          node.visit(
              "",
              (_, part) -> {
                if (part instanceof YamlNode.Scalar text) {
                  texts.add(text.span());
                }
              }));
      suppressions.addAll(
          YamlComments.in(
              problems.file(),
              area,
              offset -> texts.stream().anyMatch(text -> text.contains(Span.at(offset)))));
    }
  }

  private void values(Optional<YamlNode> found, Span area, Span opening) {
    if (found.isEmpty()) {
      reportEmpty(area, opening);
      return;
    }
    var root = found.get();
    if (Schemas.judge(type, root, opening, problems)) {
      root.visit("", (pointer, node) -> place(pointer, node.span()));
    }
    type.references()
        .forEach((pattern, kind) ->
            root.selectTexts(pattern)
                .map(e -> e.getValue())
                .filter(s -> ID.matcher(s.text()).matches())
                .map(s -> new ParsedFile.Reference.ToEntry(kind, s.text(), s.span()))
                .forEach(references::add));
    markdownValues(root, type.markdown(), false);
    markdownValues(root, type.inlineMarkdown(), true);
  }

  private void markdownValues(YamlNode root, List<String> patterns, boolean inline) {
    patterns.stream()
        .flatMap(root::selectTexts)
        .forEach(e -> markdown.value(e.getKey(), e.getValue(), inline));
  }

  /// Notes where a part stands. Parts are called the same in most files, and a large site has many.
  private void place(String part, Span span) {
    places.put(part.intern(), span);
  }

  private void reportEmpty(Span area, Span opening) {
    boolean broken = problems.sorted().stream().anyMatch(d -> d.isError());
    if (!broken) {
      problems.add(
          type.isYaml() ? Rule.EMPTY_VALUE : Rule.MISSING_FRONT_MATTER,
          opening,
          type.isYaml() ? "the file is empty" : "the front matter is empty",
          type == ContentType.SYNONYMS
              ? "list sets of words: [k8s, kubernetes], or remove the file"
              : "write the keys " + String.join(", ", Schemas.requiredKeys(type)));
    }
  }

  /// What is still to be written: values, and lines of Markdown, that are `TODO` or begin with `TODO:`.
  private record Blanks(String text, Problems problems) {
    static final String MARK = "TODO";

    private static final Pattern FENCE = Pattern.compile("[ \\t]*+(?:[-*+>][ \\t]*+)*+(```|~~~).*");
    private static final Pattern LINE =
        Pattern.compile(
            "[ \\t]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++|>[ \\t]*+)*+(?:\\*\\*[^*]*+\\*\\*[ \\t]*+)?+"
                + "(TODO(?::.*|[ \\t]*+))");

    void report(Optional<YamlNode> root) {
      root.ifPresent(values -> values.visit("", this::value));
      int body =
          FrontMatter.split(text, text.startsWith("\uFEFF") ? 1 : 0)
              .map(parts -> parts.body().start())
              .orElse(text.length());
      lines(new Span(body, text.length()));
    }

    private void value(String pointer, YamlNode node) {
      if (!(node instanceof YamlNode.Scalar scalar) || !scalar.content().contains(MARK)) {
        return;
      }
      boolean onItsLine = "|>".indexOf(text.charAt(scalar.span().start())) < 0;
      if (scalar.isBlank() && onItsLine) {
        var key = pointer.replaceAll("/\\d+", "").replaceAll(".*/", "");
        add(scalar.span(), (key.isEmpty() ? "this" : quoted(key)) + " is left blank");
      } else {
        lines(scalar.span());
      }
    }

    private void lines(Span area) {
      boolean code = false;
      for (int at = area.start();
          at < area.end();
          at = FrontMatter.next(text, FrontMatter.lineEnd(text, at))) {
        var line =
            text.substring(at, Math.min(area.end(), FrontMatter.lineEnd(text, at))).stripTrailing();
        code ^= FENCE.matcher(line).matches();
        var blank = LINE.matcher(line);
        if (!code && blank.matches()) {
          add(
              new Span(at + blank.start(1), at + blank.end(1)),
              "this is left blank: " + quoted(blank.group(1)));
        }
      }
    }

    private void add(Span span, String message) {
      if (!problems.has(Rule.BLANK_LEFT, span)) {
        var hint = "write what belongs there in place of 'TODO', or remove it";
        problems.add(Rule.BLANK_LEFT, span, message, hint);
      }
    }
  }

  /// The parts of a Markdown file.
  private record FrontMatter(Span opening, Span yaml, Span body) {
    /// The parts; empty when the file does not begin with closed front matter.
    static Optional<FrontMatter> split(String text, int start) {
      int first = lineEnd(text, start);
      if (!text.substring(start, first).stripTrailing().equals("---")) {
        return Optional.empty();
      }
      for (int at = next(text, first); at < text.length(); at = next(text, lineEnd(text, at))) {
        if (text.substring(at, lineEnd(text, at)).stripTrailing().equals("---")) {
          int body = next(text, lineEnd(text, at));
          return Optional.of(
              new FrontMatter(
                  new Span(start, start + 3),
                  new Span(next(text, first), at),
                  new Span(Math.min(body, text.length()), text.length())));
        }
      }
      return Optional.empty();
    }

    static void reportMissing(String text, int start, Problems problems) {
      int end = lineEnd(text, start);
      boolean opened = text.substring(start, end).stripTrailing().equals("---");
      problems.add(
          opened ? Rule.UNCLOSED_FRONT_MATTER : Rule.MISSING_FRONT_MATTER,
          new Span(start, end),
          opened
              ? "the front matter that begins here is never closed"
              : "the file does not begin with front matter",
          opened
              ? "add a line '---' where the front matter ends"
              : "begin the file with a line '---', the front matter, and another line '---'");
    }

    static int lineEnd(String text, int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }

    static int next(String text, int lineEnd) {
      return Math.min(text.length(), lineEnd + 1);
    }
  }

  /// Characters that have no business in a text.
  private static final class Characters {
    private static boolean isBad(char c) {
      return c < ' ' && c != '\t' && c != '\n' && c != '\r'
          || c >= 0x7F && c < 0xA0 && c != 0x85
          || c >= 0xFFFE;
    }

    /// The same text, of the same length, without them.
    static String cleaned(String text, int first) {
      if (first == text.length()) {
        return text;
      }
      var out = new StringBuilder(text);
      for (int i = first; i < out.length(); i++) {
        if (isBad(out.charAt(i))) {
          out.setCharAt(i, '\uFFFD');
        }
      }
      return out.toString();
    }

    /// Where the first of them is; the length of the text when there is none.
    static int first(String text) {
      int at = 0;
      while (at < text.length() && !isBad(text.charAt(at))) {
        at++;
      }
      return at;
    }

    /// Reports the first of them.
    static void report(String text, int at, Problems problems) {
      if (at < text.length()) {
        problems.add(
            Rule.INVALID_CHARACTER,
            Span.at(at),
            "the control character U+%04X stands here".formatted((int) text.charAt(at)),
            "remove it, and any others like it");
      }
    }
  }
}
