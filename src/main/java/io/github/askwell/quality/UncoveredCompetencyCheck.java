package io.github.askwell.quality;

import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A competency that a role is rated on and none of its questions asks about can only be guessed.
final class UncoveredCompetencyCheck implements Check.OfLibrary {
  private static final About ABOUT =
      About.of("uncovered-competency", Severity.WARNING)
          .source(
              "Campion, Palmer & Campion (1997), A review of structure in the selection interview",
              "https://doi.org/10.1111/j.1744-6570.1997.tb00709.x");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    return library.roles().stream().flatMap(role -> judge(library, role));
  }

  private Stream<Finding> judge(Library library, Role role) {
    var covered =
        library.questionsOf(role).stream()
            .map(Question::facts)
            .flatMap(facts -> facts.competencies().stream())
            .collect(Collectors.toSet());
    return IntStream.range(0, role.rubric().size())
        .filter(i -> !covered.contains(role.rubric().get(i).competency()))
        .mapToObj(i -> finding(role, i));
  }

  private Finding finding(Role role, int index) {
    var competency = role.rubric().get(index).competency();
    return new Finding(
        role.origin().at("/competencies/" + index + "/id"),
        "no question of the role '%s' asks about '%s'".formatted(role.title(), competency),
        "add a question that has '%s' among its competencies, or take it out of the rubric"
            .formatted(competency));
  }
}
