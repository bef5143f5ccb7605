package io.github.askwell.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsTest {
  private static final String PLAN = "content/plans/gardener-30.yaml";
  private static final String ROLE = "content/roles/gardener.md";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void writeSite() {
    site = Site.small(folder);
  }

  @Test
  void aCommentBehindTheValueOrAboveItAllowsWhatACheckFinds() {
    site.edit(PLAN, "minutes: 30", "minutes: 24 # askwell-allow plan-over-time: they stay longer");
    assertEquals(List.of(), found());
    site.edit(PLAN, "minutes: 24 # askwell-allow", "# askwell-allow")
        .edit(PLAN, "stay longer", "stay longer\n# and another comment\n\nminutes: 24");
    assertEquals(List.of(), found());
  }

  @Test
  void aCommentAboveAKeyCoversWhatIsIndentedUnderItAndNothingElse() {
    var link = "[x](../questions/dying-rose.md)";
    site.edit(ROLE, "candidate:", "# askwell-allow candidate-link: it is public\ncandidate:")
        .edit(ROLE, "Bring boots.", "Bring " + link)
        .edit(ROLE, "next: We call", "next: We " + link + " call");
    assertEquals(List.of(), found());
    site.edit(ROLE, "You look after", "You " + link + " after");
    assertEquals(1, found().size());
  }

  @Test
  void anHtmlCommentInOrAboveAParagraphAllowsWhatACheckFinds() {
    var comment = "<!-- askwell-allow candidate-link: it is public -->";
    var link = "[x](../questions/dying-rose.md)";
    site.edit(ROLE, "You look after", comment + "\nYou " + link + " after");
    assertEquals(List.of(), found());
    site.edit(ROLE, comment + "\n", "").edit(ROLE, link, link + " " + comment);
    assertEquals(List.of(), found());
  }

  @Test
  void noPageCarriesTheComment() {
    site.edit(
        ROLE, "You look after", "You <!-- askwell-allow candidate-link: unseen words --> look");
    site.build();
    for (var page : List.of("roles/gardener/", "roles/gardener/guide/")) {
      var html = site.files().text(page + "index.html");
      assertFalse(html.contains("askwell-allow") || html.contains("unseen"), html);
    }
  }

  @Test
  void aCommentBetweenItemsDoesNotTearAListApart() {
    var question = "content/questions/dying-rose.md";
    site.edit(
        question,
        "\n## Red flags",
        "<!-- askwell-allow candidate-link: tests it -->\n- Another point\n\n## Red flags");
    assertEquals(
        List.of("nothing here breaks the rule 'candidate-link' [unused-suppression]"), found());
  }

  @Test
  void allOtherHtmlStaysRefused() {
    site.edit(ROLE, "You look after", "<!-- a note -->\n\nYou look after");
    assertEquals(List.of("raw HTML '<!-- a note -->' is not allowed [raw-html]"), found());
  }

  @Test
  void whatIsNoCommentAllowsNothing() {
    site.edit(PLAN, "minutes: 30", "minutes: 24")
        .edit(PLAN, "title: Half", "title: \"# askwell-allow plan-over-time: no\" # Half");
    assertEquals(1, found().size());
  }

  @Test
  void oneCommentCanNameSeveralRulesAndUnusedOnesAreReported() {
    site.edit(
        PLAN,
        "minutes: 30",
        "minutes: 24 # askwell-allow plan-over-time, candidate-link: so it is");
    assertEquals(
        List.of("nothing here breaks the rule 'candidate-link' [unused-suppression]"), found());
  }

  @Test
  void aReasonIsNeeded() {
    site.edit(PLAN, "minutes: 30", "minutes: 24 # askwell-allow plan-over-time");
    assertEquals(
        List.of(
            "the plan 'Half an hour in the garden' needs 25 minutes and has 24 [plan-over-time]",
            "'askwell-allow plan-over-time' gives no reason, and so has no effect [missing-reason]"),
        found());
  }

  @Test
  void aRuleThatDoesNotExistOrCannotBeAllowedIsAnError() {
    site.edit(
        PLAN, "minutes: 30", "minutes: 30 # askwell-allow plan-overtime, missing-key: no matter");
    assertEquals(
        List.of(
            "there is no rule 'plan-overtime' [unknown-rule]",
            "'missing-key' cannot be allowed: no site can be made of what it finds [not-suppressible]"),
        found());
    site.edit(PLAN, "plan-overtime, missing-key: no matter", ": what");
    assertEquals(List.of("'askwell-allow' names no rule [unknown-rule]"), found());
  }

  @Test
  void aWarningOfReadingCanBeAllowedToo() {
    site.edit(
        ROLE,
        "You look after",
        "A [word][nowhere]. <!-- askwell-allow undefined-label: a citation style -->\n\nYou look");
    assertEquals(List.of(), found());
  }

  private List<String> found() {
    return site.build().diagnostics().stream()
        .map(line -> line.replaceFirst("^\\S+ (?:error|warning|info): ", ""))
        .toList();
  }
}
