package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private final List<Phase> told = new ArrayList<>();
  private final Timings timings = new Timings(told::add);

  @Test
  void aPhaseIsOneRowWithItsCountAndAllOfThemAreAnother() {
    timings.begins(Phase.SCAN);
    timings.ended(Phase.SCAN, 1);
    timings.begins(Phase.LINK);
    timings.ended(Phase.LINK, 2);

    var rows = printed().lines().toList();

    assertEquals(4, rows.size(), rows::toString);
    assertTrue(rows.get(1).matches("Finding files +\\d+\\.\\d{3} s +1 file +\\d+ MB"), rows.get(1));
    assertTrue(rows.get(2).matches("Linking +\\d+\\.\\d{3} s +2 entries +\\d+ MB"), rows.get(2));
    assertTrue(rows.get(3).matches("all +\\d+\\.\\d{3} s +\\d+ MB"), rows.get(3));
    assertEquals(List.of(Phase.SCAN, Phase.LINK), told);
  }

  @Test
  void theTenSlowestPagesAreNamedAndEveryTemplateIsSummedUp() {
    IntStream.range(0, 12)
        .forEach(i -> timings.fill("p" + i + "/index.html", "page/tip.ftlh", () -> i));
    assertEquals("made", timings.fill("index.html", "page/home.ftlh", () -> "made"));

    var text = printed();

    assertEquals(10, text.lines().filter(line -> line.endsWith("index.html")).count());
    assertTrue(text.lines().anyMatch(line -> line.matches(".* ms +12  page/tip\\.ftlh")), text);
    assertTrue(text.lines().anyMatch(line -> line.matches(".* ms +1  page/home\\.ftlh")), text);
  }

  @Test
  void whereNoPageWasMadeNoneIsListed() {
    assertFalse(printed().contains("slowest"));
  }

  private String printed() {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    timings.print(out);
    out.flush();
    return text.toString();
  }
}
