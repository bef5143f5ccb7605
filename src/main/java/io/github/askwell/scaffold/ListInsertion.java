package io.github.askwell.scaffold;

import io.github.askwell.diagnostic.Span;
import io.github.askwell.read.ParsedFile.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Adds an item to a list of a YAML document and touches nothing else: comments, quotes, indentation,
/// line ends and a byte order mark stay as they are, and the item is written in the style of those
/// before it.
///
/// @param source the file
/// @param pointer the list, such as `/questions`
/// @param item the item as YAML; further lines of it are indented to stand below its first character
record ListInsertion(Source source, String pointer, String item) {
  private static final Pattern COMMENT = Pattern.compile("[ \\t]*+(,?)[ \\t]*+(#[^\\r\\n]*+)?");

  /// The file with the item; empty when there is no way to write it that leaves all other values as
  /// they were.
  Optional<String> text() {
    return source.value(pointer).flatMap(list -> changed(list.span())).filter(this::isRight);
  }

  private Optional<String> changed(Span list) {
    var text = source.text();
    var items = source.items(pointer);
    if (text.startsWith("[", list.start())) {
      return Optional.of(items.isEmpty() ? inserted(list.start() + 1, item) : inFlow(list, items));
    }
    if (items.isEmpty()) {
      int colon = text.indexOf(':', list.start());
      return colon < 0 ? Optional.empty() : Optional.of(inserted(colon + 1, " [" + item + "]"));
    }
    return Optional.of(inBlock(list, items.getLast().span()));
  }

  private String inFlow(Span list, List<Value> items) {
    var last = items.getLast().span();
    int line = lineStart(last.start());
    var indent = source.text().substring(line, last.start());
    if (!indent.isBlank() || line <= list.start()) {
      return inserted(last.end(), ", " + item);
    }
    int end = lineEnd(last.end());
    var rest = COMMENT.matcher(source.text().substring(last.end(), end));
    var added = newline(last.start()) + indent + item;
    if (!rest.matches()) {
      return inserted(last.end(), "," + added);
    }
    return rest.group(1).isEmpty()
        ? source.text().substring(0, last.end())
            + ","
            + source.text().substring(last.end(), end)
            + added
            + source.text().substring(end)
        : inserted(end, added + ",");
  }

  private String inBlock(Span list, Span last) {
    var text = source.text();
    int line = lineStart(list.start());
    var indent = text.substring(line, list.start());
    int from = Math.max(lineStart(last.start()), line);
    var before = text.substring(from, last.start());
    var dash = before.matches("[ \\t]*-[ \\t]+") ? before : indent + "- ";
    int end = lineEnd(Math.max(last.end() - 1, last.start()));
    var newline = newline(list.start());
    return inserted(end, newline + dash + item.replace("\n", newline + " ".repeat(dash.length())));
  }

  /// Whether the text reads as before but for one item more.
  private boolean isRight(String text) {
    var added = pointer + "/" + source.items(pointer).size();
    var found = source.with(text).texts();
    boolean there = found.containsKey(added);
    found.keySet().removeIf(at -> at.equals(added) || at.startsWith(added + "/"));
    return there && found.equals(source.texts());
  }

  private String inserted(int at, String what) {
    return new StringBuilder(source.text()).insert(at, what).toString();
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && !isNewline(start - 1)) {
      start--;
    }
    return start == 0 && source.text().startsWith("\uFEFF") ? 1 : start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < source.text().length() && !isNewline(end)) {
      end++;
    }
    return end;
  }

  private boolean isNewline(int at) {
    char c = source.text().charAt(at);
    return c == '\n' || c == '\r';
  }

  /// How the lines around a place end.
  private String newline(int at) {
    int end = lineEnd(at);
    if (source.text().startsWith("\r\n", end)) {
      return "\r\n";
    }
    return end < source.text().length() ? source.text().substring(end, end + 1) : "\n";
  }
}
