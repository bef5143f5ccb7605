package io.github.askwell.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateLinkCheckTest {
  private static final String ROLE = "content/roles/gardener.md";

  @TempDir Path folder;

  @Test
  void flagsALinkToAQuestionInEveryTextForCandidates() {
    var link = "[this](../questions/dying-rose.md)";
    var site =
        Site.small(folder)
            .edit(ROLE, "Bring boots.", "Bring " + link + ".")
            .edit(ROLE, "adjustments: Tell us", "adjustments: Tell " + link + " us")
            .edit(ROLE, "next: We call", "next: We " + link + " call")
            .edit(ROLE, "You look after", "You " + link + " look after")
            .edit("content/faq/hiring.yaml", "    Boots.", "    Boots and " + link + ".");
    var found = site.build().diagnostics();
    assertEquals(5, found.size(), () -> String.join("\n", found));
    for (var line : found) {
      assertEquals(
          "text for candidates links to the question 'dying-rose', which is for interviewers"
              + " [candidate-link]",
          line.substring(line.indexOf("text for")));
    }
  }

  @Test
  void pointsAtTheLink() {
    var site =
        Site.small(folder).edit(ROLE, "You look after", "See [x](../tips/listen-first.md) after");
    assertEquals(
        List.of(
            "content/roles/gardener.md:23:5: error: text for candidates links to the tip 'listen-first',"
                + " which is for interviewers [candidate-link]"),
        site.build().diagnostics());
  }

  @ParameterizedTest
  @CsvSource({
    "questions/dying-rose/, 1",
    "questions/dying-rose, 1",
    "roles/gardener/guide/index.html, 1",
    "do-not-ask/#age, 1",
    "faq/?a, 1",
    "roles/gardener/, 0",
    "search/?q=rose, 0",
    "'', 0",
    "../else/, 0",
    "media/leaf.svg, 0",
  })
  void seesThroughTheFullAddressOfAPage(String page, int problems) {
    var link = "[x](https://small.example/" + page + ")";
    var site = Site.small(folder).edit(ROLE, "You look after", "See " + link + " after");
    assertEquals(problems, site.build().diagnostics().size());
  }

  @Test
  void isSilentAboutLinksToRolesAndInTextForInterviewers() {
    var site =
        Site.small(folder)
            .edit(ROLE, "You look after", "As a [gardener](gardener.md) you look after")
            .edit(ROLE, "Listen for", "See [the rose](../questions/dying-rose.md). Listen for")
            .edit("content/faq/hiring.yaml", "Two weeks.", "Two [weeks](../tips/listen-first.md).");
    assertEquals(List.of(), site.build().diagnostics());
  }
}
