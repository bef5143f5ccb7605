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

  private static final int PATIENCE_SECONDS = 300;
  private static final String HEADING = "\n\n## Strong answer\n";

  private final Path content;
  private final int roles;
  private final PreviewProcess preview;
  private String seen = "";

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
      TimeUnit.SECONDS.sleep(1); // so that no news of a change is left over
      var same = edits.times(COUNTED, false);
      var peak = preview.peak();
      return new Table(
          "Saving a question under `./askwell serve`, with %,d questions"
              .formatted(roles * MadeContent.QUESTIONS_OF_A_ROLE),
          List.of("", "median ms", "95 % within ms", "most ms"),
          List.of(row("one sentence more", changed), row("saved as it was", same)),
          "%d saves of different questions, after %d that do not count; from the first byte written to the"
                  .formatted(COUNTED, WARM_UP)
              + " event in the browser. In each, the preview waits for the editor to finish."
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
      times.add(save(file, change));
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    }
    return new Figures(times);
  }

  private double save(Path file, boolean change) throws IOException, InterruptedException {
    var text = Files.readString(file);
    var saved = change ? text.replace(HEADING, " And more." + HEADING) : text;
    preview.forget();
    long start = System.nanoTime();
    Files.writeString(file, saved);
    var told = preview.next(PATIENCE_SECONDS);
    while (change && told.isPresent() && told.get().data().equals(seen)) {
      told = preview.next(PATIENCE_SECONDS); // that one belongs to the save before
    }
    var news = told.orElseThrow(() -> new IOException("the preview says nothing of " + file));
    if (news.data().contains("\"message\"")) {
      throw new IOException("the preview finds mistakes: " + news.data());
    }
    seen = news.data();
    return (news.nanos() - start) / 1e6;
  }
}
