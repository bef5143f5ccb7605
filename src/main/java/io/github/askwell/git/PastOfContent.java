package io.github.askwell.git;

import io.github.askwell.history.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Asks git for the past of the content. A past that cannot be read is unknown; no page is worse than
/// without git then, and nobody is told.
public final class PastOfContent implements Supplier<History> {
  private final Path content;
  private Optional<String> head = Optional.empty();
  private History known = History.UNKNOWN;

  private PastOfContent(Path content) {
    this.content = content;
  }

  /// The past, asked for beside the work that comes before it is needed.
  public static Supplier<History> once(Path content) {
    return CompletableFuture.supplyAsync(new PastOfContent(content))::join;
  }

  /// The past, asked for anew when another commit was checked out since.
  public static Supplier<History> followed(Path content) {
    return new PastOfContent(content);
  }

  @Override
  public synchronized History get() {
    try (var checkout = Checkout.around(content).orElse(null)) {
      if (checkout == null) {
        return History.UNKNOWN;
      }
      var now = checkout.head().map(revision -> revision.id());
      if (known.equals(History.UNKNOWN) || !now.equals(head)) {
        known = checkout.history(content);
        head = now;
      }
      return known;
    } catch (IOException _) {
      return History.UNKNOWN;
    }
  }
}
