package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncoveredCompetencyCheckTest {
  private static final String PATIENCE =
      """
      ---
      name: Patience
      summary: Waiting for what takes time.
      ---
      ## Definition

      Lets things grow.

      ## Indicators

      - Waits

      ## Rating 1

      Pulls at the grass.

      ## Rating 3

      Waits a season.

      ## Rating 5

      Plants an oak.
      """;

  @TempDir Path folder;

  @Test
  void flagsACompetencyThatNoQuestionOfTheRoleAsksAbout() {
    assertEquals(
        List.of(
            "content/roles/gardener.md:8:10: warning: no question of the role 'Gardener' asks about"
                + " 'patience' [uncovered-competency]"),
        patientGardener().build().diagnostics());
  }

  @Test
  void isSilentOnceOneQuestionGivesEvidence() {
    var site =
        patientGardener()
            .edit(
                "content/questions/dying-rose.md",
                "competencies: [plant-care]",
                "competencies: [plant-care, patience]");
    assertEquals(List.of(), site.build().diagnostics());
  }

  private Site patientGardener() {
    return Site.small(folder)
        .write("content/competencies/patience.md", PATIENCE)
        .edit(
            "content/roles/gardener.md",
            "  - {id: plant-care}",
            "  - {id: plant-care}\n  - {id: patience}");
  }
}
