package io.github.askwell.bench;

import io.github.askwell.bench.made.MadeContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long an author waits, from saving a question to the browser being told of the new pages.
final class Edits {
  private static final int WARM_UP = 20;
  private static final int COUNTED = 40;
  private static final int PAUSE_MILLISECONDS = 250;

  private final Path content;
  private final int roles;
  private final PreviewProcess preview;

  private Edits(Path content, int roles, PreviewProcess preview) {
    this.content = content;
    this.roles = roles;
    this.preview = preview;
  }

  static Table run(Workshop workshop, int roles) throws IOException, InterruptedException {
    var content = workshop.content(roles);
    Workshop.say("previewing %,d questions".formatted(roles * MadeContent.QUESTIONS_OF_A_ROLE));
    try (var preview = PreviewProcess.start(content)) {
      var edits = new Edits(content, roles, preview);
      edits.times(WARM_UP, true);
      var changed = edits.times(COUNTED, true);
      var same = edits.times(COUNTED, false);
      var peak = preview.peak();
      return new Table(
          "Saving a question under `./askwell serve`, with %,d questions"
              .formatted(roles * MadeContent.QUESTIONS_OF_A_ROLE),
          List.of("", "median ms", "95 % within ms", "most ms"),
          List.of(row("one sentence more", changed), row("saved as it was", same)),
          "%d saves of different questions, after %d that do not count; from the first byte written to the"
                  .formatted(COUNTED, WARM_UP)
              + " event in the browser. In each, the preview waits 30 ms for the editor to finish."
              + (peak.isPresent()
                  ? " Peak memory %,d MB.".formatted(peak.getAsLong() / 1000)
                  : ""));
    }
  }

  private static List<String> row(String name, Figures milliseconds) {
    return List.of(
        name,
        Long.toString(Math.round(milliseconds.median())),
        Long.toString(Math.round(milliseconds.quantile(0.95))),
        Long.toString(Math.round(milliseconds.most())));
  }

  /// Saves one question after the other, with a pause as between two thoughts.
  private Figures times(int count, boolean change) throws IOException, InterruptedException {
    var times = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      var file =
          content.resolve(
              MadeContent.questionFile(i * 7 % roles, i % MadeContent.QUESTIONS_OF_A_ROLE));
      var text = Files.readString(file);
      var heading = "## Strong answer\n";
      times.add(
          save(file, change ? text.replace("\n\n" + heading, " And more.\n\n" + heading) : text));
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    }
    return new Figures(times);
  }

  private double save(Path file, String text) throws IOException, InterruptedException {
    preview.forget(); // an event that is late belongs to no save
    long start = System.nanoTime();
    Files.writeString(file, text);
    var told = preview.next();
    if (told.data().contains("\"message\"")) {
      throw new IOException("the preview finds mistakes: " + told.data());
    }
    return (told.nanos() - start) / 1e6;
  }
}
