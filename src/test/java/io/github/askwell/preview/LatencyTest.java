package io.github.askwell.preview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuiltSite;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.search.SearchIndex;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the preview adds to the time between a save and the page that shows it.
///
/// With `-Dlatency=200` it measures 200 saves and prints what they took.
@Timeout(300)
class LatencyTest {
  private static final int FILES = 12_000;
  private static final int SIZE = 20_000;
  private static final int SAVES = Integer.getInteger("latency", 20);
  private static final double LIMIT_MILLISECONDS = 500;

  @TempDir private Path sources;

  private final OutputFile[] pages =
      IntStream.range(0, FILES).mapToObj(i -> page(i, i)).toArray(OutputFile[]::new);
  private int saves;
  private volatile long began;
  private volatile long ended;

  @Test
  void tellsTheBrowserOfOneChangedPageAmongThousands() throws Exception {
    var options = new PreviewOptions(0, "/", List.of(sources), this::build, _ -> {});
    try (var server = PreviewServer.start(options);
        var browser = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      browser.setSoTimeout(60_000);
      var request = "GET /_askwell/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
      browser.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var in = new BufferedInputStream(browser.getInputStream());
      awaitEdition(in);
      var noticed = new double[SAVES];
      var told = new double[SAVES];
      for (int i = 0; i < SAVES; i++) {
        var draft = Files.writeString(sources.resolve(".draft"), "save " + i);
        long saved = System.nanoTime();
        Files.move(draft, draft.resolveSibling("question-" + i % 7 + ".md"));
        awaitEdition(in);
        told[i] = (System.nanoTime() - ended) / 1e6;
        noticed[i] = (began - saved) / 1e6;
        Files.delete(draft.resolveSibling("question-" + i % 7 + ".md"));
        awaitEdition(in);
      }
      report("save to build", noticed);
      report("build to browser", told);
    }
  }

  private static void report(String what, double[] milliseconds) {
    Arrays.sort(milliseconds);
    double median = milliseconds[SAVES / 2];
    double high = milliseconds[SAVES * 95 / 100];
    if (Integer.getInteger("latency") != null) {
      System.out.printf("%s: median %.1f ms, 95 of 100 within %.1f ms%n", what, median, high);
    }
    assertTrue(median < LIMIT_MILLISECONDS, what + " took " + median + " ms");
  }

  private BuildResult<BuiltSite> build() {
    began = System.nanoTime();
    pages[saves * 31 % FILES] = page(saves * 31 % FILES, FILES + saves);
    saves++;
    var files = Arrays.stream(pages).map(f -> new OutputFile(f.path(), f.bytes(), false)).toList();
    var site = new BuiltSite(files, 1, () -> new SearchIndex(List.of(), 0));
    var result = new BuildResult<>(Optional.of(site), List.of());
    ended = System.nanoTime();
    return result;
  }

  private static OutputFile page(int number, long seed) {
    var bytes = new byte[SIZE];
    new Random(seed).nextBytes(bytes);
    return new OutputFile("questions/question-" + number + "/index.html", bytes, false);
  }

  private static void awaitEdition(InputStream in) throws IOException {
    var line = Visit.line(in);
    while (!line.contains("\"more\": 0}")) {
      line = Visit.line(in);
    }
  }
}
