package io.github.askwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `bench/compare`: measures, then prints tables.
final class Compare {
  private static final String BEGIN = "<!-- measured: written by bench/compare -->\n";
  private static final String END = "<!-- end of measured -->";

  private final Options options;
  private final Workshop workshop;

  private Compare(Options options) {
    this.options = options;
    this.workshop = new Workshop(options.work(), options.seed());
  }

  public static void main(String[] args) throws InterruptedException {
    try {
      new Compare(Options.of(args)).run();
    } catch (Options.WrongOption e) {
      System.err.println("bench: " + e.getMessage() + "\nhint: see bench/compare --help");
      System.exit(2);
    } catch (IOException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  /// Measures part by part; each is printed when it is done.
  private void run() throws IOException, InterruptedException {
    if (options.into().isPresent()) {
      prepare(options.into().get());
    }
    Workshop.delete(workshop.folder());
    Files.createDirectories(workshop.folder());
    var tables = new ArrayList<Table>();
    try {
      Run.of(List.of("./askwell", "--version")); // builds and prepares it, if need be
      add(tables, Machine.describe(workshop.folder()));
      for (var part : options.parts()) {
        add(tables, measure(part));
      }
    } finally {
      Workshop.delete(workshop.folder());
    }
    if (options.into().isPresent()) {
      write(tables, options.into().get());
    }
  }

  private void add(List<Table> tables, Table table) {
    tables.add(table);
    if (options.into().isEmpty()) {
      System.out.println(table.text());
    }
  }

  private Table measure(Options.Part part) throws IOException, InterruptedException {
    return switch (part) {
      case CONTEST ->
          new Contest(workshop, Rivals.find(workshop.folder()), options.rounds())
              .run(options.roles());
      case GROWTH -> Growth.run(workshop, options.sizes());
      case OWN -> OwnContent.run(workshop);
      case EDITS -> Edits.run(workshop, options.roles());
    };
  }

  /// Puts the tables between the marks of a document.
  private static void write(List<Table> tables, Path document) throws IOException {
    var markdown = tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
    var text = Files.readString(document);
    Files.writeString(
        document,
        text.substring(0, text.indexOf(BEGIN))
            + BEGIN
            + "\n"
            + markdown
            + "\n"
            + text.substring(text.indexOf(END)));
  }

  /// Makes sure, before anybody waits, that a document has a place for the tables.
  private static void prepare(Path document) throws IOException {
    if (!Files.exists(document)) {
      Files.writeString(document, BEGIN + END + "\n");
    }
    var text = Files.readString(document);
    if (!text.contains(BEGIN) || text.indexOf(END) < text.indexOf(BEGIN)) {
      throw new IOException(
          "%s has no place for the tables, such as:\n%s%s".formatted(document, BEGIN, END));
    }
  }
}
