package io.github.askwell.hosting;

import io.github.askwell.hosting.HostRules.Header;
import io.github.askwell.hosting.HostRules.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What nginx includes in a `server` block.
///
/// `add_header` in a location drops what stands outside of it
/// ([add_header](https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header)); so each
/// location has all of its headers.
public final class NginxConf {
  /// The page for what is not there is that of the whole server: a location with an `error_page` of its
  /// own would drop the administrator's, such as that for who is not signed in.
  private static final String WHOLE_SERVER =
      """
      # How nginx serves a site made by Askwell. Written by `askwell hosting nginx`: change nothing, write it again.
      # Include it in a `server` block whose `root` is the folder of the site.

      error_page 404 /404.html;
      location ^~ / {
      """;

  private static final String BELOW_PATH =
      """
      # How nginx serves a site made by Askwell. Written by `askwell hosting nginx`: change nothing, write it again.
      # Include it in a `server` block whose `root` is a folder in which `{folder}` is the folder of the site.

      location ^~ {root} {
        error_page 404 {root}404.html;
      """;

  private static final String SETTINGS =
      """
        index index.html;
        absolute_redirect off;

        charset utf-8;
        charset_types text/css text/plain text/xml text/javascript application/javascript;
        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_min_length 256;
        gzip_types text/css text/plain text/xml text/javascript application/javascript application/json
          application/manifest+json image/svg+xml;

      {headers}
        location = {root}site.webmanifest {
          default_type application/manifest+json;
      {headers within}  }
        location ^~ {root}.askwell/ {
          return 404;
        }
      {places}}
      """;

  private NginxConf() {}

  /// The configuration.
  ///
  /// @param rules such as can be written
  public static String of(HostRules rules) {
    var likePages = headers("    ", rules.everywhere(), HostRules.REVALIDATED);
    return (rules.root().equals("/") ? WHOLE_SERVER : BELOW_PATH)
        .concat(SETTINGS)
        .replace("{headers}", likePages.indent(-2))
        .replace("{headers within}", likePages)
        .replace(
            "{places}",
            rules.places().stream()
                .filter(Predicate.not(NginxConf::isLikePages))
                .map(place -> location(rules, place))
                .collect(Collectors.joining()))
        .replace("{root}", rules.root())
        .replace("{folder}", rules.root().substring(1));
  }

  private static boolean isLikePages(Place place) {
    return place.headers().equals(List.of(HostRules.REVALIDATED));
  }

  private static String location(HostRules rules, Place place) {
    var more = new ArrayList<>(rules.everywhere());
    var caching = HostRules.REVALIDATED;
    for (var header : place.headers()) {
      if (header.name().equals(caching.name())) {
        caching = header;
      } else {
        more.add(header);
      }
    }
    return "  location %s %s%s {\n%s  }\n"
        .formatted(
            place.isFolder() ? "^~" : "=",
            rules.root(),
            place.path(),
            headers("    ", more, caching));
  }

  /// What never changes may be kept when it is there; that it is not there may not.
  private static String headers(String indent, List<Header> headers, Header caching) {
    var lines =
        headers.stream()
            .map(header -> indent + line(header) + " always;\n")
            .collect(Collectors.joining());
    var always = caching.equals(HostRules.REVALIDATED) ? " always" : "";
    return lines + indent + line(caching) + always + ";\n";
  }

  private static String line(Header header) {
    return "add_header " + header.name() + " \"" + header.value() + "\"";
  }
}
