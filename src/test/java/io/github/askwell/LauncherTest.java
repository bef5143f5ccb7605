package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Tries the launcher with a Java and a Maven that only say how they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
  private static final FileTime EARLIER = FileTime.fromMillis(1_000_000_000_000L);
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "dirname",
          "find",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "tr");

  @TempDir private Path folder;

  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void setUp() throws IOException {
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("a clone"));
    Files.copy(Path.of("askwell"), home.resolve("askwell"));
    write(home.resolve("pom.xml"), "<project/>");
    write(home.resolve("src/main/java/Main.java"), "class Main {}");
    var bin = Files.createDirectories(folder.resolve("bin"));
    for (var tool : TOOLS) {
      script(bin.resolve(tool), "exec " + systemTool(tool) + " \"$@\"");
    }
    environment.put("PATH", bin.toString());
    environment.put("ASKWELL_JDK_PLACES", folder.resolve("jdks").toString());
  }

  @Test
  void saysWhichJdkToInstallAndHowWhenThereIsNone() throws Exception {
    jdk("jdks/jdk-17", "17.0.9");
    var run = run("--version");

    assertEquals(3, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("askwell: no JDK 25 or newer was found"), run.err());
    for (var way : List.of("Debian, Ubuntu", "macOS", "WSL", "sdk install java 25-tem")) {
      assertTrue(run.err().contains(way), run.err());
    }
  }

  @Test
  void saysSoWhenTheJdkItWasToldToUseWillNotDo() throws Exception {
    jdk("jdks/jdk-25", "25.0.1");
    environment.put("ASKWELL_JAVA_HOME", jdk("jdk-17", "17.0.9").toString());
    var run = run("--version");

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("in ASKWELL_JAVA_HOME, '" + folder.resolve("jdk-17") + "'"));
  }

  @Test
  void saysHowToInstallMavenWhenTheProgramIsNotBuiltYet() throws Exception {
    jdk("jdks/jdk-25", "25.0.1");
    var run = run("--version");

    assertEquals(3, run.exitCode());
    assertTrue(run.err().startsWith("askwell: Maven was not found"), run.err());
    assertTrue(run.err().contains("sudo apt install maven"), run.err());
  }

  @Test
  void prefersTheJdkOfTheEnvironmentToOneThatItFinds() throws Exception {
    jar();
    jdk("jdks/jdk-26", "26");
    environment.put("JAVA_HOME", jdk("mine", "25.0.1").toString());

    assertTrue(run("build").out().contains("java of mine"));
  }

  @Test
  void looksPastAJdkThatIsTooOld() throws Exception {
    jar();
    environment.put("JAVA_HOME", jdk("mine", "24.0.2").toString());
    jdk("jdks/b/Contents/Home", "25.0.1");

    assertTrue(run("build").out().contains("java of Home"));
  }

  @Test
  void passesArgumentsAndExitCodeThrough() throws Exception {
    jar();
    jdk("jdks/jdk-25", "25.0.1");
    var run = run("exit", "41", "--out", "two words", "*", "");

    assertEquals(41, run.exitCode());
    assertTrue(run.out().endsWith("<exit><41><--out><two words><*><>\n"), run.out());
  }

  @Test
  void findsItsProgramThroughASymbolicLinkFromAnyFolder() throws Exception {
    jar();
    jdk("jdks/jdk-25", "25.0.1");
    Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(folder.resolve("links/first"), Path.of("../a clone/askwell"));
    Files.createSymbolicLink(folder.resolve("links/second"), folder.resolve("links/first"));
    var run = run(folder.resolve("links/second"), "check");

    assertTrue(run.out().contains("<" + home.resolve("target/askwell/askwell.jar") + "><check>"));
  }

  @Test
  void buildsTheProgramWhenItIsMissingAndNotAgain() throws Exception {
    jdk("jdks/jdk-25", "25.0.1");
    maven("mkdir -p target/askwell; : >target/askwell/askwell.jar; echo noise");
    var first = run("check");
    var second = run("check");

    assertEquals(0, first.exitCode());
    assertTrue(first.err().startsWith("askwell: building the program with Maven"), first.err());
    assertFalse(first.out().contains("noise"), "Maven's words in the program's output");
    assertEquals("", second.err());
  }

  @Test
  void buildsTheProgramAgainWhenASourceIsNewer() throws Exception {
    jar();
    jdk("jdks/jdk-25", "25.0.1");
    maven(":");
    Files.setLastModifiedTime(home.resolve("target/askwell/askwell.jar"), EARLIER);

    assertTrue(run("check").err().contains("building the program"));
    assertEquals("", run("check").err());
  }

  @Test
  void endsWhenTheProgramCannotBeBuilt() throws Exception {
    jdk("jdks/jdk-25", "25.0.1");
    maven("echo 'cannot find symbol'; exit 1");
    var run = run("check");

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("cannot find symbol"), run.err());
    assertTrue(run.err().contains("askwell: the program could not be built"), run.err());
  }

  @Test
  void triesOnlyOnceToMakeAnAotCache() throws Exception {
    jar();
    jdk("jdks/jdk-25", "25.0.1");

    assertEquals("askwell: preparing for fast starts, once\n", run("check").err());
    assertEquals("", run("check").err());
  }

  @Test
  void makesAnotherAotCacheForAnotherProgram() throws Exception {
    jar();
    jdk("jdks/jdk-25", "25.0.1");
    run("check");
    var later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(home.resolve("target/askwell/askwell.jar"), later);

    assertEquals("askwell: preparing for fast starts, once\n", run("check").err());
  }

  @Test
  void tunesTheVirtualMachineToTheCommand() throws Exception {
    jar();
    jdk("jdks/jdk-25", "25.0.1");

    assertTrue(run("check").out().contains("<-XX:+UseSerialGC><-XX:TieredStopAtLevel=1>"));
    assertTrue(run("build").out().contains("<-XX:TieredStopAtLevel=1>"));
    assertFalse(run("serve").out().contains("TieredStopAtLevel"));
  }

  /// Makes a program that no source is newer than.
  private void jar() throws IOException {
    write(home.resolve("target/askwell/askwell.jar"), "");
  }

  /// Makes a JDK whose `java` prints its arguments; `exit N` among them makes it end with N.
  private Path jdk(String path, String version) throws IOException {
    var jdk = folder.resolve(path);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/javac"), ":");
    script(
        jdk.resolve("bin/java"),
        "echo \"java of "
            + jdk.getFileName()
            + "\"; printf '<%s>' \"$@\"; echo; "
            + "while [ $# -gt 0 ]; do if [ \"$1\" = exit ]; then exit \"$2\"; fi; shift; done");
    return jdk;
  }

  private void maven(String does) throws IOException {
    script(folder.resolve("bin/mvn"), does);
  }

  private static void script(Path file, String does) throws IOException {
    write(file, "#!/bin/sh\n" + does + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path systemTool(String name) {
    var usr = Path.of("/usr/bin", name);
    return Files.exists(usr) ? usr : Path.of("/bin", name);
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(home.resolve("askwell"), arguments);
  }

  private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var err = folder.resolve("err").toFile();
    var process = builder.redirectError(err).start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes());
    return new Run(process.waitFor(), out, Files.readString(err.toPath()));
  }
}
