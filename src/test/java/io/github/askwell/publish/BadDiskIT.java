package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program on disks that are full or may not be written. What needs a small disk of its
/// own runs where one can be mounted; the other tests run everywhere.
@DisabledOnOs(OS.WINDOWS)
class BadDiskIT {
  private static final Path JAR = Path.of("target", "askwell", "askwell.jar").toAbsolutePath();
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  @TempDir private Path temporary;
  private Path disk;
  private Path site;

  private record Outcome(int exitCode, String said) {}

  @BeforeEach
  void nameTheFolder() throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    disk = Files.createDirectory(temporary.resolve("disk"));
    site = disk.resolve("site");
  }

  @Test
  void aFullDiskIsNamedAndTheOldSiteStays() throws Exception {
    mount("size=64m");
    try {
      var old = publishTheOldSite();
      int blocks = old.values().stream().mapToInt(bytes -> (bytes.capacity() + 4095) / 4096).sum();
      mount("remount,size=" + 4 * (blocks + 8) + "k");

      var failed = build("https://new.example/");
      assertSays("cannot write the site to '" + site + "': the disk is full", failed);
      assertSays("free some space, or publish to another disk with --out", failed);
      assertEquals(old, files());

      mount("remount,size=64m,ro");
      var denied = build("https://new.example/");
      assertSays("cannot write '" + site, denied);
      assertSays("Read-only file system", denied);
      assertEquals(old, files());

      mount("remount,rw");
      assertFinishes();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void aLimitOnTheSizeOfFilesIsNamedAndTheOldSiteStays() throws Exception {
    var old = publishTheOldSite();
    var failed = build("https://new.example/", "sh", "-c", "ulimit -f 8; exec \"$@\"", "sh");
    assertSays("cannot write '" + site, failed);
    assertEquals(old, files());
    assertFinishes();
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamedAndTheOldSiteStays() throws Exception {
    var old = publishTheOldSite();
    var others = ROOT ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "env";
    var prefix = others.split(" ");
    assumeTrue(
        run(with(prefix, "test", "-r", JAR.toString())) == 0, "no other user can run the program");
    Files.setPosixFilePermissions(
        site.resolve(".askwell"), PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(
        site.resolve(".askwell/lock"), PosixFilePermissions.fromString("r--r--r--"));

    var failed = build("https://new.example/", prefix);
    assertSays("cannot write '" + site, failed);
    assertSays("permission denied", failed);
    assertSays("make the folder writable for this user", failed);
    assertEquals(old, files());
  }

  private Map<String, ByteBuffer> publishTheOldSite() throws Exception {
    assertEquals(0, build("https://old.example/").exitCode());
    return files();
  }

  private void assertFinishes() throws Exception {
    var outcome = build("https://new.example/");
    assertEquals(0, outcome.exitCode(), outcome::said);
    assertEquals(List.of(), SampleSite.names(site.resolve(".askwell/staging")));
    assertTrue(Files.readString(site.resolve("sitemap.xml")).contains("https://new.example/"));
  }

  private static void assertSays(String words, Outcome failed) {
    assertEquals(3, failed.exitCode(), failed::said);
    assertTrue(failed.said().contains(words), failed::said);
  }

  private Outcome build(String baseUrl, String... prefix) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        with(prefix, java, "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-jar", JAR.toString());
    var whole = with(command, "build", "--out", site.toString(), "--base-url", baseUrl);
    var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  private Map<String, ByteBuffer> files() throws IOException {
    var files = new TreeMap<String, ByteBuffer>();
    try (var found = Files.walk(site)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private void mount(String options) throws Exception {
    int exitCode = run("mount", "-t", "tmpfs", "-o", options, "askwell", disk.toString());
    assumeTrue(exitCode == 0, "this user cannot mount a small disk");
  }

  private static int run(String... command) throws Exception {
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      return process.exitValue();
    } catch (IOException _) {
      return -1; // there is no such program
    }
  }

  private static String[] with(String[] first, String... more) {
    var all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }
}
