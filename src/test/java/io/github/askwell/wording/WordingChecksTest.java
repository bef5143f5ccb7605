package io.github.askwell.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingChecksTest {
  private static final String ROLE = "content/roles/gardener.md";
  private static final String QUESTION = "content/questions/dying-rose.md";
  private static final String TIP = "content/tips/listen-first.md";
  private static final String ABOUT = "You look after a walled garden all year round.";
  private static final String ROSE = "A rose that flowered last year is dying. What do you do?";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void write() {
    site = Site.small(folder);
  }

  @Test
  void flagsWordsThatShutReadersOutAndPointsAtThem() {
    site.edit(TIP, "Let the silence work.", "Hey **guys**, keep the whitelist short.");
    assertEquals(
        List.of(
            TIP + ":5:7: warning: 'guys' names one gender for everyone [exclusionary-wording]",
            TIP
                + ":5:24: warning: 'whitelist' can put off people by their origin"
                + " [exclusionary-wording]"),
        found());
    assertEquals(
        List.of("write 'everyone', 'all' or 'team'", "write 'allowlist', 'allowed'"),
        site.hints("exclusionary-wording"));
  }

  @Test
  void flagsAPronounThatTakesOneGenderForEveryone() {
    site.edit(QUESTION, "Most losses begin", "The candidate shows his plan. Most losses begin");
    assertEquals(1, found().size());
  }

  @Test
  void isSilentAboutCodeAndTechnicalWords() {
    site.edit(
        TIP,
        "Let the silence work.",
        "Merge into `master`, pass `--whitelist`, kill the process on the host, and use native code.");
    assertEquals(List.of(), found());
  }

  @Test
  void isSilentAboutSitesInOtherLanguages() {
    site.edit(TIP, "Let the silence work.", "Hey guys.")
        .edit("content/site.yaml", "language: en", "language: nl");
    assertEquals(List.of(), found());
  }

  @Test
  void remarksOnTextForCandidatesThatIsCodedOneWay() {
    site.edit(
        ROLE,
        ABOUT,
        "You lead, compete, challenge and dominate, with ambition and courage, and make decisions.");
    assertEquals(
        List.of(
            ROLE
                + ":21:1: info: 7 of 7 gender-coded words for candidates are masculine: 'ambition',"
                + " 'challenge', 'compete', 'courage', 'decisions', 'dominate', 'lead'"
                + " [gender-coded-wording]"),
        found());
  }

  @Test
  void isSilentAboutBalancedTextAndAboutTechnicalWords() {
    site.edit(
        ROLE,
        ABOUT,
        "You lead, support, decide, connect, challenge and understand. Dependency, response,"
            + " connection, dependencies, responses and connections do not count.");
    assertEquals(List.of(), found());
  }

  @Test
  void flagsAQuestionThatIsTooLongToHold() {
    site.edit(QUESTION, ROSE, "Why" + " so much water".repeat(12) + "?");
    assertEquals(
        List.of(
            QUESTION + ":2:11: warning: the question has 37 words, more than 35 [long-question]"),
        found());
  }

  @Test
  void takesTheLimitFromTheSite() {
    site.edit(QUESTION, ROSE, "Why" + " so much water".repeat(12) + "?")
        .edit(
            "content/site.yaml",
            "visibility:",
            "checks: {long-question: {words: 40}}\nvisibility:");
    assertEquals(List.of(), found());
  }

  @Test
  void remarksOnALongSentenceForCandidatesOnly() {
    var sentence = "It rains" + " now and then".repeat(8) + ".";
    site.edit(ROLE, ABOUT, "Come. " + sentence).edit(TIP, "Let the silence work.", sentence);
    assertEquals(
        List.of(
            ROLE
                + ":23:7: info: a sentence for candidates has 26 words, more than 25 [long-sentence]"),
        found());
  }

  private List<String> found() {
    return site.build().diagnostics();
  }
}
