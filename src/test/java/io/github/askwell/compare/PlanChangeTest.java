package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanChangeTest {
  @TempDir Path folder;
  private Garden garden;

  @BeforeEach
  void begin() {
    garden = Garden.in(folder);
  }

  @AfterEach
  void end() {
    garden.close();
  }

  @Test
  void saysNothingOfWordsThatChange() {
    assertChanges(garden.edit(Garden.QUESTION, "Reaches for a spray", "Grabs a spray"));
  }

  @Test
  void saysHowTheTimeOfAQuestionChangesPlansAndRoles() {
    assertChanges(
        garden.edit(Garden.QUESTION, "minutes: 10", "minutes: 15"),
        role("all questions of the guide: 10 → 15 minutes"),
        plan("planned: 25 → 30 minutes"));
  }

  @Test
  void saysWhenCandidatesSpendAnotherTime() {
    assertChanges(
        garden.edit(Garden.ROLE, "minutes: 45", "minutes: 60"),
        role("interviews in all (candidates see this): 45 → 60 minutes"));
  }

  @Test
  void saysWhenAPlanIsLongerAndKeepsLessForTheCandidate() {
    assertChanges(
        garden
            .edit(Garden.PLAN, "\nminutes: 30", "\nminutes: 40")
            .edit(Garden.PLAN, "closing: 10", "closing: 5"),
        plan(
            "the interview: 30 → 40 minutes",
            "planned: 25 → 20 minutes",
            "kept for the candidate: 10 → 5 minutes"));
  }

  @Test
  void saysWhichQuestionsAreAskedNow() {
    assertChanges(
        garden
            .write("content/questions/wet-lawn.md", Garden.LAWN)
            .edit(Garden.ROLE, "[dying-rose]", "[wet-lawn]")
            .edit(Garden.PLAN, "{id: dying-rose}", "{id: wet-lawn}"),
        role(
            "all questions of the guide: 10 → 5 minutes",
            "now asks: Water",
            "no longer asks: Plants in trouble"),
        plan("planned: 25 → 20 minutes", "now asks: Water", "no longer asks: Plants in trouble"));
  }

  @Test
  void saysWhatIsRatedAndCoveredNow() {
    garden
        .write(
            "content/competencies/tools.md",
            """
            ---
            name: Tools
            summary: Keeping tools sharp.
            ---
            ## Definition

            Has the right one.

            ## Indicators

            - Cleans before storing

            ## Rating 1

            Lost it.

            ## Rating 3

            Has it.

            ## Rating 5

            Has it sharp.
            """)
        .edit(
            Garden.ROLE,
            "  - {id: plant-care}\n",
            "  - {id: plant-care, weight: 70, rationale: Most of the work.}\n  - {id: tools}\n");
    assertChanges(
        garden,
        role(
            "now rates: Plant care 70 %; Tools 30 %",
            "no longer rates: Plant care 100 %", "now has no question for: Tools"));

    assertChanges(
        garden.edit(Garden.QUESTION, "[plant-care]", "[plant-care, tools]"),
        role("now rates: Plant care 70 %; Tools 30 %", "no longer rates: Plant care 100 %"),
        plan("now covers: Tools"));
  }

  @Test
  void saysWhichPlansAreNewAndGone() {
    garden
        .delete(Garden.PLAN)
        .write(
            "content/plans/gardener-20.yaml",
            """
            title: A short walk
            role: gardener
            level: mid
            minutes: 20
            opening: 2
            closing: 5
            questions:
              - {id: dying-rose}
            interviewers: 1
            script:
              opening: |
                Welcome.
              closing: |
                What would you like to know?
            """);
    assertChanges(
        garden,
        new PlanChange(
            Kind.PLAN,
            "A short walk",
            List.of(
                "new: the interview 20 minutes, planned 17 minutes, kept for the candidate 5"
                    + " minutes")),
        plan(
            "removed: the interview 30 minutes, planned 25 minutes, kept for the candidate 10"
                + " minutes"));
  }

  private static void assertChanges(Garden garden, PlanChange... changes) {
    assertEquals(List.of(changes), garden.compared().plans());
  }

  private static PlanChange role(String... facts) {
    return new PlanChange(Kind.ROLE, "Gardener", List.of(facts));
  }

  private static PlanChange plan(String... facts) {
    return new PlanChange(Kind.PLAN, "Half an hour in the garden", List.of(facts));
  }
}
