package io.github.askwell.preview;

import com.sun.net.httpserver.HttpServer;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Serves a site on 127.0.0.1 while its sources are edited.
///
/// It builds when it starts and whenever something below the watched folders changes, tells the
/// browser of each new build, and shows what is wrong over the page while the sources cannot be
/// built. What is served is always the last good build, from memory.
public final class PreviewServer implements AutoCloseable {
  /// The id of what says that a site could not be built at all.
  public static final String BROKE_DOWN = "build-broke-down";

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FIRST_FREE_FOR_ALL = 1024;

  private final PreviewOptions options;
  private final Latest latest = new Latest();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer http;
  private final Requests requests;
  private final SourceWatch watch;

  private PreviewServer(PreviewOptions options, Duration patience) throws PreviewException {
    this.options = options;
    this.requests = new Requests(patience);
    this.http = bind(options.port());
    this.watch = watch();
  }

  /// Takes the port, builds once, and serves from then on.
  ///
  /// @throws PreviewException when the port is taken or the folders cannot be watched
  public static PreviewServer start(PreviewOptions options) throws PreviewException {
    return start(options, PATIENCE);
  }

  /// @param patience how long a request and its answer may take
  static PreviewServer start(PreviewOptions options, Duration patience) throws PreviewException {
    var server = new PreviewServer(options, patience);
    boolean built = false;
    try {
      server.build();
      server.http.createContext("/", new Front(server.latest, options.root()));
      built = true;
    } finally {
      server.http.setExecutor(server.requests);
      server.http.start(); // one that never started would keep its port when it is stopped
      if (!built) {
        server.close();
      }
    }
    return server;
  }

  /// How many requests are read or answered right now, among them those of pages that wait for news.
  int answering() {
    return requests.running();
  }

  /// Where the home page is.
  public URI address() {
    int port = http.getAddress().getPort();
    return URI.create("http://" + LOOPBACK + ":" + port + Pages.encode(options.root()));
  }

  /// Waits until the server is closed.
  public void await() throws InterruptedException {
    closed.await();
  }

  /// Ends all connections and frees the port. May be called more than once, by any thread.
  @Override
  public void close() {
    latest.close();
    http.stop(0);
    requests.close();
    try {
      watch.close();
    } catch (IOException _) {
      // the process gives up its watches when it ends
    }
    closed.countDown();
  }

  private synchronized void build() {
    publish(options.build().get());
  }

  /// Builds again. A build that breaks down, say because a file went away while it was read, does
  /// not end the preview: the next change starts another one.
  private synchronized void rebuild() {
    try {
      publish(options.build().get());
    } catch (RuntimeException | VirtualMachineError e) {
      publish(new BuildResult<>(Optional.empty(), List.of(breakdown(e))));
    }
  }

  private void publish(BuildResult<BuiltSite> result) {
    latest.set(latest.get().after(result));
    options.built().accept(result);
  }

  private Diagnostic breakdown(Throwable failure) {
    var folder = options.watched().isEmpty() ? "content" : options.watched().getFirst().toString();
    return brokeDown(
        folder,
        "the build broke down: " + failure,
        "save a file to build again; if it happens again, run 'askwell build' and report what it says");
  }

  /// That a site could not be built at all.
  ///
  /// @param folder what it was to be built of
  public static Diagnostic brokeDown(String folder, String message, String hint) {
    return new Diagnostic(BROKE_DOWN, Severity.ERROR, SourceFile.unreadable(folder), message, hint);
  }

  private SourceWatch watch() throws PreviewException {
    try {
      return SourceWatch.start(options.watched(), this::rebuild);
    } catch (IOException e) {
      http.start();
      http.stop(0);
      throw new PreviewException(
          "cannot watch the sources for changes: " + e.getMessage(),
          "on Linux, raise fs.inotify.max_user_watches or max_user_instances; or use 'askwell build' after each change",
          e);
    }
  }

  private static HttpServer bind(int port) throws PreviewException {
    try {
      return HttpServer.create(new InetSocketAddress(LOOPBACK, port), 0);
    } catch (BindException e) {
      var why = port < FIRST_FREE_FOR_ALL ? "is taken or needs more rights" : "is already in use";
      throw new PreviewException(
          "port " + port + " of " + LOOPBACK + " " + why,
          "stop the program that uses it, or choose another port: askwell serve --port "
              + (port == 4000 ? 4001 : 4000),
          e);
    } catch (IOException e) {
      throw new PreviewException(
          "cannot listen on " + LOOPBACK + ": " + e.getMessage(),
          "check that this machine has a loopback interface",
          e);
    }
  }
}
