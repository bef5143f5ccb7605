package io.github.askwell.cli;

import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Route;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Builds in a process of its own, which runs on one worker, in another language and far away.
final class SecondProcess implements Verification.Second {
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
