package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;

import io.github.askwell.diagnostic.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads one YAML document into a tree in which every node knows its place.
///
/// Content needs plain data only: anchors, aliases and tags are refused, so that no small file can
/// grow large.
final class YamlReader {
  private static final int MOST_LEVELS = 50;
  private static final int MOST_TEXT = 20_000;
  private static final int MOST_KEY = 200;
  private static final int MOST_VALUES = 20_000;
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String source;
  private final Span area;
  private final YamlNode.Offsets offsets;
  private final Problems problems;
  private final YAMLParser parser;
  private int values;

  private YamlReader(Span area, Problems problems) {
    this.source = problems.file().text();
    this.area = area;
    this.problems = problems;
    var yaml = problems.file().text(area);
    this.offsets = YamlNode.Offsets.ofCodePoints(yaml, area.start());
    this.parser =
        (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(yaml));
  }

  /// The document in a part of a file; empty when there is nothing in it, or when it is broken, which
  /// is a problem then.
  static Optional<YamlNode> read(Span area, Problems problems) {
    var reader = new YamlReader(area, problems);
    try (reader.parser) {
      return reader.document();
    } catch (Refusal refusal) {
      problems.add(refusal.rule, refusal.span, refusal.problem, refusal.hint);
    } catch (JacksonException e) {
      reader.report(e);
    }
    return Optional.empty();
  }

  private Optional<YamlNode> document() throws Refusal {
    var first = parser.nextToken();
    if (first == null) {
      return Optional.empty();
    }
    var root = node(first, 1, area.start());
    if (parser.nextToken() != null) {
      throw new Refusal(
          Rule.YAML_SYNTAX,
          tokenSpan(),
          "a second YAML document begins here",
          "a file holds one document: remove the '---' line and what follows");
    }
    return Optional.of(root);
  }

  private YamlNode node(JsonToken token, int level, int keyEnd) throws Refusal {
    refuseExtras();
    if (level > MOST_LEVELS) {
      throw new Refusal(
          Rule.TOO_DEEP,
          tokenSpan(),
          "values are nested more than " + MOST_LEVELS + " levels deep",
          "no content needs this; remove the nesting");
    }
    if (++values > MOST_VALUES) {
      throw new Refusal(
          Rule.TOO_LONG,
          tokenSpan(),
          "the file holds more than " + MOST_VALUES + " values",
          "split it, or remove what nobody reads");
    }
    return switch (token) {
      case START_OBJECT -> mapping(level);
      case START_ARRAY -> sequence(level);
      case JsonToken scalar -> scalar(scalar, keyEnd);
    };
  }

