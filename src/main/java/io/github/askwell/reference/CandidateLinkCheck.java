package io.github.askwell.reference;

import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Locale;
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
    return switch (item) {
      case Role role -> judge(role);
      case Faq faq when faq.audience() == Faq.Audience.CANDIDATE ->
          judge(faq.answer(), faq.origin().file());
      case Library.Item _ -> Stream.empty();
    };
  }

  private Stream<Finding> judge(Role role) {
    var process = role.profile().process();
    return Stream.concat(
            Stream.of(role.profile().about(), process.adjustments(), process.next()),
            process.prepare().stream())
        .flatMap(prose -> judge(prose, role.origin().file()));
  }

  private Stream<Finding> judge(Prose prose, SourceFile file) {
    return prose.links().stream()
        .flatMap(link ->
            switch (link.target()) {
              case Prose.Target.ToEntry(var kind, var entry, _) when kind != Kind.ROLE ->
                  Stream.of(finding(file.locate(link.span()), kind, entry));
              case Prose.Target.ToEntry _,
                  Prose.Target.ToAnchor _,
                  Prose.Target.ToMedia _,
                  Prose.Target.External _ ->
                  Stream.empty();
            });
  }

  private static Finding finding(Location location, Kind kind, String entry) {
    return new Finding(
        location,
        "text for candidates links to the %s '%s', which is for interviewers"
            .formatted(kind.label().toLowerCase(Locale.ROOT), entry),
        "say it without the link, or link to a role");
  }
}
