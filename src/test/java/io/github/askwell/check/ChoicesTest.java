package io.github.askwell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {
  private static final String ROLE = "content/roles/gardener.md";

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

  /// Without what reading finds here a site can be made, so it is a choice as checks are.
  @Test
  void aRuleOfReadingCanBeSetToo() {
    write("content/questions/notes.txt");
    for (var severity : List.of("error", "warning", "info")) {
      var found = diagnostics("plan-over-time: off\n  unknown-file: " + severity);
      assertEquals(1, found.size(), found.toString());
      assertTrue(found.getFirst().contains(":1:1: " + severity + ": "), found.toString());
    }
    assertEquals(List.of(), diagnostics("plan-over-time: off\n  unknown-file: off"));
  }

  @Test
  void aChoiceHoldsWhileOtherContentHasErrors() {
    write("content/questions/notes.txt");
    write("content/questions/broken.md");
    var found = diagnostics("unknown-file: off\n  plan-overtime: off");
    assertEquals(
        List.of("missing-front-matter", "unknown-check"),
        found.stream().map(d -> d.replaceAll("(?s).*\\[(.*)]", "$1")).toList());
  }

  @Test
  void aWeightWithoutAReasonIsAChoice() {
    var site =
        Site.small(folder)
            .edit(ROLE, "{id: plant-care}", "{id: plant-care, weight: 100}")
            .edit("content/site.yaml", "scale:", "checks: {missing-rationale: off}\nscale:");
    assertEquals(List.of(), site.build().diagnostics());
    site.edit("content/site.yaml", "missing-rationale: off", "missing-rationale: {}");
    assertTrue(site.build().diagnostics().getFirst().contains(": error: the weight of "));
    site.edit(ROLE, "weight: 100}", "weight: 100} # askwell-allow missing-rationale: the only one");
    assertEquals(List.of(), site.build().diagnostics());
  }

  @Test
  void anUnknownCheckAndAnUnknownOptionAreErrors() {
    assertEquals(
        List.of("content/site.yaml:20:3: error: there is no check 'plan-overtime' [unknown-check]"),
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

  /// Puts a file into the site that is no good.
  private void write(String path) {
    Site.in(folder, "").write(path, "by the way");
  }

  private List<String> diagnostics(String checks) {
    return Site.small(folder)
        .edit("content/plans/gardener-30.yaml", "minutes: 30", "minutes: 24")
        .edit("content/site.yaml", "scale:", "checks:\n  " + checks + "\nscale:")
        .build()
        .diagnostics();
  }
}
