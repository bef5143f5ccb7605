package io.github.askwell.outside;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Asks other sites whether addresses lead anywhere: a few hosts at a time, each host one address at a
/// time with a pause between. What was found is kept in a file, so that a page that was there is not
/// asked for again within a week.
public final class LinkProbe implements Occasion.Outside {
  private final Options options;
  private final InstantSource clock;
  private final Request request;

  /// How to ask.
  ///
  /// @param patience how long to wait for an answer
  /// @param pause between two requests to the same host
  /// @param age how long a page that was there is taken to be there still
  /// @param hosts how many hosts to ask at a time
  /// @param local whether addresses of this machine and of private networks may be asked
  public record Options(Duration patience, Duration pause, Duration age, int hosts, boolean local) {
    /// How to ask sites on the internet.
    public static final Options POLITE =
        new Options(Duration.ofSeconds(15), Duration.ofMillis(500), Duration.ofDays(7), 8, false);
  }

  private final Findings known;

  /// A probe with what is known from earlier runs.
  public LinkProbe(Options options, Findings known, InstantSource clock) {
    this.options = options;
    this.known = known;
    this.clock = clock;
    this.request = new Request(options.patience(), options.local());
  }

  @Override
  public Map<String, String> faults(Collection<String> addresses) {
    var now = clock.instant();
    var found = new ConcurrentSkipListMap<String, String>();
    var unknown =
        new TreeSet<>(addresses)
            .stream().filter(address -> !known.isGood(address, now.minus(options.age()))).toList();
    var byHost = unknown.stream().collect(groupingBy(LinkProbe::host, TreeMap::new, toList()));
    var tasks = new ArrayList<Callable<@Nullable Void>>();
    byHost.values().forEach(urls -> tasks.add(() -> ask(urls, found, now)));
    run(tasks);
    return found;
  }

  private @Nullable Void ask(List<String> urls, Map<String, String> found, Instant now)
      throws InterruptedException {
    for (int i = 0; i < urls.size(); i++) {
      if (i > 0) {
        Thread.sleep(options.pause());
      }
      var fault = request.fault(urls.get(i));
      if (fault.isEmpty()) {
        known.good(urls.get(i), now);
      } else {
        found.put(urls.get(i), fault.get());
      }
    }
    return null;
  }

  private void run(List<Callable<@Nullable Void>> tasks) {
    try (var pool = Executors.newFixedThreadPool(options.hosts())) {
      for (Future<@Nullable Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a probe broke down", e);
    }
  }

  /// Keeps what was found for the next run.
  ///
  /// @throws IOException when the file cannot be written
  public void keep() throws IOException {
    known.write();
  }

  private static String host(String address) {
    var host = URI.create(address).getHost();
    return host == null ? "" : host;
  }
}
