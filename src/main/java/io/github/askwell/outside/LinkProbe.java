package io.github.askwell.outside;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks other sites whether addresses lead anywhere: a few hosts at a time, each host one address at a
/// time with a pause between. What was found is kept in a file, so that a page that was there is not
/// asked for again within a week.
public final class LinkProbe implements Occasion.Outside {
  private static final Pattern HOST = Pattern.compile("^[a-zA-Z]+://(?:[^/?@]*@)?([^/?]*)");

  private final Options options;
  private final InstantSource clock;
  private final HttpClient client;
  private final Findings known;

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

    /// The same, in private networks as well.
    public Options local(boolean may) {
      return new Options(patience, pause, age, hosts, may);
    }
  }

  /// A probe with what is known from earlier runs.
  public LinkProbe(Options options, Findings known, InstantSource clock) {
    this.options = options;
    this.known = known;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // an offer of HTTP/2 confuses old servers
            .connectTimeout(options.patience())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Map<String, String> faults(Collection<String> addresses) {
    var now = clock.instant();
    var byPage = addresses.stream().collect(groupingBy(LinkProbe::page, TreeMap::new, toList()));
    var byHost =
        byPage.keySet().stream()
            .filter(page -> !known.isGood(page, now.minus(options.age()), now))
            .collect(groupingBy(LinkProbe::host, TreeMap::new, toList()));
    var found = new ConcurrentSkipListMap<String, String>();
    var visits = new ArrayList<Callable<@Nullable Void>>();
    byHost
        .values()
        .forEach(pages ->
            visits.add(() -> {
              var answers = new Visit(client, options).answers(pages);
              answers.forEach((page, answer) -> note(page, answer, now, found));
              return null;
            }));
    run(visits);
    var faults = new TreeMap<String, String>();
    found.forEach((page, why) ->
        byPage.getOrDefault(page, List.of()).forEach(address -> faults.put(address, why)));
    return faults;
  }

  private void note(String page, Answer answer, Instant now, Map<String, String> found) {
    switch (answer) {
      case Answer.There() -> known.good(page, now);
      case Answer.Fault(var why) -> found.put(page, why);
      case Answer.Silence(var why) -> found.put(page, why);
      case Answer.Busy _ -> {}
    }
  }

  private void run(List<Callable<@Nullable Void>> visits) {
    try (var pool = Executors.newFixedThreadPool(options.hosts())) {
      for (Future<@Nullable Void> done : pool.invokeAll(visits)) {
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
    known.write(clock.instant().minus(options.age()));
  }

  /// The address without what leads to a place on its page.
  private static String page(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static String host(String address) {
    var host = HOST.matcher(address);
    return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
