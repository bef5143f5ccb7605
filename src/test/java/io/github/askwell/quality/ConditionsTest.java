package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Are you authorised to work here?",
        "Are you legally eligible to work in the United States?",
        "Do you have the right to work in the UK?",
        "Will you now or in the future require sponsorship for an employment visa?",
        "Are you able to work the hours that the rota asks for?",
        "The rota is one week in four, nights included. Can you work to this pattern?",
        "Can you do the main tasks of this job, with or without adjustments?",
        "Do you need any adjustments for this interview?",
        "Is there anything we can do to make this interview work for you?",
        "Would you be willing to relocate to Pune?",
        "Can you travel to Delhi four times a year?",
        "Do you hold a driving licence?",
        "Do you have an active security clearance?",
        "Are you old enough to serve alcohol under the law?",
        "Could you start on 1 March?",
        "Can you be at our Leeds office two days a week?",
        "Are you available for night shifts?",
        "Would you be able to commute to Canary Wharf?",
        "Is this salary range acceptable to you?",
        "Do you need a work permit?",
        "Can you lift 20 kg, with or without accommodation?",
        "Do you speak French well enough to work in it?",
        "Can you give notice of four weeks?",
        "Would you need us to make any reasonable adjustments?",
        "Could you work under this rule?",
        "Are you at least 18 years old?",
        "Can you start on the first of March?",
        "May we contact your referees?",
        "Is there anything that would stop you from being at the depot by six?"
      })
  void asksWhetherAConditionOfTheJobIsMet(String question) {
    assertFalse(YesNoQuestionCheck.isClosed(judged(question)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can you work with Kubernetes?",
        "Have you ever been on call?",
        "Do you like working nights?",
        "Could you start a thread in Java?",
        "Does this design work for a thousand users?",
        "Is that schedule possible to compute in linear time?",
        "Are you able to read a heap dump?",
        "Would you travel back in time to fix your design?",
        "Are you allowed to mutate a tuple in Python?",
        "Do you hold a lock while you call out?",
        "Is there anything wrong with this code?"
      })
  void otherQuestionsStay(String question) {
    assertEquals(question, judged(question));
  }

  @Test
  void judgesWhatElseATextAsks() {
    assertEquals("Do you like Java?", judged("Are you authorised to work here? Do you like Java?"));
  }

  @Test
  void theSiteMayAdviseAYesOrNoQuestion(@TempDir Path folder) {
    var site =
        Site.small(folder)
            .edit(
                "content/questions/dying-rose.md",
                "A rose that flowered last year is dying. What do you do?",
                "Have you grown the roses in this garden?");
    assertEquals(1, site.build().diagnostics().size());
    site.edit(
        "content/do-not-ask.yaml",
        "Ask what they have grown.",
        "'\"Have you grown roses in a garden?\"'");
    assertEquals(List.of(), site.build().diagnostics());
  }

  private static String judged(String text) {
    return Conditions.without(text, List.of());
  }
}
