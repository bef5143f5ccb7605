package io.github.askwell.suppress;

import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// The lines that a comment is about.
///
/// @param from the first, from 1
/// @param to the last
public record Lines(int from, int to) {
  private static final Pattern MARKDOWN_COMMENT =
      Pattern.compile("\\s*+<!--\\s*+askwell-allow.*+|.*-->\\s*+");
  private static final Pattern ITEM_OR_HEADING =
      Pattern.compile("\\s*+(?:[-*+]|\\d{1,9}[.)])\\s.*+|#{1,6}\\s.*+");

  /// The lines a YAML comment is about: its own when something stands before it, else the next that is
  /// no comment; and all that is indented under that line.
  ///
  /// @param comment the comment with its `#`
  public static Lines ofYaml(SourceFile file, Span comment) {
    var lines = file.text().lines().toList();
    int own = file.locate(comment).line() - 1;
    int first = own;
    if (isAlone(file, comment)) {
      first = next(lines, own + 1, i -> isBlankOr("#", lines.get(i)));
    }
    if (first >= lines.size()) {
      return new Lines(own + 1, own + 1);
    }
    int margin = indentation(lines.get(first));
    int last = first;
    for (int i = first + 1; i < lines.size(); i++) {
      boolean isBlank = lines.get(i).isBlank();
      if (!isBlank && indentation(lines.get(i)) <= margin) {
        break;
      }
      last = isBlank ? last : i;
    }
    return new Lines(first + 1, last + 1);
  }

  /// The lines a Markdown comment is about: the paragraph, heading or list item that it stands in, or
  /// else the one that follows.
  ///
  /// @param comment the comment with its marks
  public static Lines ofMarkdown(SourceFile file, Span comment) {
    var lines = file.text().lines().toList();
    int own = file.locate(comment).line() - 1;
    int end = file.locate(Span.at(comment.end())).line() - 1;
    int first = own;
    if (isAlone(file, comment)) {
      first = next(lines, end + 1, i -> isSkipped(lines.get(i)));
    } else {
      while (first > 0
          && !ITEM_OR_HEADING.matcher(lines.get(first)).matches()
          && !lines.get(first - 1).isBlank()) {
        first--;
      }
    }
    if (first >= lines.size()) {
      return new Lines(own + 1, end + 1);
    }
    int last = Math.max(first, first <= own ? end : first);
    while (last + 1 < lines.size()
        && !lines.get(last + 1).isBlank()
        && !ITEM_OR_HEADING.matcher(lines.get(last + 1)).matches()) {
      last++;
    }
    return new Lines(first + 1, last + 1);
  }

  private static boolean isSkipped(String line) {
    return line.isBlank() || MARKDOWN_COMMENT.matcher(line).matches();
  }

  private static boolean isBlankOr(String sign, String line) {
    return line.isBlank() || line.stripLeading().startsWith(sign);
  }

  private static int next(List<String> lines, int from, IntPredicate skip) {
    int at = from;
    while (at < lines.size() && skip.test(at)) {
      at++;
    }
    return at;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /// Whether nothing but blanks and list marks stands before the comment on its line, and nothing
  /// behind it.
  private static boolean isAlone(SourceFile file, Span comment) {
    var start = file.locate(comment);
    var before = start.lineText().substring(0, start.column() - 1);
    var end = file.locate(Span.at(comment.end()));
    var behind = end.lineText().substring(Math.min(end.column() - 1, end.lineText().length()));
    return before.isBlank() && behind.isBlank();
  }
}
