package io.github.askwell.publish;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Does the same with each of many things, on all cores.
///
/// A parallel stream would do, were it not for failures: it throws while its other threads still
/// work, and so they would write to a folder that is being tidied.
final class Crew {

  /// What is done with one thing.
  @FunctionalInterface
  interface Task<T> {
    void accept(T thing) throws IOException;
  }

  private Crew() {}

  /// Does something with each thing, in no certain order. After a failure nothing new is begun, and
  /// when this returns or throws, nothing is under way any more.
  static <T> void each(List<T> things, Task<? super T> task) throws IOException {
    var next = new AtomicInteger();
    var failed = new AtomicBoolean();
    Callable<Void> worker =
        () -> {
          int index;
          while (!failed.get() && (index = next.getAndIncrement()) < things.size()) {
            boolean done = false;
            try {
              task.accept(things.get(index));
              done = true;
            } finally {
              failed.compareAndSet(false, !done);
            }
          }
          return null;
        };
    int workers = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
    for (var ended : allOf(Collections.nCopies(workers, worker))) {
      if (ended.state() == Future.State.FAILED) {
        rethrow(ended.exceptionNow());
      }
    }
  }

  private static List<Future<Void>> allOf(List<Callable<Void>> workers) {
    if (workers.isEmpty()) {
      return List.of();
    }
    try (var pool = Executors.newFixedThreadPool(workers.size())) {
      return workers.stream().map(pool::submit).toList();
    }
  }

  private static void rethrow(Throwable failure) throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError("tasks throw nothing else", failure);
    }
  }
}
