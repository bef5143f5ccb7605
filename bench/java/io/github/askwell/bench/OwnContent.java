package io.github.askwell.bench;

import static io.github.askwell.bench.Figures.two;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a person waits for who checks or builds the repository's own content.
final class OwnContent {
  private static final int RUNS = 15;

  private OwnContent() {}

  static Table run(Workshop workshop) throws IOException, InterruptedException {
    Workshop.say("checking and building the repository's content");
    var checks = new ArrayList<Run>();
    var builds = new ArrayList<Run>();
    for (int i = 0; i < RUNS; i++) {
      checks.add(Run.of(List.of("./askwell", "check")));
      var output = workshop.output("own").toString();
      builds.add(Run.of(List.of("./askwell", "build", "--out", output)));
    }
    return new Table(
        "The repository's own content",
        List.of("", "median s", "least s", "95 % within s", "peak memory MB"),
        List.of(row("`./askwell check`", checks), row("`./askwell build`", builds)),
        RUNS + " runs of each in turn, each a new process writing into a new folder.");
  }

  private static List<String> row(String name, List<Run> runs) {
    var seconds = new Figures(runs.stream().map(Run::seconds).toList());
    long peak = runs.stream().mapToLong(Run::peakKilobytes).max().orElse(0);
    return List.of(
        name,
        two(seconds.median()),
        two(seconds.least()),
        two(seconds.quantile(0.95)),
        Long.toString(peak / 1000));
  }
}
