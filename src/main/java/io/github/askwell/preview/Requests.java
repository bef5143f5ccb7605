package io.github.askwell.preview;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers each request in a virtual thread of its own, and gives up on clients that dawdle: those
/// that send their request drop by drop, and those that do not take what they asked for.
///
/// A client that is given up on has its connection closed. The thread that answers it is
/// interrupted, which closes the channel that it waits for.
final class Requests implements Executor, AutoCloseable {
  private static final ScopedValue<Patience> PATIENCE = ScopedValue.newInstance();

  private final Duration limit;
  private final AtomicInteger running = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("askwell-request").factory());
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().name("askwell-patience").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // nobody waits any more once all is closed

  /// @param limit how long a request and its answer may take
  Requests(Duration limit) {
    this.limit = limit;
    clock.setRemoveOnCancelPolicy(true);
  }

  /// Reads a request and answers it, in time or not at all.
  @Override
  public void execute(Runnable exchange) {
    threads.execute(() -> {
      running.incrementAndGet();
      var patience = new Patience(Thread.currentThread());
      try {
        ScopedValue.where(PATIENCE, patience).run(exchange);
      } finally {
        patience.stop();
        running.decrementAndGet();
      }
    });
  }

  /// How many are read or answered right now.
  int running() {
    return running.get();
  }

  /// The patience with the client whose request this thread answers.
  static Patience patience() {
    return PATIENCE.get();
  }

  /// Ends all requests.
  @Override
  public void close() {
    threads.shutdownNow();
    clock.shutdownNow();
  }

  /// How long one client is waited for.
  final class Patience {
    private final Thread thread;
    private Future<?> alarm;

    private Patience(Thread thread) {
      this.thread = thread;
      this.alarm = alarm();
    }

    /// Waits for as long as it takes from now on.
    void stop() {
      alarm.cancel(false);
    }

    /// Gives the client the whole time anew.
    void start() {
      stop();
      alarm = alarm();
    }

    private Future<?> alarm() {
      return clock.schedule(thread::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
