package io.github.askwell.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the numbers were measured on.
final class Machine {
  private Machine() {}

  static Table describe(Path folder) throws IOException, InterruptedException {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("processor", fact("/proc/cpuinfo", "model name")));
    rows.add(List.of("cores", Integer.toString(Runtime.getRuntime().availableProcessors())));
    rows.add(List.of("memory", fact("/proc/meminfo", "MemTotal")));
    rows.add(
        List.of("system", System.getProperty("os.name") + " " + System.getProperty("os.version")));
    rows.add(List.of("Java", Runtime.version().toString()));
    rows.add(List.of("Askwell", said("git", "describe", "--always", "--dirty")));
    rows.add(List.of("Hugo", said("hugo", "version")));
    rows.add(List.of("Pagefind", Rivals.PAGEFIND));
    rows.add(List.of("files on", Files.getFileStore(folder).type()));
    return new Table("The machine", List.of("", ""), rows, "");
  }

  private static String fact(String file, String key) throws IOException {
    if (!Files.exists(Path.of(file))) {
      return "not known";
    }
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("not known");
  }

  private static String said(String... command) throws InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.strip() : "not known";
    } catch (IOException _) {
      return "not there";
    }
  }
}
