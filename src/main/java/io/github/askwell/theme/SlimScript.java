package io.github.askwell.theme;

import java.util.ArrayList;

/// Takes out of a script what readers would have to load and browsers do not need: comments that have
/// lines to themselves or give a type (`/** @type {…} */`), empty lines and indentation.
///
/// A script stays as it is when it has a string between backticks that goes over several lines, in which
/// all this may matter, a comment that begins with `/*!`, as licences do, or code on the line on which a comment
/// of several lines ends.
final class SlimScript {
  private static final String TYPE = "/** @";
  private static final String END = "*/";

  private SlimScript() {}

  static String of(String script) {
    var kept = new ArrayList<String>();
    boolean isComment = false;
    for (var line : script.lines().map(String::strip).toList()) {
      boolean begins = !isComment && line.startsWith("/*");
      boolean ends = line.endsWith(END) && line.indexOf(END) == line.length() - END.length();
      if (isComment && line.contains(END) && !ends || hasOpenString(line) || line.contains("/*!")) {
        return script;
      }
      if (isComment || begins && (ends || !line.contains(END))) {
        isComment = !ends;
      } else if (!line.isEmpty() && !line.startsWith("//")) {
        kept.add(withoutTypes(line));
      }
    }
    return String.join("\n", kept);
  }

  /// A line without its comments that give types. One that could stand in a string is left.
  private static String withoutTypes(String line) {
    var code = new StringBuilder();
    int end = 0;
    for (int start = line.indexOf(TYPE); start >= 0; start = line.indexOf(TYPE, end)) {
      int close = line.indexOf(END, start);
      if (close < 0 || isInString(line.substring(0, start))) {
        break;
      }
      code.append(line, end, start);
      end = close + END.length();
      end += line.startsWith(" ", end) ? 1 : 0;
    }
    return code.append(line, end, line.length()).toString();
  }

  private static boolean isInString(String before) {
    return "'\"`"
        .chars()
        .anyMatch(quote -> before.chars().filter(c -> c == quote).count() % 2 != 0);
  }

  private static boolean hasOpenString(String line) {
    return line.chars().filter(c -> c == '`').count() % 2 != 0;
  }
}
