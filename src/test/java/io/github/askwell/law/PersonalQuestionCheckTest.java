package io.github.askwell.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalQuestionCheckTest {
  private static final String QUESTION = "content/questions/dying-rose.md";
  private static final String PRIVATE = "Do you live in a good area?";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void write() {
    site = Site.small(folder);
  }

  @Test
  void pointsAtTheSentenceThatSoundsPersonal() {
    site.edit(QUESTION, "What would you do first?", "What would you do first? " + PRIVATE);
    assertEquals(
        List.of(
            QUESTION
                + ":27:40: warning: 'Do you live in a good area' sounds as if it asks about the person, not"
                + " about the work [personal-question]"),
        found());
  }

  @Test
  void leavesToProtectedTopicWhatItFinds() {
    site.edit(QUESTION, "What would you do first?", "Are you married?");
    assertEquals(List.of(), found());
  }

  @Test
  void isSilentAboutWhatOnlyTheInterviewerReads() {
    site.edit(QUESTION, "Most losses begin with a guess.", "Never ask: " + PRIVATE);
    assertEquals(List.of(), found());
  }

  @Test
  void isSilentWhereTheSiteIsInAnotherLanguage() {
    site.edit(QUESTION, "What would you do first?", PRIVATE)
        .edit("content/site.yaml", "language: en", "language: de");
    assertEquals(List.of(), found());
  }

  @Test
  void isSilentAboutStatements() {
    site.edit(QUESTION, "What would you do first?", "You live in a good area.");
    assertEquals(List.of(), found());
  }

  private List<String> found() {
    return site.build().diagnostics().stream()
        .filter(line -> line.endsWith("[personal-question]"))
        .toList();
  }
}
