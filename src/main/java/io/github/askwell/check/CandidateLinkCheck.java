package io.github.askwell.check;

import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Role;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import java.util.Locale;
import java.util.stream.Stream;

/// Text for candidates that links to a page for interviewers hands them the answers.
final class CandidateLinkCheck implements Check {
  @Override
  public String id() {
    return "candidate-link";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Diagnostic> judge(Library library) {
    var roles = library.roles().stream().flatMap(this::judge);
    var faqs =
        library.faqs().stream()
            .filter(faq -> faq.audience() == Faq.Audience.CANDIDATE)
            .flatMap(faq -> judge(faq.answer(), faq.origin().file()));
    return Stream.concat(roles, faqs);
  }

  private Stream<Diagnostic> judge(Role role) {
    var process = role.profile().process();
    return Stream.concat(
            Stream.of(role.profile().about(), process.adjustments(), process.next()),
            process.prepare().stream())
        .flatMap(prose -> judge(prose, role.origin().file()));
  }

  private Stream<Diagnostic> judge(Prose prose, SourceFile file) {
    return prose.links().stream()
        .flatMap(link ->
            switch (link.target()) {
              case Prose.Target.ToEntry(var kind, var entry, _) when kind != Kind.ROLE ->
                  Stream.of(diagnostic(file.locate(link.span()), kind, entry));
              case Prose.Target.ToEntry _,
                  Prose.Target.ToAnchor _,
                  Prose.Target.ToMedia _,
                  Prose.Target.External _ ->
                  Stream.empty();
            });
  }

  private Diagnostic diagnostic(Location location, Kind kind, String entry) {
    return new Diagnostic(
        id(),
        severity(),
        location,
        "text for candidates links to the %s '%s', which is for interviewers"
            .formatted(kind.label().toLowerCase(Locale.ROOT), entry),
        "say it without the link, or link to a role");
  }
}
