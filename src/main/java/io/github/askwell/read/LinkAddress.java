package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;

import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.askwell.content.Prose.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges the address of a link or picture as written in Markdown.
sealed interface LinkAddress {
  /// A good address.
  ///
  /// @param path the path of the content file it leads to; empty for other sites
  /// @param fragment the anchor in that file; empty when there is none
  record Good(Target target, String path, String fragment) implements LinkAddress {}

  /// An address that must not be used.
  record Bad(Rule rule, String message, String hint) implements LinkAddress {}

  /// Judges an address.
  ///
  /// @param source the address as it stands in the Markdown source, entities and escapes included
  /// @param from the path of the file it stands in
  static LinkAddress of(String source, String from) {
    var url = Escaping.unescapeString(source).strip();
    if (url.isEmpty()) {
      return new Bad(
          Rule.BROKEN_LINK, "a link has no address", "write the address between ( and )");
    }
    if (url.chars().anyMatch(c -> c <= ' ' || c >= 0x7F && c <= 0xA0 || c == '\\')) {
      return new Bad(
          Rule.UNSAFE_LINK,
          "the address " + quoted(url) + " holds blanks, control characters or backslashes",
          "write blanks as %20 and remove the rest");
    }
    var scheme = Parts.SCHEME.matcher(url);
    if (scheme.lookingAt()) {
      return external(url, scheme.group(1).toLowerCase(Locale.ROOT));
    }
    if (url.startsWith("/")) {
      return new Bad(
          url.startsWith("//") ? Rule.UNSAFE_LINK : Rule.BROKEN_LINK,
          "the address " + quoted(url) + " begins with '/'",
          "link to the file of an entry, such as '../questions/api-security.md', or write out"
              + " 'https://…'");
    }
    return inside(url, from);
  }

  private static LinkAddress external(String url, String scheme) {
    if (!Parts.SCHEMES.contains(scheme)) {
      return new Bad(
          Rule.UNSAFE_LINK,
          "links with " + quoted(scheme + ":") + " are not allowed",
          "allowed are https:, http:, mailto:, tel: and relative links to files of content");
    }
    try {
      var uri = new URI(Parts.escaped(url));
      if (scheme.startsWith("http") && (uri.getHost() == null || uri.getHost().isEmpty())) {
        return malformed(url);
      }
      return new Good(new Target.External(uri.toASCIIString()), "", "");
    } catch (URISyntaxException e) {
      return malformed(url);
    }
  }

  private static LinkAddress malformed(String url) {
    return new Bad(
        Rule.BROKEN_LINK,
        quoted(url) + " is not a valid address",
        "write it as a browser shows it, such as 'https://example.com/page'");
  }

  private static LinkAddress inside(String url, String from) {
    int hash = url.indexOf('#');
    var fragment = hash < 0 ? "" : url.substring(hash + 1);
    var file = hash < 0 ? url : url.substring(0, hash);
    if (file.isEmpty()) {
      return new Good(new Target.ToAnchor(fragment), from, fragment);
    }
    var path = file.contains("?") || file.contains(":") ? "" : Parts.resolve(file, from);
    if (path.isEmpty()) {
      return new Bad(
          Rule.BROKEN_LINK,
          "the address " + quoted(url) + " does not lead to a file of content",
          "link to the file of an entry as it stands in the content folder, such as"
              + " '../questions/api-security.md'");
    }
    if (path.startsWith("media/")) {
      return new Good(new Target.ToMedia(path.substring("media/".length())), path, "");
    }
    var kind = ContentType.of(path).flatMap(ContentType::kind);
    if (kind.isEmpty()) {
      return new Bad(
          Rule.BROKEN_LINK,
          "the address " + quoted(url) + " does not lead to an entry or a picture",
          "link to a role, question, competency, technology, tip or plan, or to a file under"
              + " media/");
    }
    return new Good(new Target.ToEntry(kind.get(), ContentType.id(path), fragment), path, fragment);
  }

  /// The parts of addresses.
  final class Parts {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+):");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private Parts() {}

    /// The address with percent signs for what must not stand in one.
    private static String escaped(String url) {
      var out = new StringBuilder();
      url.codePoints()
          .forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
            if (plain) {
              out.appendCodePoint(c);
            } else {
              for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                out.append("%%%02X".formatted(b));
              }
            }
          });
      return out.toString();
    }

    /// The path from the content folder that a relative address leads to; empty when it leaves it.
    private static String resolve(String relative, String from) {
      var steps = new ArrayDeque<String>();
      var folder = from.substring(0, from.lastIndexOf('/') + 1);
      for (var step : (folder + decoded(relative)).split("/")) {
        if (step.equals("..")) {
          if (steps.pollLast() == null) {
            return "";
          }
        } else if (!step.isEmpty() && !step.equals(".")) {
          steps.add(step);
        }
      }
      return String.join("/", steps);
    }

    private static String decoded(String path) {
      return path.matches(".*%(?![0-9A-Fa-f]{2}).*")
          ? path
          : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }
}
