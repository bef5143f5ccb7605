package io.github.askwell.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What others put into the folder at the worst places.
class ForeignFilesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"faq", "faq/", "faq/empty/", "faq/index.html/", "faq/index.html/mine"})
  void standInTheWayOfAPageAndStay(String path) throws Exception {
    publish("index.html");
    var place = folder.resolve(path);
    Files.createDirectories(path.endsWith("/") ? place : place.getParent());
    if (!path.endsWith("/")) {
      Files.writeString(place, "mine");
    }
    if (path.equals("faq/") || path.equals("faq/empty/")) {
      assertThrows(PublishException.class, () -> publish("index.html", "faq"));
    } else {
      assertThrows(PublishException.class, () -> publish("index.html", "faq/index.html"));
    }
    assertTrue(Files.exists(place));
    assertEquals("index.html", Files.readString(folder.resolve("index.html")));
  }

  @Test
  void standWhereAPageOfOursWas() throws Exception {
    publish("index.html", "faq/index.html");
    Files.delete(folder.resolve("faq/index.html"));
    Files.createDirectory(folder.resolve("faq/index.html"));
    Files.writeString(folder.resolve("faq/index.html/mine"), "mine");

    assertThrows(PublishException.class, () -> publish("index.html", "faq/index.html"));
    publish("index.html");
    assertEquals("mine", Files.readString(folder.resolve("faq/index.html/mine")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a file", "nothing", "."})
  void areLinksThatAreNotFollowed(String target) throws Exception {
    var outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a file"), "faq");
    var site = Files.createDirectory(folder.resolve("site"));
    Files.createSymbolicLink(site.resolve("faq"), outside.resolve(target));

    assertThrows(PublishException.class, () -> publishTo(site, "faq"));
    assertThrows(PublishException.class, () -> publishTo(site, "faq/index.html"));
    assertTrue(Files.isSymbolicLink(site.resolve("faq")));
    assertEquals(Map.of("a file", "faq"), SampleSite.filesIn(outside));
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void arePipesThatNobodyWaitsFor() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
    var pipe = folder.resolve("index.html");
    var made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
    assertTrue(made.waitFor(10, TimeUnit.SECONDS));

    assertThrows(PublishException.class, () -> publish("index.html"));
    assertTrue(Files.exists(pipe));
  }

  @Test
  void areNotTheRecords() throws Exception {
    var outside = Files.createDirectory(folder.resolve("outside"));
    var site = Files.createDirectory(folder.resolve("site"));
    Files.createSymbolicLink(site.resolve(".askwell"), outside);

    var refused = assertThrows(PublishException.class, () -> publishTo(site, "index.html"));
    assertTrue(refused.getMessage().startsWith("'" + site.resolve(".askwell") + "'"));
    assertEquals(Map.of(), SampleSite.filesIn(outside));
  }

  @Test
  void doNotIncludeAPageOfOursThatSomebodyChanged() throws Exception {
    publish("index.html", "faq/index.html");
    Files.writeString(folder.resolve("faq/index.html"), "minified");

    publish("index.html");
    assertFalse(Files.exists(folder.resolve("faq")));
  }

  @Test
  void mayHaveAnyNameAsPagesMay() throws Exception {
    var names =
        new String[] {"\u00dcber uns.html", "U\u0308ber uns.html", "\u6587/\ud83d\ude00", " "};
    publish(names);
    Files.writeString(folder.resolve("\u00fcber.txt"), "mine");
    publish(names[2]);
    assertEquals(Map.of(names[2], names[2], "\u00fcber.txt", "mine"), SampleSite.filesIn(folder));
  }

  private Publication publish(String... paths) throws PublishException {
    return publishTo(folder, paths);
  }

  /// Publishes files whose texts are their paths.
  private static Publication publishTo(Path out, String... paths) throws PublishException {
    return Publisher.publish(
        out,
        Arrays.stream(paths)
            .map(path -> new OutputFile(path, path.getBytes(UTF_8), false))
            .toList());
  }
}
