package io.github.askwell.check;

import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A competency that a role is rated on and none of its questions asks about can only be guessed.
final class UncoveredCompetencyCheck implements Check {
  @Override
  public String id() {
    return "uncovered-competency";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Diagnostic> judge(Library library) {
    return library.roles().stream().flatMap(role -> judge(library, role));
  }

  private Stream<Diagnostic> judge(Library library, Role role) {
    var covered =
        library.questionsOf(role).stream()
            .map(Question::facts)
            .flatMap(facts -> facts.competencies().stream())
            .collect(Collectors.toSet());
    return IntStream.range(0, role.rubric().size())
        .filter(i -> !covered.contains(role.rubric().get(i).competency()))
        .mapToObj(i -> diagnostic(role, i));
  }

  private Diagnostic diagnostic(Role role, int index) {
    var competency = role.rubric().get(index).competency();
    return new Diagnostic(
        id(),
        severity(),
        role.origin().at("/competencies/" + index + "/id"),
        "no question of the role '%s' asks about '%s'".formatted(role.title(), competency),
        "add a question that has '%s' among its competencies, or take it out of the rubric"
            .formatted(competency));
  }
}
