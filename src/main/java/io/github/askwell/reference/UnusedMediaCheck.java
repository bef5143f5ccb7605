package io.github.askwell.reference;

import static java.util.stream.Collectors.toCollection;

import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A picture that no page shows is published all the same.
final class UnusedMediaCheck implements Check.OfLibrary {
  private static final About ABOUT =
      About.of("unused-media", Severity.WARNING)
          .option(new Option.Words("except", List.of()))
          .source(
              "Web Content Accessibility Guidelines 2.2, Understanding Non-text Content",
              "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    var used =
        library
            .items()
            .flatMap(Written::in)
            .flatMap(prose -> prose.links().stream())
            .flatMap(link ->
                link.target() instanceof Prose.Target.ToMedia(var path)
                    ? Stream.of(path)
                    : Stream.empty())
            .collect(toCollection(HashSet::new));
    library.site().identity().organisation().logo().ifPresent(used::add);
    var folder = folder(library);
    return library.media().keySet().stream()
        .filter(path -> !used.contains(path))
        .filter(path -> settings.words("except").stream().noneMatch(path::startsWith))
        .map(path ->
            new Finding(
                SourceFile.unreadable(folder + "media/" + path),
                "no page shows the picture '" + path + "'",
                "show it with ![what it shows](…), remove it, or name it in 'except' of this check in site.yaml"));
  }

  /// The content folder as diagnostics name it, with a slash at its end.
  private static String folder(Library library) {
    var site = library.site().origin().file().name();
    return site.substring(0, site.lastIndexOf('/') + 1);
  }
}
