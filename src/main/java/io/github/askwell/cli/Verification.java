package io.github.askwell.cli;

import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Route;
import io.github.askwell.publish.Audit;
import io.github.askwell.publish.Audit.Difference;
import io.github.askwell.publish.OutputFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Proves that a build depends on its sources and on nothing else, and that what was written is what
/// was made.
///
/// The site is built a second time by a process of its own: what goes wrong here is, most of all, the
/// order of a hash table, which Java shuffles anew for each process and not for each build.
///
/// @param options what was built
/// @param out where it was written
/// @param second makes the second site
record Verification(BuildOptions options, Path out, Second second) {
  private static final int MOST_TOLD = 20;
  private static final Pattern CLOCK = Pattern.compile("(?<![\\w.\\])?])\\.now\\b");

  /// Makes a site for the second time.
  interface Second {
    /// Writes the site into an empty folder.
    ///
    /// @throws Failure when that cannot be done
    void build(BuildOptions options, Path folder) throws IOException;
  }

  /// Compares the site as it was made with a second build and with what stands in the output folder.
  ///
  /// @return what is true then, in one line
  /// @throws Failure when anything differs, with all differences told
  String of(List<OutputFile> site, Terminal terminal) {
    try {
      var folder = Files.createTempDirectory("askwell-verify");
      try {
        second.build(options, folder);
        builds(Audit.ofAll(site, folder), terminal);
      } finally {
        delete(folder);
      }
      written(Audit.ofThese(site, out), terminal);
      return "verified " + site.size() + " files: built twice, same bytes";
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot verify the site: " + e.getMessage(),
          "make the folder '" + out + "' readable and the temporary folder writable");
    }
  }

  private void builds(List<Difference> differences, Terminal terminal) throws IOException {
    if (differences.isEmpty()) {
      return;
    }
    tell(differences, terminal);
    var what = "a second build of the same sources differs in " + files(differences);
    var clock = templateWithClock();
    if (!clock.isEmpty()) {
      throw new Failure(
          ExitCode.CONTENT,
          what + ": '" + clock + "' asks for the time with '.now'",
          "take '.now' out of the template; a site is made of its sources alone");
    }
    throw new Failure(
        ExitCode.BUG,
        what,
        "unless the sources were edited meanwhile, it is a mistake in Askwell; please report it"
            + " with the lines above");
  }

  private void written(List<Difference> differences, Terminal terminal) {
    if (!differences.isEmpty()) {
      tell(differences, terminal);
      throw new Failure(
          ExitCode.MACHINE,
          "'" + out + "' does not hold what was written: " + files(differences) + " differ",
          "see which other program writes there, and check the disk; then build again");
    }
  }

  /// The template of the own theme that reads the clock; empty when none does.
  private String templateWithClock() throws IOException {
    if (options.templates().isEmpty()) {
      return "";
    }
    try (var files = Files.walk(options.templates().get())) {
      for (var file : files.filter(f -> f.toString().endsWith(".ftlh")).sorted().toList()) {
        if (CLOCK.matcher(Files.readString(file)).find()) {
          return file.toString();
        }
      }
    }
    return "";
  }

  private static void tell(List<Difference> differences, Terminal terminal) {
    differences.stream()
        .limit(MOST_TOLD)
        .forEach(each -> terminal.err().println("  " + each.path() + " " + each.what()));
    if (differences.size() > MOST_TOLD) {
      terminal.err().println("  and " + (differences.size() - MOST_TOLD) + " more");
    }
  }

  private static String files(List<Difference> differences) {
    return differences.size() + (differences.size() == 1 ? " file" : " files");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Builds in a process of its own, which runs on one worker, in another language and far away.
  static final class SecondProcess implements Second {
    private static final List<String> OTHERWISE =
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");

    @Override
    public void build(BuildOptions options, Path folder) throws IOException {
      var process = new ProcessBuilder(command(options, folder)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (end(process) != ExitCode.DONE) {
        throw new Failure(
            ExitCode.MACHINE,
            "the second build failed; it said: " + said.strip(),
            "if the sources were edited meanwhile, build again");
      }
    }

    private static int end(Process process) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        process.destroy();
        Thread.currentThread().interrupt();
        throw new Failure(ExitCode.MACHINE, "the second build was interrupted", "build again");
      }
    }

    private static List<String> command(BuildOptions options, Path folder) {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .filter(argument -> argument.startsWith("-Xm"))
          .forEach(command::add);
      command.addAll(OTHERWISE);
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      command.addAll(List.of("build", "--content", options.content().toString()));
      options.templates().ifPresent(t -> command.addAll(List.of("--templates", t.toString())));
      options.baseUrl().ifPresent(url -> command.addAll(List.of("--base-url", url)));
      if (options.target().medium() == Route.Medium.DISK) {
        command.add("--offline");
      }
      var audience = options.target().audience().name().toLowerCase(Locale.ROOT);
      command.addAll(List.of("--audience", audience));
      if (options.drafts()) {
        command.add("--drafts");
      }
      if (options.strict()) {
        command.add("--strict");
      }
      command.addAll(List.of("--out", folder.toString()));
      return command;
    }
  }
}
