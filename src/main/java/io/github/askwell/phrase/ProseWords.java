package io.github.askwell.phrase;

import io.github.askwell.content.Prose;
import java.util.Map;
import java.util.Set;

/// The words of a piece of prose without its code, for which [Sentences#OBJECT] stands.
///
/// It reads the HTML of [Prose], which Askwell wrote itself: every `<` begins a tag, none is broken off.
final class ProseWords {
  private static final Set<String> ENDS_OF_LINES =
      Set.of(
          "/p",
          "/li",
          "/pre",
          "/tr",
          "/h1",
          "/h2",
          "/h3",
          "/h4",
          "/h5",
          "/h6",
          "/blockquote",
          "br");
  private static final Map<String, Character> CHARACTERS =
      Map.of("&lt;", '<', "&gt;", '>', "&quot;", '"', "&#39;", '\'', "&amp;", '&');
  private static final int LONGEST_CHARACTER = 6;

  private final String html;
  private final StringBuilder words;
  private int at;

  private ProseWords(String html) {
    this.html = html;
    this.words = new StringBuilder(html.length());
  }

  static String of(Prose prose) {
    return prose.html().contains("<code") ? new ProseWords(prose.html()).read() : prose.text();
  }

  private String read() {
    while (at < html.length()) {
      switch (html.charAt(at)) {
        case '<' -> tag();
        case '&' -> character();
        default -> words.append(html.charAt(at++));
      }
    }
    return words.toString();
  }

  private void tag() {
    int end = html.indexOf('>', at);
    var name = html.substring(at + 1, nameEnd(at + 1, end));
    at = end + 1;
    if (name.equals("code")) {
      words.append(Sentences.OBJECT);
      at = html.indexOf("</code>", at);
    } else if (ENDS_OF_LINES.contains(name)) {
      words.append('\n');
    }
  }

  private int nameEnd(int start, int end) {
    int blank = html.indexOf(' ', start);
    return blank < 0 ? end : Math.min(blank, end);
  }

  private void character() {
    int end = html.indexOf(';', at) + 1;
    boolean fits = end > 0 && end - at <= LONGEST_CHARACTER;
    var meant = fits ? CHARACTERS.get(html.substring(at, end)) : null;
    words.append(meant == null ? '&' : meant);
    at = meant == null ? at + 1 : end;
  }
}
