package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanOverTimeCheckTest {
  @TempDir Path folder;

  @Test
  void flagsAPlanWhosePartsNeedMoreThanItHas() {
    var site =
        Site.small(folder).edit("content/plans/gardener-30.yaml", "minutes: 30", "minutes: 24");
    assertEquals(
        List.of(
            "content/plans/gardener-30.yaml:4:10: error: the plan 'Half an hour in the garden' needs 25"
                + " minutes and has 24 [plan-over-time]"),
        site.build().diagnostics());
  }

  @Test
  void countsTheMinutesThatThePlanGivesAQuestion() {
    var site =
        Site.small(folder)
            .edit(
                "content/plans/gardener-30.yaml",
                "{id: dying-rose}",
                "{id: dying-rose, minutes: 16}");
    assertEquals(1, site.build().diagnostics().size());
  }

  @Test
  void isSilentWhenItFitsToTheMinute() {
    var site =
        Site.small(folder).edit("content/plans/gardener-30.yaml", "minutes: 30", "minutes: 25");
    assertEquals(List.of(), site.build().diagnostics());
  }
}
