package io.github.askwell.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged program serves, and ends when it is told to.
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ServeIT {
  private static final long PROMPTLY_SECONDS = 10;

  @TempDir private Path folder;

  private Site site;
  private Process program;
  private BufferedReader said;

  @BeforeEach
  void write() {
    site = Site.small(folder);
  }

  @AfterEach
  void end() {
    program.destroyForcibly();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsAtOnceWithBrowsersConnected(String signal, int exitCode) throws Exception {
    var address = serve();
    var browsers = new ArrayList<Socket>();
    for (int i = 0; i < 5; i++) {
      browsers.add(follow(address));
    }
    signal(signal);

    assertEquals(exitCode, exitCode());
    for (var browser : browsers) {
      browser.getInputStream().readAllBytes();
      browser.close();
    }
    assertPortIsFree(address);
    assertEquals("", rest());
  }

  @Test
  void endsAtOnceWhileItBuilds() throws Exception {
    var address = serve();
    var editor =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; !Thread.interrupted(); i++) {
                site.write("content/questions/dying-rose.md", "edit " + i);
              }
            });
    for (var line = said.readLine(); !line.contains("failed, waiting"); ) {
      line = said.readLine();
    }
    signal("TERM");

    assertEquals(143, exitCode());
    editor.interrupt();
    editor.join();
    assertPortIsFree(address);
    var rest = rest();
    assertFalse(rest.contains("Exception"), rest);
  }

  @Test
  void endsAtOnceBeforeTheFirstBuildIsDone() throws Exception {
    program = new Program(folder).start("serve", "--port", Integer.toString(freePort()));
    said = program.inputReader(UTF_8);
    signal("TERM");
    assertEquals(143, exitCode());
    assertEquals("", rest());
  }

  @Test
  void servesASiteUnderThePathOfItsBaseUrl() throws Exception {
    var address = serve("--base-url", "https://example.org/some/guides");

    assertEquals("/some/guides/", address.getPath());
    assertEquals("/some/guides/", Visit.get(address, "/").header("location"));
    assertEquals(
        "/some/guides/roles/", Visit.get(address, "/some/guides/roles").header("location"));
    var lost = Visit.get(address, "/some/guides/no/such/page/");
    assertEquals(404, lost.status());
    var style = lost.text().replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    assertTrue(style.startsWith("/some/guides/"), style);
    assertEquals(200, Visit.get(address, style).status());
    assertEquals(404, Visit.get(address, "/roles/").status());
  }

  @Test
  void goesOnWhenTheContentIsDeletedAndComesBack() throws Exception {
    var address = serve();
    var content = folder.resolve("content");
    var away = Files.move(content, folder.resolve("away"));
    skipTo("there is no content folder 'content'");
    assertEquals(200, Visit.get(address, "/").status());

    Files.move(away, content);
    skipTo("built: ");
    site.edit("content/site.yaml", "name: Small Guides", "name: Renamed Guides");
    skipTo("built: ");
    assertTrue(Visit.get(address, "/").text().contains("Renamed Guides"));
  }

  private URI serve(String... options) throws IOException {
    var arguments = new ArrayList<>(List.of("serve", "--port", Integer.toString(freePort())));
    arguments.addAll(List.of(options));
    program = new Program(folder).start(arguments.toArray(String[]::new));
    said = program.inputReader(UTF_8);
    return URI.create(skipTo("serving http").split(" ")[1]);
  }

  private String skipTo(String words) throws IOException {
    var all = new StringBuilder();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(words)) {
        return line;
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("never said '" + words + "' but: " + all);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Socket follow(URI address) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket.setSoTimeout(20_000);
    var request = "GET /_askwell/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    socket.getInputStream().read();
    return socket;
  }

  private void signal(String name) throws Exception {
    assumeFalse(
        name.equals("INT") && ignoresInterrupts(),
        "whoever runs the tests lets none be interrupted");
    var kill = new ProcessBuilder("kill", "-" + name, Long.toString(program.pid())).start();
    assertEquals(0, kill.waitFor());
  }

  /// Whether the program was started by one that ignores interrupts, as a shell's background jobs
  /// do: it does then, too.
  private boolean ignoresInterrupts() throws IOException {
    var status = Path.of("/proc/" + program.pid() + "/status");
    return Files.exists(status)
        && Files.readString(status).matches("(?s).*SigIgn:\\s+[0-9a-f]*[2367abef]\n.*");
  }

  private int exitCode() throws InterruptedException {
    assertTrue(program.waitFor(PROMPTLY_SECONDS, TimeUnit.SECONDS), "it does not end");
    return program.exitValue();
  }

  private String rest() throws IOException {
    return said.lines().collect(Collectors.joining("\n"));
  }

  private static void assertPortIsFree(URI address) throws IOException {
    new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress()).close();
  }
}
