package io.github.askwell.hosting;

import io.github.askwell.hosting.HostRules.Header;
import io.github.askwell.hosting.HostRules.Place;
import java.util.stream.Collectors;

/// What Apache includes in the `<Directory>` of a site; the same may be its `.htaccess`.
///
/// mod_deflate adds `-gzip` to the tag of what it compresses, and Apache does not know the tag again when a
/// browser asks by it ([45023](https://bz.apache.org/bugzilla/show_bug.cgi?id=45023)). So the addition is
/// taken off what browsers ask.
public final class ApacheConf {
  private ApacheConf() {}

  /// The configuration.
  ///
  /// @param rules such as can be written
  public static String of(HostRules rules) {
    return """
    # How Apache serves a site made by Askwell. Written by `askwell hosting apache`: change nothing, write it again.
    # Include it in the <Directory> of the site, or save it there as .htaccess (AllowOverride FileInfo Indexes).
    # It needs mod_headers (a2enmod headers) and Apache 2.4.10.

    DirectoryIndex index.html
    ErrorDocument 404 %s404.html
    RedirectMatch 404 "^%s\\.askwell/"

    AddType application/manifest+json .webmanifest
    AddCharset utf-8 .html .css .js .txt .xml
    <IfModule mod_deflate.c>
      <IfModule mod_filter.c>
        AddOutputFilterByType DEFLATE text/html text/css text/plain text/xml text/javascript \\
          application/javascript application/json application/xml application/manifest+json image/svg+xml
        RequestHeader edit* If-None-Match "-gzip\\"" "\\""
      </IfModule>
    </IfModule>

    %s%s%s\
    """
        .formatted(
            rules.root(),
            pattern(rules.root()),
            rules.everywhere().stream()
                .map(header -> line("always set", header) + "\n")
                .collect(Collectors.joining()),
            line("always set", HostRules.REVALIDATED)
                + " \"expr=! %{REQUEST_URI} =~ m#"
                + kept(rules)
                + "#\"\n",
            rules.places().stream()
                .map(place -> lines(rules, place))
                .collect(Collectors.joining()));
  }

  private static String kept(HostRules rules) {
    return rules.places().stream()
        .filter(Place::isKept)
        .map(Place::path)
        .map(ApacheConf::pattern)
        .collect(Collectors.joining("|", "^" + pattern(rules.root()) + "(", ")"));
  }

  private static String lines(HostRules rules, Place place) {
    var where = " \"expr=%{REQUEST_URI} =~ m#^" + pattern(rules.root() + place.path()) + "#\"\n";
    return place.headers().stream()
        .filter(header -> !header.equals(HostRules.REVALIDATED))
        .map(header -> line("set", header) + where)
        .collect(Collectors.joining());
  }

  private static String line(String how, Header header) {
    return "Header " + how + " " + header.name() + " \"" + header.value() + "\"";
  }

  private static String pattern(String path) {
    return path.replace(".", "\\.");
  }
}
