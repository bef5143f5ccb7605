package io.github.askwell.bench;

import static io.github.askwell.bench.Figures.two;

import io.github.askwell.bench.Workshop.Size;
import io.github.askwell.bench.made.MadeContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Cold builds of the same content by Askwell, by Hugo, and by Hugo followed by Pagefind: one of each in
/// every round, so that a machine that slows down slows them all.
final class Contest {
  private final Workshop workshop;
  private final Rivals rivals;
  private final int rounds;
  private final List<Run> askwell = new ArrayList<>();
  private final List<Run> hugo = new ArrayList<>();
  private final List<Run> pagefind = new ArrayList<>();
  private Size askwellSize = new Size(0, 0);
  private Size hugoSize = new Size(0, 0);
  private Size bothSize = new Size(0, 0);

  Contest(Workshop workshop, Rivals rivals, int rounds) {
    this.workshop = workshop;
    this.rivals = rivals;
    this.rounds = rounds;
  }

  /// Runs a round that does not count, then those that do.
  Table run(int roles) throws IOException, InterruptedException {
    for (int round = 0; round <= rounds; round++) {
      Workshop.say(round == 0 ? "warming up" : "round " + round + " of " + rounds);
      round(roles);
      if (round == 0) {
        List.of(askwell, hugo, pagefind).forEach(List::clear);
      }
    }
    return new Table(
        "A cold build of %,d roles with %,d questions"
            .formatted(roles, roles * MadeContent.QUESTIONS_OF_A_ROLE),
        List.of(
            "",
            "median s",
            "least s",
            "CPU s",
            "peak memory MB",
            "files",
            "HTML",
            "Askwell takes, round by round"),
        rows(),
        rounds
            + " rounds count, after one that does not; the last column is the median of the ratios, with"
            + " the least and the most in brackets.");
  }

  private void round(int roles) throws IOException, InterruptedException {
    var content = workshop.content(roles);
    var output = workshop.output("askwell");
    askwell.add(Run.of(Workshop.askwell(content, output)));
    askwellSize = Workshop.sizeOf(output);
    Workshop.delete(output);
    if (rivals.hugo()) {
      var site = workshop.hugoSite(roles);
      output = workshop.output("hugo");
      hugo.add(Run.of(rivals.hugo(site, output)));
      hugoSize = Workshop.sizeOf(output);
      if (rivals.pagefind().isPresent()) {
        pagefind.add(Run.of(rivals.pagefind(output)));
        bothSize = Workshop.sizeOf(output);
      }
      Workshop.delete(output);
    }
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    var own = of(askwell, Run::seconds);
    rows.add(row("Askwell, checks and search index included", List.of(askwell), askwellSize, own));
    if (!hugo.isEmpty()) {
      rows.add(row("Hugo, no search index", List.of(hugo), hugoSize, own));
    }
    if (!pagefind.isEmpty()) {
      rows.add(row("Hugo, then Pagefind", List.of(hugo, pagefind), bothSize, own));
    }
    return rows;
  }

  private static List<String> row(String name, List<List<Run>> steps, Size size, Figures own) {
    var seconds = sum(steps, Run::seconds);
    var ratio = own.over(seconds);
    var compared =
        "× %s (%s–%s)".formatted(two(ratio.median()), two(ratio.least()), two(ratio.most()));
    double peak =
        steps.stream().mapToDouble(step -> of(step, Run::peakKilobytes).most()).max().orElse(0);
    return List.of(
        name,
        two(seconds.median()),
        two(seconds.least()),
        two(sum(steps, Run::cpuSeconds).median()),
        Long.toString(Math.round(peak / 1000)),
        "%,d".formatted(size.files()),
        size.megabytes(),
        seconds.equals(own) ? "" : compared);
  }

  private static Figures sum(List<List<Run>> steps, ToDoubleFunction<Run> figure) {
    return steps.stream().map(step -> of(step, figure)).reduce(Figures::plus).orElseThrow();
  }

  private static Figures of(List<Run> runs, ToDoubleFunction<Run> figure) {
    return new Figures(runs.stream().map(run -> figure.applyAsDouble(run)).toList());
  }
}
