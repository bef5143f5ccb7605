package io.github.askwell.ledger;

import java.util.Collection;
import java.util.Set;

/// The way from a heading that is not on its page any more to where it is.
///
/// @param anchor of the heading that was
/// @param to the address that it leads to
/// @param href the same as seen from the page
record Way(String anchor, String to, String href) implements Comparable<Way> {
  /// Elements in which anything may stand first.
  private static final Set<String> OPEN =
      Set.of("h2", "h3", "h4", "h5", "h6", "article", "section", "li", "div", "p");

  @Override
  public int compareTo(Way other) {
    return anchor.compareTo(other.anchor);
  }

  /// A page with ways in it. What has only got another name on the same page is found under both;
  /// otherwise a line says where it is, which shows for whoever comes by the old address.
  static String into(String html, String path, Collection<Way> ways) {
    var text = new StringBuilder(html);
    for (var way : ways) {
      boolean isHere = way.to.startsWith(path + "#");
      int inside = isHere ? inside(text, Moves.anchor(way.to)) : -1;
      if (inside >= 0) {
        text.insert(inside, "<span id=\"" + way.anchor + "\"></span>");
      } else {
        text.insert(
            start(text),
            "\n<p class=\"moved\" id=\""
                + way.anchor
                + "\"><a href=\""
                + way.href.replace("&", "&amp;")
                + "\">What stood here has moved. Go there</a></p>");
      }
    }
    return text.toString();
  }

  private static int start(StringBuilder text) {
    return text.indexOf(">", text.indexOf("<main")) + 1;
  }

  /// Where the element with an anchor begins to have content; -1 when no anchor may stand there.
  private static int inside(StringBuilder text, String anchor) {
    int at = text.indexOf(" id=\"" + anchor + "\"");
    int open = at < 0 ? -1 : text.lastIndexOf("<", at);
    int end = open + 1;
    while (end > 0 && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return open >= 0 && OPEN.contains(text.substring(open + 1, end))
        ? text.indexOf(">", at) + 1
        : -1;
  }
}
