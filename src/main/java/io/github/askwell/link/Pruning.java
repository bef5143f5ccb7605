package io.github.askwell.link;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Prose;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the links to entries that are not part of the library out of prose.
///
/// @param leftOut tells which entries those are
record Pruning(BiPredicate<Kind, String> leftOut) {
  private static final Pattern LINK =
      Pattern.compile("(<(?:a href|img src)=)\"askwell:(\\d+)\"([^>]*>)|</a>");

  /// The prose without links to what is left out; their words stay.
  Prose of(Prose prose) {
    var kept = prose.links().stream().filter(link -> !isLeftOut(link)).toList();
    return kept.size() == prose.links().size()
        ? prose
        : new Prose(unlinked(prose), prose.text(), prose.headings(), kept);
  }

  /// The HTML without the elements of links that are left out, the others numbered anew. No link is
  /// inside another.
  private String unlinked(Prose prose) {
    var html = new StringBuilder();
    var matcher = LINK.matcher(prose.html());
    int kept = 0;
    boolean inLeftOut = false;
    while (matcher.find()) {
      boolean ends = matcher.group().equals("</a>");
      boolean leftOutHere = ends ? inLeftOut : isLeftOut(prose.links().get(number(matcher)));
      var numbered =
          ends ? "</a>" : matcher.group(1) + "\"askwell:" + kept + "\"" + matcher.group(3);
      matcher.appendReplacement(html, leftOutHere ? "" : Matcher.quoteReplacement(numbered));
      kept += ends || leftOutHere ? 0 : 1;
      inLeftOut = leftOutHere ? !ends : inLeftOut;
    }
    return matcher.appendTail(html).toString();
  }

  private static int number(Matcher link) {
    return Integer.parseInt(link.group(2));
  }

  private boolean isLeftOut(Prose.Link link) {
    return link.target() instanceof Prose.Target.ToEntry to && leftOut.test(to.kind(), to.id());
  }
}
