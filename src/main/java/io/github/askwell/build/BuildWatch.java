package io.github.askwell.build;

import io.github.askwell.render.Renderer;
import java.util.function.Supplier;

/// Follows a build as it goes, for progress bars and stopwatches: the build itself reads no clock.
@FunctionalInterface
public interface BuildWatch extends Renderer.Watch {
  /// A phase begins. The phases before it have ended, but for pages and search index, which may be
  /// made at the same time by two threads.
  void begins(Phase phase);

  /// A phase has ended.
  ///
  /// @param count how much it dealt with, in [Phase#unit]s
  default void ended(Phase phase, long count) {}

  @Override
  default <T> T fill(String page, String template, Supplier<T> work) {
    return work.get();
  }
}
