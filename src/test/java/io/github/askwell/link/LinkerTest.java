package io.github.askwell.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Prose.Target;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Reading;
import io.github.askwell.read.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkerTest {
  @Test
  void contentOfEveryTypeBecomesALibrary() {
    var library = Reading.site().library();
    assertEquals("Small Guides", library.site().identity().name());
    assertEquals(Optional.of("logo.svg"), library.site().identity().organisation().logo());
    assertEquals(5, library.site().scale().size());
    var role = library.role("cook");
    assertEquals(List.of(Level.MID, Level.SENIOR), role.profile().levels());
    assertEquals("<p>You cook.</p>", role.profile().about().html());
    assertEquals(2, library.questionsOf(role).size());
    assertEquals(List.of(library.tip("listen")), library.tipsOf(role));
    assertEquals("Oven", library.technology("oven").card().name());
    assertEquals(1, library.doNotAsk().size());
    assertEquals(List.of(List.of("cook", "chef")), library.synonyms());
    assertEquals(Set.of("logo.svg"), library.media().keySet());
  }

  @Test
  void theContentOfThisRepositoryHasNoMistakes() throws Exception {
    var sources = Sources.scan(Path.of("content"), "content");
    var linked = Linker.link(sources, EntryReader.read(sources), ReadOptions.DEFAULT);
    assertEquals("", Reading.text(linked.diagnostics()));
    assertTrue(linked.library().isPresent());
  }

  @Test
  void sectionsBecomeTheGuidanceOfAQuestion() {
    var guidance = Reading.site().library().question("full-house").guidance();
    assertEquals("<p>Full nights show <strong>calm</strong>.</p>", guidance.why().html());
    assertEquals("Says what <em>they</em> did", guidance.strongAnswer().get(1).html());
    assertEquals("Action: What did you do yourself?", guidance.probes().getFirst().text());
    assertEquals(Set.of(Level.MID, Level.SENIOR), guidance.byLevel().keySet());
    assertEquals(Set.of(5), guidance.anchors().keySet());
  }

  @Test
  void linksBetweenFilesBecomeReferencesToEntries() {
    var links = Reading.site().library().role("cook").introduction().links();
    assertEquals(
        new Target.ToEntry(Kind.QUESTION, "full-house", "red-flags"), links.getFirst().target());
  }

  @Test
  void competenciesWithoutAWeightShareWhatIsLeft() {
    var rubric = Reading.site().library().role("cook").rubric();
    assertEquals(60, rubric.get(0).weight());
    assertEquals(40, rubric.get(1).weight());
  }

  @Test
  void aPlanTakesTheMinutesOfAQuestionWhenItGivesNone() {
    var plan = Reading.site().library().plans().getFirst();
    assertEquals(12, plan.slots().get(0).minutes());
    assertEquals(5, plan.slots().get(1).minutes());
  }

  @Test
  void theBaseUrlCanBeReplaced() {
    var options = new ReadOptions(false, Optional.of("https://other.example/x"));
    var site = Reading.site().with(options).library().site();
    assertEquals("https://other.example/x/", site.identity().baseUrl());
  }

  @Test
  void draftsAndReferencesToThemAreLeftOut() {
    var site =
        Reading.site()
            .edit("questions/skills/knife.md", "published", "draft")
            .edit("competencies/calm.md", "Smiles.", "a [b *c*](../questions/skills/knife.md) d");
    var library = site.library();
    assertEquals(List.of("full-house"), library.role("cook").picks().questions());
    assertEquals(Set.of("full-house"), library.entries().questions().keySet());
    assertEquals(1, library.plans().getFirst().slots().size());
    var prose = library.competency("calm").anchors().get(5);
    assertEquals("<p>a b <em>c</em> d</p>", prose.html());
    assertEquals(List.of(), prose.links());
    assertEquals(2, site.with(Reading.drafts()).library().questions().size());
  }

  @Test
  void whatOnlyHasToDoWithADraftRoleIsLeftOutWithIt() {
    var site = Reading.site().edit("roles/cook.md", "published", "draft");
    var library = site.library();
    assertEquals(List.of(), library.roles());
    assertEquals(List.of(), library.plans());
    assertEquals(List.of(), library.tips());
    assertEquals(1, library.faqs().size());
    assertEquals("how-long", library.faqs().getFirst().id());
    assertEquals(List.of(), site.with(Reading.drafts()).diagnostics());
  }

  @Test
  void anEntryOfAListFileKnowsItsOwnPlace() {
    var faq = Reading.site().library().faqs().get(1);
    assertEquals("content/faq/hiring.yaml:7:13", faq.origin().at("/question").toString());
    assertEquals("content/faq/hiring.yaml:6:3", faq.origin().at("").toString());
  }

  @Test
  void partsOfABodyKnowTheirPlace() {
    var origin = Reading.site().library().question("full-house").origin();
    assertEquals("content/questions/full-house.md:19:1", origin.at("#strong-answer").toString());
    assertEquals("content/questions/full-house.md:22:1", origin.at("#strong-answer/1").toString());
    assertEquals("content/questions/full-house.md:6:22", origin.at("/competencies/1").toString());
  }
}
