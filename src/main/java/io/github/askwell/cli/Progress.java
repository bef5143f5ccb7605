package io.github.askwell.cli;

import io.github.askwell.build.BuildWatch;
import io.github.askwell.build.Phase;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar over the phases of a build, shown on a terminal once the work has taken half a
/// second; silent otherwise.
final class Progress implements BuildWatch, AutoCloseable {
  private static final long PATIENCE = Duration.ofMillis(500).toNanos();

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;
  private boolean closed;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void begins(Phase phase) {
    if (!closed && bar == null && terminal.interactive() && System.nanoTime() - start > PATIENCE) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("askwell")
              .setInitialMax(Phase.values().length)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .clearDisplayOnFinish()
              .build();
    }
    if (bar != null) {
      bar.stepTo(phase.ordinal()).setExtraMessage(phase.label());
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    closed = true;
  }
}
