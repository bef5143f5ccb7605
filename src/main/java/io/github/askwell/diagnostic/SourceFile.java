package io.github.askwell.diagnostic;

import java.util.Arrays;

/// A text that an author wrote, with the name it is reported under.
///
/// Lines end at LF, CR LF or CR. Offsets are UTF-16 code units from the start of the text, a
/// leading byte order mark included.
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /// A source file.
  ///
  /// @param name the path shown to the user, with `/` between folders, such as
  ///     `content/questions/api-security.md`
  /// @param text the whole text of the file
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /// A place in a file whose text could not be read: its first line, shown empty.
  public static Location unreadable(String name) {
    return new Location(name, 1, 1, 0, "");
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  public Span whole() {
    return new Span(0, text.length());
  }

  /// Where a span stands, by line and column. A span over several lines is cut at the end of its
  /// first; one past the end of the text is moved to the end.
  public Location locate(Span span) {
    int start = Math.min(span.start(), text.length());
    int line = lineOf(start);
    int lineStart = lineStarts[line - 1];
    int lineEnd = lineEnd(line);
    int length = Math.clamp(Math.min(span.end(), lineEnd) - start, 0, lineEnd - lineStart);
    return new Location(
        name, line, start - lineStart + 1, length, text.substring(lineStart, lineEnd));
  }

  /// The offset of a place given by line and column, both from 1; clamped to the text.
  public int offset(int line, int column) {
    int start = lineStarts[Math.clamp(line, 1, lineStarts.length) - 1];
    return Math.clamp(start + column - 1L, start, text.length());
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    int start = lineStarts[line - 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  private static int[] lineStarts(String text) {
    var starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (ends) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
