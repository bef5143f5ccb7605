package io.github.askwell.machine;

import io.github.askwell.content.Library;
import io.github.askwell.content.Library.Gone;
import io.github.askwell.content.Library.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells hosts where addresses lead that are those of no page any more, each in its own words. Browsers
/// keep the anchor of the address they came by.
record Redirects(Library library, Place place) {

  List<TextFile> files() {
    var files = new ArrayList<TextFile>();
    files.add(new TextFile("_redirects", forAll()));
    if (!moves().isEmpty() || !gone().isEmpty()) {
      files.add(new TextFile("redirects.nginx.conf", forNginx()));
      files.add(new TextFile("redirects.htaccess", forApache()));
    }
    return files;
  }

  /// Whole pages only: no host is told the anchor.
  private List<Move> moves() {
    return library.moves(place.edition()).stream().filter(move -> !move.isOfPart()).toList();
  }

  private List<Gone> gone() {
    return library.gone(place.edition());
  }

  private String from(Move move) {
    return place.basePath() + move.from();
  }

  private String to(Move move) {
    return move.leavesSite() ? move.to() : place.basePath() + move.to();
  }

  private String forAll() {
    return "# One redirect a line, as some hosts read it: /old/address/ /new/address/ 301\n"
        + lines(moves(), move -> from(move) + " " + to(move) + " 301\n");
  }

  private String forNginx() {
    return "# For nginx: include this file in the server that serves the site.\n"
        + lines(
            moves(),
            move ->
                "location = "
                    + from(move)
                    + " { absolute_redirect off; return 301 \""
                    + nginx(to(move))
                    + "\"; }\n")
        + lines(
            gone(),
            gone ->
                "location = %1$s { error_page 410 %2$s; return 410; }\n"
                    .formatted(
                        place.basePath() + gone.route().path(),
                        place.basePath() + gone.route().file()));
  }

  /// A dollar sign would begin a variable, and there is no way to write one.
  private static String nginx(String address) {
    return address.replace("$", "%24");
  }

  private String forApache() {
    return "# For Apache: put these lines into the .htaccess file of the site, or into its <Directory>.\n"
        + lines(
            moves(),
            move ->
                "RedirectMatch 301 \"^%s$\" \"%s\"\n"
                    .formatted(
                        literal(from(move)), to(move).replace("$", "%24").replace("%", "\\%")))
        + lines(
            gone(),
            gone ->
                """
                RedirectMatch 410 "^%1$s$"
                <If "%%{REQUEST_URI} == '%2$s'">
                  ErrorDocument 410 %3$s
                </If>
                """
                    .formatted(
                        literal(place.basePath() + gone.route().path()),
                        place.basePath() + gone.route().path(),
                        place.basePath() + gone.route().file()));
  }

  /// A regular expression that only an address itself matches.
  private static String literal(String address) {
    return address.replace(".", "\\.");
  }

  private static <T> String lines(List<T> of, Function<T, String> line) {
    return of.stream().map(line).collect(Collectors.joining());
  }
}
