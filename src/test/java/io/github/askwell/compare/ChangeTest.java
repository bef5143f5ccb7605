package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found between two states of a site.
class ChangeTest {
  private static final String LATER = "2026-05-02T12:00:00Z";

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
  void isNothingWhereNothingChanged() {
    assertNothing(garden.compared());
    assertNothing(garden.compared("main", Optional.of("main")));
  }

  @Test
  void findsPagesThatAreNewChangedAndGone() {
    var found = garden.changed().compared();
    assertEquals(List.of("questions/wet-lawn/", "tips/write-first/"), routes(found.added()));
    assertEquals(List.of("tips/listen-first/"), routes(found.removed()));
    assertTrue(changed(found).contains("questions/dying-rose/"), () -> changed(found));
  }

  @Test
  void tellsWhatCandidatesSeeFromWhatTheyDoNot() {
    var unseen = garden.edit(Garden.QUESTION, "Reaches for a spray", "Grabs a spray").compared();
    assertEquals(List.of(), unseen.forCandidates());
    assertFalse(unseen.forInterviewers().isEmpty());
    assertTrue(Words.summary(unseen).endsWith("; candidates see no difference"));

    var seen = garden.edit(Garden.ROLE, "Bring boots.", "Bring gloves.").compared();
    assertEquals(
        List.of("roles/gardener/"),
        seen.forCandidates().stream().map(page -> page.route().path()).toList());
    assertTrue(Words.summary(seen).endsWith("; candidates see 1 of these pages"));
  }

  @Test
  void showsRepeatedWordsOnceWhereTheyWereWritten() {
    var found = garden.edit(Garden.QUESTION, "Reaches for a spray", "Grabs a spray").compared();
    var guide = page(found, "roles/gardener/guide/");
    assertEquals(1, page(found, "questions/dying-rose/").passages().size());
    assertEquals(0, guide.passages().size());
    assertEquals(1, guide.repeated());
  }

  @Test
  void showsAnAnswerOfTheFaqOnThePageItWasWrittenFor() {
    var found = garden.edit(Garden.FAQ, "Two weeks.", "Three weeks.").compared();
    assertEquals(1, page(found, "faq/").passages().size());
    assertEquals(0, page(found, "roles/gardener/guide/").passages().size());
  }

  @Test
  void showsNothingOfLinesThatMoved() {
    var faq =
        "- id: new-first\n  question: Who asks?\n  answer: |\n    All.\n  audience: employer\n";
    var found = garden.edit(Garden.FAQ, "- id: how-long", faq + "- id: how-long").compared();
    var passages = page(found, "faq/").passages();
    assertTrue(
        passages.stream().allMatch(passage -> passage.change() == Passage.Change.ADDED),
        passages::toString);
  }

  @Test
  void countsWhatMovedAsMoved() {
    garden.edit(
        Garden.QUESTION,
        "- Reaches for a spray at once\n",
        "- Reaches for a spray at once\n- Never asks about the weather\n");
    garden.git().commit(LATER);
    var found =
        garden
            .edit(
                Garden.QUESTION,
                "- Reaches for a spray at once\n- Never asks about the weather\n",
                "- Never asks about the weather\n- Reaches for a spray at once\n")
            .compared();
    assertEquals(1, page(found, "questions/dying-rose/").moved());
    assertEquals(List.of(), page(found, "questions/dying-rose/").passages());
  }

  @Test
  void looksAtFilesThatAreNotCommittedYet() {
    garden.write("content/questions/wet-lawn.md", Garden.LAWN);
    assertEquals(List.of("questions/wet-lawn/"), routes(garden.compared().added()));
    assertEquals("the working tree", garden.compared().after());
  }

  @Test
  void looksAtNothingThatIsNotCommittedWhenItEndsWithACommit() {
    garden.write("content/questions/wet-lawn.md", Garden.LAWN);
    assertNothing(garden.compared("main", Optional.of("main")));
  }

  @Test
  void beginsWhereTheWorkPartedFromTheBase() {
    garden.git().branch("work");
    garden.write("content/questions/wet-lawn.md", Garden.LAWN).git().commit(LATER);
    garden.git().checkout("main");
    garden.delete(Garden.TIP).git().commit(LATER);
    garden.git().checkout("work");

    var found = garden.compared();

    assertEquals(List.of("questions/wet-lawn/"), routes(found.added()));
    assertEquals(List.of(), found.removed());
  }

  @Test
  void saysThatABaseWithErrorsMakesNoSite() {
    garden.edit(Garden.QUESTION, "[plant-care]", "[plant-car]").git().commit(LATER);
    var found = garden.edit(Garden.QUESTION, "[plant-car]", "[plant-care]").compared();
    assertTrue(found.before().startsWith("main ("));
    assertEquals(
        List.of(
            found.before()
                + " has 1 error and makes no site: only diagnostics can be compared, not pages or"
                + " plans"),
        found.notes());
    assertEquals(
        List.of("unknown-reference"),
        found.diagnostics().gone().stream().map(d -> d.id()).distinct().toList());
    assertEquals(List.of(), found.added());
  }

  @Test
  void namesFilesAsTheUserDoesOnBothSides() {
    garden.edit(Garden.QUESTION, "[plant-care]", "[plant-car]").git().commit(LATER);
    var found = garden.edit(Garden.QUESTION, "[plant-car]", "[plant-care]").compared();
    assertEquals(
        folder.resolve(Garden.QUESTION).toString(),
        found.diagnostics().gone().getFirst().location().file());
  }

  @Test
  void findsWhatChangesAroundEveryPageOnce() {
    var found =
        garden.edit("content/site.yaml", "name: Small Hiring", "name: Tall Hiring").compared();
    assertFalse(found.frame().isEmpty());
  }

  @Test
  void findsPicturesThatCameWentAndChanged() {
    garden.changed().git().commit(LATER);
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n";
    assertEquals(
        List.of("media/rose.svg is another one"),
        garden.write("content/media/rose.svg", svg).compared().pictures());
    assertEquals(
        List.of("media/rose.svg is gone"),
        garden.delete("content/media/rose.svg").compared().pictures());
  }

  private static void assertNothing(Comparison found) {
    assertTrue(found.isNothing(), found::toString);
    assertEquals("nothing that a reader could see", Words.summary(found));
    assertEquals(List.of(), found.notes());
  }

  private static PageChange page(Comparison found, String route) {
    return found.changed().stream()
        .filter(page -> page.route().path().equals(route))
        .findFirst()
        .orElseThrow(() -> new AssertionError(changed(found)));
  }

  private static String changed(Comparison found) {
    return found.changed().stream()
        .map(page -> page.route().path() + " " + page.passages())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> routes(List<Comparison.PageName> pages) {
    return pages.stream().map(page -> page.route().path()).toList();
  }
}
