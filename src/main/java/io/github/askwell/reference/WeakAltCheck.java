package io.github.askwell.reference;

import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A description that names the file or says that it is a picture describes nothing.
final class WeakAltCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("weak-alt", Severity.WARNING)
          .source(
              "W3C Web Accessibility Initiative, Images tutorial: tips and tricks",
              "https://www.w3.org/WAI/tutorials/images/tips/");

  @Override
  public About about() {
    return ABOUT;
  }

  private static final Pattern PICTURE =
      Pattern.compile("<img [^>]*?src=\"askwell:(\\d+)\"[^>]*?alt=\"([^\"]*+)\"");

  private static final String NOUN =
      "(?:image|img|picture|pic|photo|photograph|graphic|screen ?shot|diagram|chart|graph|figure|fig\\.?"
          + "|illustration|thumbnail|banner|logo|icon)s?";

  /// Words that would do for any picture: a name of a file, what kind of thing it is, numbers, or no words.
  private static final Pattern WEAK =
      Pattern.compile(
          "(?i).*\\.(?:avif|gif|jpe?g|png|svg|webp)"
              + "|(?:(?:an?|the|this|our|my|your|company|header|profile) )*"
              + NOUN
              + "[\\s_-]*(?:\\d[\\d\\s.:_-]*(?:at [\\d.:\\s]+)?(?:[ap]m)?)?"
              + "|(?:dsc|dscn|dscf|img|pxl|mvi)[_-]?\\d[\\d_-]*"
              + "|untitled(?:[\\s_-]*\\d+)?|placeholder|alt|alt(?:ernative)? text|description|caption|tbd"
              + "|[^\\p{L}\\p{N}]*+");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)(?:an? |the )?(?:image|picture|photo|photograph|graphic) (?:of|showing) (.+)");
  private static final Pattern MACHINE_MADE = Pattern.compile("[^\\s_-]*[_\\d-]\\S*");

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    return Written.in(item).flatMap(prose -> judge(prose, item.origin().file()));
  }

  private static Stream<Finding> judge(Prose prose, SourceFile file) {
    return PICTURE
        .matcher(prose.html())
        .results()
        .flatMap(found -> {
          var link = prose.links().get(Integer.parseInt(found.group(1)));
          var alt = plain(found.group(2)).strip();
          return problem(alt, link.target(), file.locate(link.span())).stream();
        });
  }

  private static Optional<Finding> problem(String alt, Prose.Target target, Location place) {
    var announced = ANNOUNCED.matcher(alt);
    if (WEAK.matcher(alt).matches() || isNameOf(target, alt)) {
      return Optional.of(
          new Finding(
              place,
              "'" + alt + "' does not say what the picture shows",
              "write what somebody who cannot see it misses; that it is a picture they know"));
    }
    if (announced.matches()) {
      return Optional.of(
          new Finding(
              place,
              "'" + alt + "' says that it is a picture, which a screen reader says too",
              "begin with what it shows: '" + announced.group(1) + "'"));
    }
    return Optional.empty();
  }

  /// Whether a description is the name of the file, such as `team-photo`. One that could be a word of a
  /// language, such as `Docker`, may be all there is to say.
  private static boolean isNameOf(Prose.Target target, String alt) {
    return target instanceof Prose.Target.ToMedia(var path)
        && MACHINE_MADE.matcher(alt).matches()
        && path.replaceAll(".*/|\\.[^.]*$", "").equalsIgnoreCase(alt);
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
