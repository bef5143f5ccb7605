package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Site;
import io.github.askwell.support.WebSite;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a warm build makes is what a build from nothing makes, whatever was changed in between.
class RebuildTest {
  @TempDir Path folder;

  static Stream<Arguments> changes() {
    return Stream.of(
        change("a sentence", s -> s.edit(QUESTION, "begin with a guess", "begin in a hurry")),
        change("a title", s -> s.edit(ROLE, "title: Gardener", "title: Head gardener")),
        change("a colour of the rose", s -> s.edit(QUESTION, "A rose", "A white rose")),
        change("the name of the site", s -> s.edit(SITE, "Small Guides", "Tiny Guides")),
        change("a label of the scale", s -> s.edit(SITE, "label: Sound", "label: Good")),
        change("a name that others show", s -> s.edit(TOOL, "name: Secateurs", "name: Pruners")),
        change("an anchor", s -> s.edit(COMPETENCY, "Guesses.", "Guesses, and acts on it.")),
        change("an entry is gone", s -> s.delete("content/tips/listen-first.md")),
        change("an entry is new", s -> s.write("content/tips/new.md", TIP)),
        change("an entry moves", s -> s.delete(PLAN).write("content/plans/walk.yaml", WALK)),
        change("the words that mean the same", s -> s.edit(SYNONYMS, "pruners", "clippers")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aWarmBuildEqualsACleanOne(String name, UnaryOperator<Site> change) {
    var site = Site.small(folder).build();
    var before = site.files();

    var after = change.apply(site).build().files();

    assertSame(site.filesOfCleanBuild(), after);
    assertFalse(isSame(before, after), "the change shows");
  }

  @Test
  void afterAMistakeIsMendedAllIsAsBefore() {
    var site = Site.small(folder).build();
    var before = site.files();

    site.edit(ROLE, "questions: [dying-rose]", "questions: [dying-tulip]").build();
    assertEquals(1, site.diagnostics().size(), site.diagnostics()::toString);
    site.edit(ROLE, "questions: [dying-tulip]", "questions: [dying-rose]").build();

    assertSame(before, site.files());
  }

  private static final String SITE = "content/site.yaml";
  private static final String ROLE = "content/roles/gardener.md";
  private static final String QUESTION = "content/questions/dying-rose.md";
  private static final String COMPETENCY = "content/competencies/plant-care.md";
  private static final String TOOL = "content/technologies/secateurs.md";
  private static final String PLAN = "content/plans/gardener-30.yaml";
  private static final String SYNONYMS = "content/synonyms.yaml";

  private static final String TIP =
      """
      ---
      title: Take notes
      kind: scoring
      ---
      Write down what was said, not what you think of it.
      """;

  private static final String WALK =
      """
      title: A walk in the garden
      role: gardener
      level: mid
      minutes: 40
      opening: 5
      closing: 10
      questions:
        - {id: dying-rose, minutes: 20}
      interviewers: 2
      script:
        opening: |
          Come in.
        closing: |
          Your turn.
      """;

  private static Arguments change(String name, UnaryOperator<Site> change) {
    return Arguments.of(name, change);
  }

  private static void assertSame(WebSite expected, WebSite actual) {
    assertEquals(expected.files().keySet(), actual.files().keySet());
    expected.files().forEach((file, bytes) -> assertArrayEquals(bytes, actual.bytes(file), file));
    assertTrue(isSame(expected, actual));
  }

  private static boolean isSame(WebSite a, WebSite b) {
    return a.files().keySet().equals(b.files().keySet())
        && a.files().keySet().stream()
            .allMatch(file -> java.util.Arrays.equals(a.bytes(file), b.bytes(file)));
  }
}
