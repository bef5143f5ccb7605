package io.github.askwell.bench;

import io.github.askwell.bench.made.AskwellContent;
import io.github.askwell.bench.made.HugoContent;
import io.github.askwell.bench.made.MadeContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The folder in which sites are generated and built, with made-up content by its number of roles.
///
/// @param folder emptied of what an earlier benchmark left
record Workshop(Path folder, long seed) {

  /// The content of so many roles for Askwell; made the first time.
  Path content(int roles) throws IOException {
    var made = folder.resolve("roles-" + roles).resolve("content");
    if (!Files.exists(made)) {
      say("generating %,d questions".formatted(roles * MadeContent.QUESTIONS_OF_A_ROLE));
      new AskwellContent(made).write(new MadeContent(seed, roles), Path.of("content"));
    }
    return made;
  }

  /// The same content as a Hugo site.
  Path hugoSite(int roles) throws IOException {
    var made = folder.resolve("roles-" + roles).resolve("hugo");
    if (!Files.exists(made)) {
      say("generating them for Hugo");
      new HugoContent(made).write(new MadeContent(seed, roles), Path.of(""));
    }
    return made;
  }

  /// A folder to build a site into, which is not there yet.
  Path output(String name) throws IOException {
    var output = folder.resolve("out-" + name);
    delete(output);
    return output;
  }

  /// The command that builds with Askwell.
  static List<String> askwell(Path content, Path output) {
    return List.of(
        "./askwell", "build", "--content", content.toString(), "--out", output.toString());
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Tells the person who waits.
  static void say(String progress) {
    System.err.println("bench: " + progress);
  }

  /// How many files a folder holds, and how many bytes of HTML are in them.
  static Size sizeOf(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      var files = walk.filter(Files::isRegularFile).toList();
      long html =
          files.stream()
              .filter(file -> file.toString().endsWith(".html"))
              .mapToLong(Workshop::bytes)
              .sum();
      return new Size(files.size(), html);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Size(int files, long html) {
    String megabytes() {
      return html / 1_000_000 + " MB";
    }
  }
}
