package io.github.askwell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What to measure, from the command line.
///
/// @param parts of the benchmark, in the order to run them
/// @param roles in the contest and the edits
/// @param sizes in roles, for growth
/// @param work the folder to work in
/// @param into the document to write the tables into; absent to print them
record Options(
    List<Part> parts,
    int roles,
    int rounds,
    List<Integer> sizes,
    long seed,
    Path work,
    Optional<Path> into) {

  /// A part of the benchmark.
  enum Part {
    CONTEST,
    GROWTH,
    OWN,
    EDITS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Options that cannot be followed; the message says why.
  static final class WrongOption extends Exception {
    private static final long serialVersionUID = 1;

    WrongOption(String message) {
      super(message);
    }
  }

  /// @param arguments names and values in turn, such as `--roles 100`
  static Options of(String[] arguments) throws WrongOption {
    var given = new TreeMap<>(defaults());
    for (int i = 0; i < arguments.length; i += 2) {
      if (!given.containsKey(arguments[i])) {
        throw new WrongOption("there is no option '" + arguments[i] + "'");
      }
      if (i + 1 == arguments.length) {
        throw new WrongOption(arguments[i] + " needs a value");
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    var into = given.get("--into");
    return new Options(
        parts(given),
        numbers(given, "--roles").getFirst(),
        numbers(given, "--rounds").getFirst(),
        numbers(given, "--sizes"),
        numbers(given, "--seed").getFirst(),
        folder(given),
        into.isEmpty() ? Optional.empty() : Optional.of(Path.of(into)));
  }

  private static Map<String, String> defaults() {
    return Map.of(
        "--only", "contest,growth,own,edits",
        "--roles", "1000",
        "--rounds", "5",
        "--sizes", "100,1000,10000",
        "--seed", "1",
        "--work", ramDisk(),
        "--into", "");
  }

  private static String ramDisk() {
    var shared = Path.of("/dev/shm");
    return Files.isWritable(shared) ? shared.toString() : System.getProperty("java.io.tmpdir");
  }

  private static List<Part> parts(Map<String, String> given) throws WrongOption {
    var words = List.of(given.get("--only").split(","));
    for (var word : words) {
      if (Stream.of(Part.values()).noneMatch(part -> part.word().equals(word))) {
        throw new WrongOption("there is no part '" + word + "'");
      }
    }
    return Stream.of(Part.values()).filter(part -> words.contains(part.word())).toList();
  }

  private static List<Integer> numbers(Map<String, String> given, String option)
      throws WrongOption {
    var value = given.get(option);
    if (!value.matches("[1-9]\\d{0,6}(,[1-9]\\d{0,6})*")) {
      throw new WrongOption(option + " needs a whole number from 1, not '" + value + "'");
    }
    return Stream.of(value.split(",")).map(Integer::valueOf).toList();
  }

  private static Path folder(Map<String, String> given) throws WrongOption {
    var folder = Path.of(given.get("--work"));
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new WrongOption("'" + folder + "' is no folder to write to");
    }
    return folder.resolve("askwell-bench");
  }
}
