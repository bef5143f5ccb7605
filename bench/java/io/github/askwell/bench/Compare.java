package io.github.askwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `bench/compare`: measures, then prints tables.
final class Compare {
  private static final List<String> PARTS = List.of("contest", "growth", "own", "edits");
  private static final String BEGIN = "<!-- measured: written by bench/compare -->\n";
  private static final String END = "<!-- end of measured -->";

  private final Map<String, String> options;
  private final Workshop workshop;

  private Compare(Map<String, String> options) {
    this.options = options;
    this.workshop =
        new Workshop(
            Path.of(options.get("work"), "askwell-bench"), Long.parseLong(options.get("seed")));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var options =
        new TreeMap<>(
            Map.of(
                "only", String.join(",", PARTS),
                "roles", "1000",
                "rounds", "5",
                "sizes", "100,1000,10000",
                "seed", "1",
                "work", workFolder()));
    IntStream.range(0, args.length / 2)
        .forEach(i -> options.put(args[2 * i].replace("--", ""), args[2 * i + 1]));
    new Compare(options).run();
  }

  /// On a RAM disk where there is one.
  private static String workFolder() {
    var ramDisk = Path.of("/dev/shm");
    return Files.isWritable(ramDisk) ? ramDisk.toString() : System.getProperty("java.io.tmpdir");
  }

  /// Measures part by part; each is printed when it is done.
  private void run() throws IOException, InterruptedException {
    Workshop.delete(workshop.folder());
    Files.createDirectories(workshop.folder());
    var tables = new ArrayList<Table>();
    try {
      Run.of(List.of("./askwell", "--version")); // builds and prepares it, if need be
      add(tables, Machine.describe(workshop.folder()));
      for (var part : options.get("only").split(",")) {
        add(tables, measure(part));
      }
    } finally {
      Workshop.delete(workshop.folder());
    }
    if (options.containsKey("into")) {
      write(tables, Path.of(options.get("into")));
    }
  }

  private void add(List<Table> tables, Table table) {
    tables.add(table);
    if (!options.containsKey("into")) {
      System.out.println(table.text());
    }
  }

  private Table measure(String part) throws IOException, InterruptedException {
    int roles = number("roles");
    return switch (part) {
      case "contest" ->
          new Contest(workshop, Rivals.find(workshop.folder()), number("rounds")).run(roles);
      case "growth" -> {
        var sizes = options.get("sizes").split(",");
        yield Growth.run(workshop, List.of(sizes).stream().map(Integer::valueOf).toList());
      }
      case "own" -> OwnContent.run(workshop);
      case "edits" -> Edits.run(workshop, roles);
      default -> throw new IOException("there is no part '" + part + "'; there are " + PARTS);
    };
  }

  private int number(String option) {
    return Integer.parseInt(options.get(option));
  }

  /// Puts the tables between the marks of a document.
  private static void write(List<Table> tables, Path document) throws IOException {
    var markdown = tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
    var text = Files.exists(document) ? Files.readString(document) : BEGIN + END;
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    Files.writeString(
        document, text.substring(0, from) + "\n" + markdown + "\n" + text.substring(to));
  }
}
