package io.github.askwell.compare;

import java.util.regex.Pattern;

/// Writes text of others into Markdown so that it says what it says and does nothing: it is no markup,
/// mentions nobody, refers to no issue and leads nowhere.
///
/// Markdown cannot take a character for markup that is written as a numeric reference
/// ([CommonMark 6.2](https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references)).
/// Code hosts look for mentions, issue numbers and addresses in the finished text, though; a space
/// without width keeps them from finding any.
final class MarkdownText {
  private static final String NO_SPACE = "&#8203;";
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#!|~&\"'$@]");

  /// Before what would complete a mention, a number of an issue, a file or a formula, an address or an
  /// emoji.
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<=[@#!%~&$])(?=[\\w{])|(?<=\\b(?i:GH)-)(?=\\d)|(?<=:)(?=//|[\\w+-]+:)"
              + "|(?<=\\b(?i:www))(?=\\.)|(?<=\\b(?i:mailto|xmpp):)");

  /// What begins a list, underlines a heading or aligns a table when it begins a line.
  private static final Pattern BEGINNING = Pattern.compile("^(?=[-+=:]|\\d{1,9}[.)])");

  private MarkdownText() {}

  /// The text, to begin a line or the item of a list with.
  static String line(String text) {
    return BEGINNING.matcher(of(text)).replaceFirst(NO_SPACE);
  }

  /// The text, to stand on a line after something else.
  static String of(String text) {
    var line = OneLine.of(text);
    var kept = new StringBuilder();
    int from = 0;
    var place = REFERENCE.matcher(line);
    while (place.find()) {
      kept.append(escaped(line.substring(from, place.start()))).append(NO_SPACE);
      from = place.start();
    }
    return kept.append(escaped(line.substring(from))).toString();
  }

  /// As code, which hosts do not look into; for names of files and rules.
  static String code(String text) {
    return "<code>" + of(text) + "</code>";
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
  }
}
