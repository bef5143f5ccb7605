package io.github.askwell.reference;

import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Tip;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.ArrayList;
import java.util.stream.Stream;

/// A heading that skips a level hides the structure from those who listen to a page.
final class HeadingOrderCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("heading-order", Severity.WARNING)
          .source(
              "W3C Web Accessibility Initiative, Headings",
              "https://www.w3.org/WAI/tutorials/page-structure/headings/");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    int above = item instanceof Tip ? 1 : 2;
    return Written.in(item).flatMap(prose -> judge(prose, above, item.origin().file()));
  }

  private static Stream<Finding> judge(Prose prose, int above, SourceFile file) {
    var found = new ArrayList<Finding>();
    int last = above;
    for (var heading : prose.headings()) {
      if (heading.level() > last + 1) {
        found.add(
            new Finding(
                file.locate(heading.span()),
                "the heading '%s' of level %d follows one of level %d"
                    .formatted(heading.text(), heading.level(), last),
                "begin it with '" + "#".repeat(last + 1) + "'"));
      }
      last = heading.level();
    }
    return found.stream();
  }
}
