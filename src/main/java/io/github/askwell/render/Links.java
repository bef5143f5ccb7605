package io.github.askwell.render;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Prose.Target;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Html;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses that lead from one page to everything else.
///
/// They are relative, so that the site works under any path, but for the page that a server shows
/// in place of a missing one: nobody knows how deep that one is asked for, so its links start at
/// the path of the base URL.
record Links(Route here, Addresses site) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\"askwell:(\\d+)\"");
  private static final Pattern HEADING = Pattern.compile("<(/?)h([2-6])(?: id=\"([^\"]*)\")?>");
  private static final int LOWEST_HEADING = 6;

  /// Where things are that have no address of their own in their reference.
  ///
  /// @param edition which of the sites of the library it is
  /// @param medium from where the pages are read
  /// @param planRoles the role of each plan, by the id of the plan
  record Addresses(
      Site.Edition edition, Route.Medium medium, Assets assets, Map<String, String> planRoles) {
    Addresses {
      planRoles = Map.copyOf(planRoles);
    }

    /// The role a plan is for.
    String roleOf(String plan) {
      var role = planRoles.get(plan);
      if (role == null) {
        throw new IllegalArgumentException("'" + plan + "' is not a plan of the site");
      }
      return role;
    }

    /// The address of a page with the name of the site's host.
    String absolute(Route route) {
      return edition.baseUrl() + route.path();
    }

    /// The path that leads to the home page from anywhere on the host.
    String basePath() {
      var path = URI.create(edition.baseUrl()).getRawPath();
      return path.isEmpty() ? "/" : path;
    }
  }

  String to(Route route) {
    return here.equals(Route.NOT_FOUND) && site.medium() == Route.Medium.SERVER
        ? site.basePath() + route.path()
        : here.to(route.in(site.medium()));
  }

  /// Leads to an address of the site, which may have an anchor, or of another.
  String toAddress(String address) {
    if (address.startsWith("https://")) {
      return address;
    }
    int hash = address.indexOf('#');
    return hash < 0
        ? to(new Route(address))
        : to(new Route(address.substring(0, hash))) + address.substring(hash);
  }

  /// Leads to an entry, or to a part of it when the fragment is not empty.
  String to(Kind kind, String id, String fragment) {
    if (kind == Kind.PLAN) {
      return to(Route.guide(site.roleOf(id))) + "#" + Route.planAnchor(id);
    }
    var page = to(new Route(kind.folder() + "/" + id + "/"));
    return fragment.isEmpty() ? page : page + "#" + fragment;
  }

  String to(Kind kind, String id) {
    return to(kind, id, "");
  }

  /// Leads to a file of the theme or a picture of the content, by its name there.
  String asset(String name) {
    return to(new Route(site.assets().path(name)));
  }

  /// The markup of a piece of content that stands on its own page.
  Html html(Prose prose) {
    return html(prose, "", 0);
  }

  /// The markup of a piece of content that stands among others.
  ///
  /// @param prefix put before each of its anchors, so that they are unique on the page
  /// @param deeper how many levels its headings are moved down
  Html html(Prose prose, String prefix, int deeper) {
    var linked = prose.links().isEmpty() ? prose.html() : linked(prose, prefix);
    return new Html(scrollable(placed(linked, prefix, deeper)));
  }

  private String linked(Prose prose, String prefix) {
    return PLACEHOLDER
        .matcher(prose.html())
        .replaceAll(match -> {
          var link = prose.links().get(Integer.parseInt(match.group(1)));
          return Matcher.quoteReplacement(quoted(address(link.target(), prefix)));
        });
  }

  private String address(Target target, String prefix) {
    return switch (target) {
      case Target.ToEntry(var kind, var id, var fragment) -> to(kind, id, fragment);
      case Target.ToAnchor(var fragment) -> "#" + prefix + fragment;
      case Target.ToMedia(var path) -> asset("media/" + path);
      case Target.External(var url) -> url;
    };
  }

  private static String quoted(String address) {
    var escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return "\"" + escaped + "\"";
  }

  private static String placed(String html, String prefix, int deeper) {
    if (prefix.isEmpty() && deeper == 0 || !html.contains("<h")) {
      return html;
    }
    return HEADING
        .matcher(html)
        .replaceAll(match -> {
          int level = Math.min(LOWEST_HEADING, Integer.parseInt(match.group(2)) + deeper);
          var id = match.group(3) == null ? "" : " id=\"" + prefix + match.group(3) + "\"";
          return "<" + match.group(1) + "h" + level + id + ">";
        });
  }

  /// Wide tables and code scroll in themselves; the keyboard must be able to reach what scrolls.
  private static String scrollable(String html) {
    return html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
        .replace("<pre>", "<pre tabindex=\"0\">");
  }
}
