package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedQuestionCheckTest {
  private static final String SECOND = "content/plans/gardener-again.yaml";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void writeASecondPlanThatAsksTheSame() throws Exception {
    site = Site.small(folder);
    site.write(SECOND, Files.readString(folder.resolve("content/plans/gardener-30.yaml")));
  }

  @Test
  void plansMayBeChoicesForOneHour() {
    assertEquals(List.of(), site.build().diagnostics());
  }

  @Test
  void plansOfALoopAskTheSameCandidate() {
    loop();
    assertEquals(
        List.of(
            SECOND
                + ":8:10: warning: the question 'dying-rose' is asked in the plan 'gardener-30'"
                + " already [repeated-question]"),
        site.build().diagnostics());
  }

  @Test
  void candidatesOfOtherLevelsAreOthers() {
    loop();
    site.edit(SECOND, "level: mid", "level: senior");
    assertEquals(List.of(), site.build().diagnostics());
  }

  private void loop() {
    site.edit(
        "content/site.yaml",
        "scale:",
        "checks:\n  repeated-question: {loop: [gardener-30, gardener-again]}\nscale:");
  }
}
