package io.github.askwell.reference;

import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Site;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Occasion;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A link to another site that leads nowhere costs the reader a minute and us their trust.
final class DeadLinkCheck implements Check.OfLibrary {
  private static final About ABOUT =
      About.of("dead-link", Severity.WARNING)
          .option(new Option.Words("except", List.of()))
          .needs(Occasion.Need.OUTSIDE)
          .source(
              "RFC 9110, HTTP Semantics: status codes",
              "https://www.rfc-editor.org/rfc/rfc9110#name-status-codes");

  @Override
  public About about() {
    return ABOUT;
  }

  /// An address with its place.
  private record Placed(String url, Location place) {}

  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    var links =
        library
            .items()
            .flatMap(DeadLinkCheck::links)
            .filter(link -> link.url().startsWith("http:") || link.url().startsWith("https:"))
            .filter(link -> settings.words("except").stream().noneMatch(link.url()::startsWith))
            .toList();
    var outside = settings.circumstances().occasion().outside().orElseThrow();
    var faults = outside.faults(links.stream().map(Placed::url).distinct().toList());
    return links.stream()
        .filter(link -> faults.containsKey(link.url()))
        .map(link ->
            new Finding(
                link.place(),
                "'" + link.url() + "' leads nowhere: " + faults.get(link.url()),
                "link to where it went, or take the link out"));
  }

  private static Stream<Placed> links(Library.Item item) {
    var file = item.origin().file();
    var prose =
        Written.in(item)
            .flatMap(each -> each.links().stream())
            .flatMap(link ->
                link.target() instanceof Prose.Target.External(var url)
                    ? Stream.of(new Placed(url, file.locate(link.span())))
                    : Stream.empty());
    return Stream.concat(prose, sources(item));
  }

  private static Stream<Placed> sources(Library.Item item) {
    return switch (item) {
      case Question question ->
          IntStream.range(0, question.facts().sources().size())
              .mapToObj(i ->
                  new Placed(
                      question.facts().sources().get(i).url(),
                      question.origin().at("/sources/" + i + "/url")));
      case DoNotAsk topic ->
          Stream.of(new Placed(topic.source().url(), topic.origin().at("/source/url")));
      case Site site -> identity(site);
      case Library.Item _ -> Stream.empty();
    };
  }

  /// Where the pages of the whole site lead: to who publishes it, and where to ask for help. The
  /// repository is not among it: to strangers, a private one is not there.
  private static Stream<Placed> identity(Site site) {
    var identity = site.identity();
    return Stream.of(
        new Placed(identity.organisation().url(), site.origin().at("/organisation/url")),
        new Placed(identity.callToAction().url(), site.origin().at("/callToAction/url")));
  }
}
