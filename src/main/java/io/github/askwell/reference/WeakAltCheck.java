package io.github.askwell.reference;

import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.ArrayList;
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

  private static final Pattern ALT = Pattern.compile("<img [^>]*?alt=\"([^\"]*+)\"");
  private static final Pattern WEAK =
      Pattern.compile(
          "(?i)\\S+\\.(?:avif|gif|jpe?g|png|svg|webp)"
              + "|(?:an? |the )?(?:image|picture|photo|graphic|screenshot|diagram|logo|icon)s?"
              + "|(?:an? |the )?(?:image|picture|photo|graphic) of .*+");

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    return Written.in(item).flatMap(prose -> judge(prose, item.origin().file()));
  }

  private static Stream<Finding> judge(Prose prose, SourceFile file) {
    var pictures =
        prose.links().stream()
            .filter(link -> link.target() instanceof Prose.Target.ToMedia)
            .toList();
    if (pictures.isEmpty()) {
      return Stream.empty();
    }
    var found = new ArrayList<Finding>();
    var alt = ALT.matcher(prose.html());
    for (int i = 0; alt.find(); i++) {
      if (WEAK.matcher(alt.group(1).strip()).matches()) {
        found.add(
            new Finding(
                file.locate(pictures.get(Math.min(i, pictures.size() - 1)).span()),
                "'" + alt.group(1) + "' does not say what the picture shows",
                "write what somebody who cannot see it misses; that it is a picture they know"));
      }
    }
    return found.stream();
  }
}
