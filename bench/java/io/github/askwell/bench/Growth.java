package io.github.askwell.bench;

import static io.github.askwell.bench.Figures.two;

import io.github.askwell.bench.made.MadeContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Cold builds of ten times the content, and ten times that.
final class Growth {
  private Growth() {}

  static Table run(Workshop workshop, List<Integer> sizes)
      throws IOException, InterruptedException {
    var rows = new ArrayList<List<String>>();
    double before = 0;
    for (int roles : sizes) {
      var content = workshop.content(roles);
      int questions = roles * MadeContent.QUESTIONS_OF_A_ROLE;
      Workshop.say("building %,d questions".formatted(questions));
      var output = workshop.output("growth");
      var run = Run.of(Workshop.askwell(content, output));
      var size = Workshop.sizeOf(output);
      Workshop.delete(output);
      rows.add(
          List.of(
              "%,d".formatted(questions),
              two(run.seconds()),
              before == 0 ? "" : "× " + two(run.seconds() / before),
              two(run.seconds() / questions * 1000),
              two(run.cpuSeconds()),
              Long.toString(run.peakKilobytes() / 1000),
              "%,d".formatted(size.files()),
              size.megabytes()));
      before = run.seconds();
    }
    return new Table(
        "Growth",
        List.of(
            "questions",
            "s",
            "of the size before",
            "ms a question",
            "CPU s",
            "peak memory MB",
            "files",
            "HTML"),
        rows,
        "One cold build of each size.");
  }
}
