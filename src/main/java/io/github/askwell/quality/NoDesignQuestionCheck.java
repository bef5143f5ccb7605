package io.github.askwell.quality;

import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.stream.Stream;

/// Who is hired to decide should be asked to decide something.
final class NoDesignQuestionCheck implements Check.OfLibrary {
  private static final About ABOUT =
      About.of("no-design-question", Severity.WARNING)
          .source(
              "Campion, Palmer & Campion (1997), A review of structure in the selection interview",
              "https://doi.org/10.1111/j.1744-6570.1997.tb00709.x");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library library, Settings settings) {
    return library.roles().stream()
        .filter(NoDesignQuestionCheck::isSenior)
        .filter(role -> library.questionsOf(role).stream().noneMatch(question -> asks(question)))
        .map(role ->
            new Finding(
                role.origin().at("/questions"),
                "no question of the role '" + role.title() + "' asks seniors to design something",
                "add a question of type 'design' that has 'senior' or 'lead' among its levels"));
  }

  private static boolean isSenior(Role role) {
    return role.profile().levels().stream().anyMatch(level -> level.compareTo(Level.SENIOR) >= 0);
  }

  private static boolean asks(Question question) {
    return question.facts().type() == Question.Type.DESIGN
        && question.facts().levels().stream().anyMatch(level -> level.compareTo(Level.SENIOR) >= 0);
  }
}
