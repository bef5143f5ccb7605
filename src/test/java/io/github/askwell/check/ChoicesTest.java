package io.github.askwell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {
  @TempDir Path folder;

  @Test
  void aCheckCanBeTurnedOff() {
    assertEquals(List.of(), diagnostics("plan-over-time: off"));
  }

  @Test
  void aSeverityCanBeChosenByItselfOrBesideOptions() {
    var found =
        "content/plans/gardener-30.yaml:4:10: %s: the plan 'Half an hour in the garden' needs 25 minutes"
            + " and has 24 [plan-over-time]";
    assertEquals(List.of(found.formatted("info")), diagnostics("plan-over-time: info"));
    assertEquals(
        List.of(found.formatted("warning")), diagnostics("plan-over-time: {severity: warning}"));
    assertEquals(List.of(found.formatted("error")), diagnostics("plan-over-time: {}"));
  }

  @Test
  void anUnknownCheckAndAnUnknownOptionAreErrors() {
    assertEquals(
        List.of(
            "content/site.yaml:20:3: error: there is no check 'plan-overtime' that can be set"
                + " [unknown-check]"),
        diagnostics("plan-overtime: off\n  plan-over-time: off"));
    assertEquals(
        List.of(
            "content/site.yaml:20:35: error: the check 'plan-over-time' has no option 'minutes'"
                + " [unknown-option]"),
        diagnostics("plan-over-time: {severity: off, minutes: 5}"));
  }

  @Test
  void aWordThatIsNoSeverityIsAnErrorWithTheWordsThatAre() {
    assertEquals(
        List.of("content/site.yaml:20:19: error: 'fatal' is not a severity [not-allowed]"),
        diagnostics("plan-over-time: fatal").stream()
            .filter(d -> d.contains("site.yaml"))
            .toList());
    assertEquals(
        List.of("content/site.yaml:20:30: error: 'of' is not a severity [not-allowed]"),
        diagnostics("plan-over-time: {severity: of}").stream()
            .filter(d -> d.contains("site.yaml"))
            .toList());
  }

  private List<String> diagnostics(String checks) {
    return Site.small(folder)
        .edit("content/plans/gardener-30.yaml", "minutes: 30", "minutes: 24")
        .edit("content/site.yaml", "scale:", "checks:\n  " + checks + "\nscale:")
        .build()
        .diagnostics();
  }
}
