package io.github.askwell;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the compiled program against the package table of ARCHITECTURE.md.
class ArchitectureTest {
  private static final String ROOT = "io.github.askwell.";
  private static final int MOST_FILES = 20;
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");
  private static final Set<String> PLATFORM =
      Set.of("java.", "javax.", "org.jspecify.", "org.w3c.", "org.xml.");

  /// A row of the table.
  private record Row(Set<String> mayUse, Set<String> libraries) {}

  private static final Map<String, Row> TABLE = new TreeMap<>();

  /// The names of the types that each package refers to.
  private static final Map<String, Set<String>> USED = new TreeMap<>();

  @BeforeAll
  static void readTableAndProgram() throws IOException {
    for (var line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        TABLE.put(row.group(1), new Row(names(row.group(3)), names(row.group(4))));
      }
    }
    try (var files = Files.walk(Path.of("target/classes/io/github/askwell"))) {
      USED.putAll(
          files
              .filter(file -> file.toString().endsWith(".class"))
              .map(ArchitectureTest::parse)
              .collect(
                  groupingBy(
                      model -> packageOf(binaryName(model.thisClass().asSymbol())),
                      flatMapping(ArchitectureTest::references, toCollection(TreeSet::new)))));
    }
  }

  @Test
  void everyPackageIsInTheTable() {
    assertEquals(TABLE.keySet(), new TreeSet<>(USED.keySet()));
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    USED.forEach((name, types) -> {
      var used =
          types.stream()
              .filter(type -> type.startsWith(ROOT))
              .map(ArchitectureTest::packageOf)
              .filter(other -> !other.equals(name))
              .collect(toCollection(TreeSet::new));
      used.removeAll(TABLE.get(name).mayUse());
      assertTrue(used.isEmpty(), "`" + name + "` uses " + used);
    });
  }

  @Test
  void packagesSeeOnlyTheLibrariesOfTheirRow() {
    USED.forEach((name, types) -> {
      var seen =
          types.stream()
              .filter(type -> !type.startsWith(ROOT) && !startsWithAny(type, PLATFORM))
              .filter(type -> !startsWithAny(type, TABLE.get(name).libraries()))
              .collect(toCollection(TreeSet::new));
      assertTrue(seen.isEmpty(), "`" + name + "` sees " + seen);
    });
  }

  @Test
  void aLibraryIsSeenInOnePackageOnly() {
    var packages =
        TABLE.entrySet().stream()
            .flatMap(
                row -> row.getValue().libraries().stream().map(l -> Map.entry(l, row.getKey())))
            .collect(
                groupingBy(
                    Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    packages.forEach(
        (library, names) -> assertEquals(1, names.size(), library + " is seen in " + names));
  }

  @Test
  void theTableHasNoCycle() {
    var open = new TreeMap<String, Set<String>>();
    TABLE.forEach((name, row) -> open.put(name, new TreeSet<>(row.mayUse())));
    while (!open.isEmpty()) {
      var leaves = open.keySet().stream().filter(name -> open.get(name).isEmpty()).toList();
      assertFalse(leaves.isEmpty(), "a cycle among " + open.keySet());
      leaves.forEach(open::remove);
      open.values().forEach(uses -> uses.removeAll(leaves));
    }
  }

  @Test
  void everyPackageIsDocumentedNullMarkedAndSmall() throws IOException {
    for (var name : TABLE.keySet()) {
      var folder = Path.of("src/main/java/io/github/askwell", name);
      var about = Files.readString(folder.resolve("package-info.java"));
      assertTrue(about.startsWith("/// "), name + " has no sentence about itself");
      assertTrue(about.contains("@NullMarked"), name + " is not @NullMarked");
      try (var files = Files.list(folder)) {
        var count = files.count();
        assertTrue(count <= MOST_FILES, name + " has " + count + " files");
      }
    }
  }

  private static Set<String> names(String cell) {
    return Arrays.stream(cell.replace("`", "").split(","))
        .map(String::trim)
        .filter(name -> !name.equals("–"))
        .collect(toCollection(TreeSet::new));
  }

  private static ClassModel parse(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every type a class file names: as a constant, or in a descriptor or signature.
  private static Stream<String> references(ClassModel model) {
    return StreamSupport.stream(model.constantPool().spliterator(), false)
        .flatMap(entry ->
            switch (entry) {
              case ClassEntry type -> element(type.asSymbol()).stream();
              case Utf8Entry text -> typesIn(text.stringValue());
              default -> Stream.empty();
            });
  }

  private static Optional<String> element(ClassDesc type) {
    var element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return element.isPrimitive() ? Optional.empty() : Optional.of(binaryName(element));
  }

  private static String binaryName(ClassDesc type) {
    return type.packageName() + "." + type.displayName();
  }

  private static Stream<String> typesIn(String text) {
    return text.contains(";") && startsWithAny(text, Set.of("(", "L", "[", "<"))
        ? TYPE_IN_DESCRIPTOR.matcher(text).results().map(m -> m.group(1).replace('/', '.'))
        : Stream.empty();
  }

  private static String packageOf(String type) {
    return type.substring(ROOT.length()).split("\\.")[0];
  }

  private static boolean startsWithAny(String text, Set<String> starts) {
    return starts.stream().anyMatch(text::startsWith);
  }
}