  private YamlNode mapping(int level) throws Refusal {
    var members = new LinkedHashMap<String, YamlNode.Member>();
    int start = offset(parser.currentTokenLocation());
    boolean flow = start < source.length() && source.charAt(start) == '{';
    int end = start;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseExtras();
      var key = parser.currentName();
      var span = tokenSpan();
      if (key.length() > MOST_KEY) {
        throw new Refusal(
            Rule.TOO_LONG,
            span,
            "the key " + quoted(key) + " is longer than " + MOST_KEY + " characters",
            "keys are plain words; quote a value that holds ': '");
      }
      var value = node(parser.nextToken(), level + 1, span.end());
      end = Math.max(span.end(), value.span().end());
      var earlier = members.putIfAbsent(key, new YamlNode.Member(span, value));
      if (earlier != null) {
        int line = problems.file().locate(earlier.key()).line();
        problems.add(
            Rule.DUPLICATE_KEY,
            span,
            "the key " + quoted(key) + " stands here a second time",
            "keep one of the two; the first is on line " + line);
      }
    }
    return new YamlNode.Mapping(members, new Span(start, flow ? tokenSpan().end() : end));
  }

  private YamlNode sequence(int level) throws Refusal {
    var items = new ArrayList<YamlNode>();
    int start = offset(parser.currentTokenLocation());
    boolean flow = start < source.length() && source.charAt(start) == '[';
    int end = start;
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      var item = node(token, level + 1, start);
      end = item.span().end();
      items.add(item);
    }
    return new YamlNode.Sequence(items, new Span(start, flow ? tokenSpan().end() : end));
  }

  private YamlNode scalar(JsonToken token, int keyEnd) throws Refusal {
    var text = parser.getString();
    var span = tokenSpan();
    if (text.length() > MOST_TEXT) {
      throw new Refusal(
          Rule.TOO_LONG,
          span,
          "a value is longer than " + MOST_TEXT + " characters",
          "shorten it, or put it into the body of a Markdown file");
    }
    if (token == JsonToken.VALUE_NULL && span.length() == 0) {
      return new YamlNode.Scalar(YamlNode.Form.NOTHING, text, Span.at(keyEnd));
    }
    return new YamlNode.Scalar(form(token, text), text, span);
  }

  private static YamlNode.Form form(JsonToken token, String text) {
    return switch (token) {
      case VALUE_NUMBER_INT -> YamlNode.Form.WHOLE_NUMBER;
      case VALUE_NUMBER_FLOAT ->
          text.matches("[-+0-9.eE]+") && Double.isFinite(Double.parseDouble(text))
              ? YamlNode.Form.NUMBER
              : YamlNode.Form.TEXT;
      case VALUE_TRUE, VALUE_FALSE -> YamlNode.Form.TRUTH;
      case VALUE_NULL -> YamlNode.Form.NOTHING;
      case JsonToken _ -> YamlNode.Form.TEXT;
    };
  }

  private void refuseExtras() throws Refusal {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw new Refusal(
          Rule.YAML_ALIAS,
          tokenSpan(),
          (parser.isCurrentAlias() ? "the alias " : "the anchor ") + extra("*&"),
          "write the value out; text that begins with '*' or '&' needs quotes");
    }
    if (parser.getTypeId() != null) {
      throw new Refusal(
          Rule.YAML_TAG,
          tokenSpan(),
          "the tag " + extra("!"),
          "write the plain value; text that begins with '!' needs quotes");
    }
  }

  private String extra(String signs) {
    var word = source.substring(tokenSpan().start()).split("[\\s,\\]}]", 2)[0];
    boolean begins = !word.isEmpty() && signs.indexOf(word.charAt(0)) >= 0;
    return (begins ? quoted(word) + " " : "") + "is not plain data";
  }

  private Span tokenSpan() {
    int start = offset(parser.currentTokenLocation());
    int end = Math.max(start, offset(parser.currentLocation()));
    while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private int offset(TokenStreamLocation location) {
    return offsets.at((int) Math.max(0, location.getCharOffset()));
  }

  private void report(JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      new Explanation(marked, source, offsets).report(problems);
    } else if (e.getLocation() == null) {
      problems.add(
          Rule.TOO_LONG,
          Span.at(tokenSpan().end()),
          "a key or value that begins here is too long to be read",
          "keys are plain words; put long text into the body of a Markdown file");
    } else {
      problems.add(
          Rule.YAML_SYNTAX,
          Span.at(Math.min(area.end(), offset(e.getLocation()))),
          "this cannot be read as YAML",
          "keys are plain words; quote a value that holds special characters");
    }
  }

  /// Hands out a text in stretches none of which ends inside a surrogate pair: snakeyaml-engine 3.0.1
  /// runs over the end of its buffer on one that does.
  private static final class WholeCharacters extends StringReader {
    WholeCharacters(String text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      mark(0);
      int count = super.read(buffer, start, length);
      if (count > 1 && Character.isHighSurrogate(buffer[start + count - 1])) {
        reset();
        return super.read(buffer, start, count - 1);
      }
      return count;
    }
  }

  /// The document breaks a limit that makes it pointless to read on.
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient Span span;
    private final String problem;
    private final String hint;

    Refusal(Rule rule, Span span, String message, String hint) {
      super(message);
      this.problem = message;
      this.rule = rule;
      this.span = span;
      this.hint = hint;
    }
  }

  /// What a YAML error means, in words for people who write content.
  private record Explanation(
      MarkedYamlEngineException error, String source, YamlNode.Offsets offsets) {
    void report(Problems problems) {
      var problem = Objects.requireNonNullElse(error.getProblem(), "");
      var context = Objects.requireNonNullElse(error.getContext(), "");
      int begin = error.getContextMark().map(m -> offsets.at(m.getIndex())).orElse(0);
      int at = error.getProblemMark().map(m -> offsets.at(m.getIndex())).orElse(begin);
      if (problem.contains("unexpected end of stream") && context.contains("quoted")) {
        add(problems, begin, "this quote is never closed", "add the closing quote at its end");
      } else if (context.contains("flow")) {
        var sign = source.substring(begin, Math.min(source.length(), begin + 1));
        int line = problems.file().locate(Span.at(at)).line();
        add(
            problems,
            begin,
            "the list or the keys that begin with " + quoted(sign) + " go wrong on line " + line,
            "part values by commas, quote a value that holds one of , [ ] { } and close with "
                + (sign.equals("{") ? "'}'" : "']'"));
      } else if (problem.contains("expected ':'")) {
        var hint = "add ':' and a space after the key";
        add(problems, begin, "this line is not 'key: value'", hint);
      } else {
        explain(problems, problem, Math.min(at, source.length()));
      }
    }

    private void explain(Problems problems, String problem, int at) {
      var sign = source.substring(at, Math.min(source.length(), at + 1));
      if (problem.contains("mapping values are not allowed")) {
        var hint = "put the value in quotes when it holds ': ', or mend the indentation";
        add(problems, at, "a ':' cannot stand here", hint);
      } else if (problem.contains("(TAB)")) {
        add(problems, at, "a tab stands where YAML wants spaces", "indent with spaces");
      } else if (problem.contains("cannot start any token")) {
        add(problems, at, "a value cannot begin with " + quoted(sign), "put the value in quotes");
      } else if (problem.contains("escape")) {
        var hint = "write the text in single quotes, or each backslash twice";
        add(problems, at, "'\\' before " + quoted(sign) + " means nothing", hint);
      } else if (problem.contains("block end")) {
        var hint = "align it with the lines it belongs to; a list begins each item with '- '";
        add(problems, at, "this line does not fit the lines above it", hint);
      } else {
        var hint = "keys are plain words; put a value that holds special signs in quotes";
        add(problems, at, "this cannot be read as YAML", hint);
      }
    }

    private static void add(Problems problems, int at, String message, String hint) {
      problems.add(Rule.YAML_SYNTAX, Span.at(at), message, hint);
    }
  }
}
