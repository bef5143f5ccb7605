package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.BuildResult;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionTest {
  private static final Map<String, String> SITE = Map.of("a.html", "A", "b.html", "B");

  @Test
  void hasTheNameOfEveryOtherWithTheSameFiles() {
    var again = Edition.NOTHING.after(SampleBuilds.broken()).after(SampleBuilds.good(SITE));
    assertEquals(edition(SITE).id(), again.id());
  }

  @Test
  void hasANameOfItsOwnHoweverLittleChanged() {
    var changed =
        List.of(
            Map.of("a.html", "A", "b.html", "b"),
            Map.of("a.html", "B", "b.html", "A"),
            Map.of("a.html", "A", "c.html", "B"),
            Map.of("a.html", "A"),
            Map.of("a.html", "A", "b.html", "B", "c.html", ""),
            Map.<String, String>of());
    var names =
        Stream.concat(Stream.of(SITE), changed.stream()).map(s -> edition(s).id()).distinct();
    assertEquals(1 + changed.size(), names.count());
  }

  @Test
  void keepsTheNameOfTheSiteWhileTheSourcesAreBroken() {
    var good = edition(SITE);
    assertEquals(good.id(), good.after(SampleBuilds.broken()).id());
    assertNotEquals(Edition.NOTHING.id(), Edition.NOTHING.after(SampleBuilds.broken()).id());
  }

  @Test
  void looksAtFilesThatStayedAsTheyWereOnlyOnce() {
    var first = edition(SITE);
    var next = first.after(SampleBuilds.good(Map.of("a.html", "A", "b.html", "new")));
    assertSame(file(first, "a.html"), file(next, "a.html"));
    assertEquals("new", file(next, "b.html").text());
  }

  @Test
  void tellsAFewOfManyProblemsErrorsFirst() {
    var problems =
        IntStream.rangeClosed(1, 1_000)
            .mapToObj(
                line -> problem(line, line == 900 ? Severity.ERROR : Severity.WARNING, "a line"))
            .toList();
    var edition = Edition.NOTHING.after(new BuildResult<>(Optional.empty(), problems));
    assertEquals(50, edition.problems().size());
    assertEquals(900, edition.problems().getFirst().location().line());
    assertEquals(1, edition.problems().get(1).location().line());
    assertTrue(edition.json().endsWith("\"more\": 950}"), edition.json());
  }

  @Test
  void leavesOutLinesThatAreTooLongToShow() {
    var problem = problem(3, Severity.ERROR, "x".repeat(1_000_000));
    var edition = Edition.NOTHING.after(new BuildResult<>(Optional.empty(), List.of(problem)));
    assertTrue(edition.json().length() < 1_000, () -> "" + edition.json().length());
    assertTrue(edition.json().contains("\"line\": 3"));
  }

  private static Edition edition(Map<String, String> files) {
    return Edition.NOTHING.after(SampleBuilds.good(files));
  }

  private static ServedFile file(Edition edition, String path) {
    return edition.site().flatMap(site -> site.file(path)).orElseThrow();
  }

  private static Diagnostic problem(int line, Severity severity, String text) {
    var at = new Location("content/a.md", line, 1, 1, text);
    return new Diagnostic("odd-line", severity, at, "odd line '" + line + "'", "mend it");
  }
}
