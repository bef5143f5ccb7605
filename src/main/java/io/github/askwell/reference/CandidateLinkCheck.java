package io.github.askwell.reference;

import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Text for candidates that links to a page for interviewers hands them the answers.
final class CandidateLinkCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("candidate-link", Severity.ERROR)
          .source(
              "OWASP Top Ten, Broken Access Control: withhold by default",
              "https://owasp.org/Top10/A01_2021-Broken_Access_Control/");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    var home = settings.circumstances().site().identity().baseUrl();
    return told(item).flatMap(prose -> judge(prose, home, item.origin().file()));
  }

  /// What candidates are told.
  private static Stream<Prose> told(Library.Item item) {
    return switch (item) {
      case Role role -> {
        var process = role.profile().process();
        yield Stream.concat(
            Stream.of(role.profile().about(), process.adjustments(), process.next()),
            process.prepare().stream());
      }
      case Faq faq when faq.audience() == Faq.Audience.CANDIDATE -> Stream.of(faq.answer());
      case Library.Item _ -> Stream.empty();
    };
  }

  private static Stream<Finding> judge(Prose prose, String home, SourceFile file) {
    return prose.links().stream()
        .flatMap(link ->
            leak(link.target(), home).stream()
                .map(what ->
                    new Finding(
                        file.locate(link.span()),
                        "text for candidates links to " + what + ", which is for interviewers",
                        "say it without the link, or link to a role")));
  }

  /// What candidates are led to that is none of theirs.
  private static Optional<String> leak(Prose.Target target, String home) {
    return switch (target) {
      case Prose.Target.ToEntry(var kind, var entry, _) when kind != Kind.ROLE ->
          Optional.of("the " + kind.label().toLowerCase(Locale.ROOT) + " '" + entry + "'");
      case Prose.Target.External(var url) when isForInterviewers(url, home) ->
          Optional.of("'" + url + "'");
      case Prose.Target.ToEntry _,
          Prose.Target.ToAnchor _,
          Prose.Target.ToMedia _,
          Prose.Target.External _ ->
          Optional.empty();
    };
  }

  /// Whether an address is that of a page of this site which candidates are not given.
  private static boolean isForInterviewers(String url, String home) {
    if (!url.startsWith(home)) {
      return false;
    }
    var path = url.substring(home.length()).replaceAll("[?#].*|index\\.html.*", "");
    var page = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return page.matches("(?:[\\w-]+/)+") && !new Route(page).isForCandidates();
  }
}
