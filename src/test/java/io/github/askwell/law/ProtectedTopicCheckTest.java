package io.github.askwell.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectedTopicCheckTest {
  private static final String QUESTION = "content/questions/dying-rose.md";
  private static final String ROSE = "A rose that flowered last year is dying. What do you do?";
  private static final String RULE = "protected-topic";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void write() {
    site = Site.small(folder);
  }

  @Test
  void flagsAQuestionThatTheLawForbids() {
    asks("Do you have a disability?", "uk, ca");
    assertEquals(
        List.of(
            QUESTION
                + ":2:12: error: 'Do you have a disability' asks about disability or health, which"
                + " is unlawful in uk; risky in ca [protected-topic]"),
        found());
  }

  @Test
  void warnsOfAQuestionThatIsOnlyRisky() {
    asks("And are you married?", "us, uk");
    assertEquals(
        List.of(
            QUESTION
                + ":2:16: warning: 'are you married' asks about marital status or family, which is"
                + " risky in us, uk [protected-topic]"),
        found());
  }

  @Test
  void countsOnlyTheJurisdictionsOfTheSite() {
    asks("What is your current salary?", "uk");
    assertEquals(List.of(), found());
    asks("What is your current salary?", "uk, eu");
    assertTrue(found().getFirst().endsWith("unlawful in eu [protected-topic]"), found()::toString);
  }

  @Test
  void countsAJurisdictionThatOnlyTheSiteKnows() {
    asks("Are you married?", "au");
    assertEquals(List.of(), found());
    site.write("content/do-not-ask.yaml", ownTopic("Marital status", "au"));
    assertTrue(found().getFirst().endsWith("is risky in au [protected-topic]"), found()::toString);
  }

  @Test
  void saysWhatToAskInsteadInTheWordsOfTheSite() {
    asks("Are you married?", "uk");
    assertEquals(
        List.of(
            "state the hours, the travel and the on-call duty, and ask everyone: \"Can you work to"
                + " this pattern?\""),
        hints());
    site.write("content/do-not-ask.yaml", ownTopic("Marital status", "uk"));
    assertEquals(
        List.of("instead, from do-not-ask/#marital-status: Ask about the shifts."), hints());
  }

  @Test
  void pointsIntoProbesAndScripts() {
    site.edit(QUESTION, "What would you do first?", "What *would* your\n  **husband** do first?")
        .edit("content/technologies/secateurs.md", "How they are", "How old are you? How they are");
    assertEquals(
        List.of(QUESTION + ":27:28", "content/technologies/secateurs.md:8:3"),
        found().stream().map(line -> line.replaceFirst("(:\\d+:\\d+):.*", "$1")).toList());
  }

  @Test
  void isSilentAboutWhatOnlyTheInterviewerReads() {
    site.edit(QUESTION, "Most losses begin with a guess.", "Never ask: are you married?")
        .edit(QUESTION, "Reaches for a spray", "Asks how old are you, and reaches for a spray");
    assertEquals(List.of(), found());
  }

  @Test
  void isSilentWhereTheSiteIsInAnotherLanguage() {
    asks("Are you married?", "uk");
    site.edit("content/site.yaml", "language: en", "language: de");
    assertEquals(List.of(), found());
  }

  @Test
  void isSilentAboutGoodQuestionsAndAboutCode() {
    asks("What does `how old are you` print, and when do you retire an API?", "us, uk, eu, ca");
    assertEquals(List.of(), found());
  }

  private void asks(String question, String jurisdictions) {
    site =
        Site.small(folder)
            .edit(QUESTION, "question: " + ROSE, "question: '" + question + "'")
            .edit(
                "content/site.yaml",
                "jurisdictions: [uk]",
                "jurisdictions: [" + jurisdictions + "]");
  }

  private static String ownTopic(String topic, String jurisdiction) {
    return """
    - topic: %s
      why: It is private.
      instead: Ask about the shifts.
      jurisdictions: [%s]
      source: {title: A law, url: "https://example.com/law"}
    """
        .formatted(topic, jurisdiction);
  }

  private List<String> found() {
    return site.build().diagnostics().stream()
        .filter(line -> line.endsWith("[" + RULE + "]"))
        .toList();
  }

  private List<String> hints() {
    return site.build().hints(RULE);
  }
}
