package io.github.askwell.ledger;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Route;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The anchors in the finished text of a page.
///
/// @param all those of its own content
/// @param offered those that a link is meant for: they were made of what an author wrote. One that
///     stands word for word in a template is of the theme, and comes and goes with its lists
record Anchors(Set<String> all, Set<String> offered) {
  private static final Pattern LITERAL = Pattern.compile("\\bid=\"([^\"$]+)\"");
  private static final Pattern RUNG = Pattern.compile("(.*-)?rating-[1-5]");
  private static final Set<String> CONTAINERS = Set.of("article", "section", "details");
  private static final Set<String> PARTS = Set.of("h2", "h3", "h4", "h5", "h6", "li", "div");
  private static final String MARK = " id=\"";

  /// The anchors that stand in templates word for word.
  static Set<String> literal(Collection<String> templates) {
    return templates.stream()
        .flatMap(template -> LITERAL.matcher(template).results())
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The anchors of a page.
  ///
  /// @param ofTheme those that are never offered
  static Anchors in(String html, Route page, Set<String> ofTheme) {
    var all = new LinkedHashSet<String>();
    var offered = new LinkedHashSet<String>();
    var containers = new HashSet<String>();
    boolean hasParts = hasParts(page);
    int end = html.lastIndexOf("</main>");
    for (int at = html.indexOf(MARK, html.indexOf("<main")); at >= 0 && at < end; ) {
      int from = at + MARK.length();
      int to = html.indexOf('"', from);
      var id = html.substring(from, to);
      var tag = tag(html, at);
      boolean isContainer = CONTAINERS.contains(tag);
      all.add(id);
      if (hasParts
          && (isContainer || PARTS.contains(tag))
          && !ofTheme.contains(id)
          && !RUNG.matcher(id).matches()
          && !isInside(id, containers)) {
        offered.add(id);
      }
      if (isContainer) {
        containers.add(id);
      }
      at = html.indexOf(MARK, to);
    }
    return new Anchors(all, offered);
  }

  /// Lists of pages and pages to work on have nothing that links lead into.
  private static boolean hasParts(Route page) {
    return !page.isTool()
        && !page.equals(Route.HOME)
        && !page.equals(Route.SEARCH)
        && !page.equals(Route.NOT_FOUND)
        && Stream.of(Kind.values()).map(Route::index).noneMatch(page::equals);
  }

  /// Whether an anchor is that of a part of something with an anchor: `faq-1-question` of `faq-1`.
  private static boolean isInside(String id, Set<String> containers) {
    for (int dash = id.indexOf('-'); dash >= 0; dash = id.indexOf('-', dash + 1)) {
      if (containers.contains(id.substring(0, dash))) {
        return true;
      }
    }
    return false;
  }

  private static String tag(String html, int at) {
    int open = html.lastIndexOf('<', at) + 1;
    int end = open;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return html.substring(open, end);
  }
}
