package io.github.askwell.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the Chrome or Chromium that the browser tests drive, and installs one where there is none
/// and the machine lets it.
///
/// It looks at `ASKWELL_CHROMIUM`, the `PATH`, the usual places of macOS and Windows and what
/// Playwright downloaded before. Then it asks Debian's or Ubuntu's package manager, when it runs as
/// root, and after that Playwright.
final class Chromium {
  private static final String CHOICE = "ASKWELL_CHROMIUM";
  private static final List<String> COMMANDS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final Set<String> DOWNLOADED =
      Set.of(
          "chrome",
          "chrome.exe",
          "chrome-headless-shell",
          "chrome-headless-shell.exe",
          "headless_shell",
          "headless_shell.exe",
          "Chromium",
          "Google Chrome for Testing");

  private final Machine machine;

  Chromium(Machine machine) {
    this.machine = machine;
  }

  /// The browser's executable.
  ///
  /// @throws IllegalStateException when there is none; the message says what to do
  Path executable() {
    var choice = machine.env().get(CHOICE);
    if (choice != null && !choice.isBlank()) {
      return runs(Path.of(choice))
          .orElseThrow(
              () -> new IllegalStateException(CHOICE + " names no browser: '" + choice + "'"));
    }
    return find().orElseGet(this::install);
  }

  /// A browser that is on the machine already.
  Optional<Path> find() {
    return Stream.of(onPath(), usualPlaces(), downloaded())
        .flatMap(List::stream)
        .flatMap(path -> runs(path).stream())
        .findFirst();
  }

  private Path install() {
    var failures = new ArrayList<String>();
    for (var way : ways()) {
      machine.say().accept("The browser tests find no Chrome or Chromium; trying " + way.name());
      for (var command : way.commands()) {
        int exit = machine.shell().run(command);
        if (exit != 0) {
          failures.add(way.name() + " ended with " + exit);
        }
      }
      var found = find();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException(
        "the browser tests need Chrome or Chromium: there is none, and it could not be installed ("
            + String.join("; ", failures)
            + "). Install one, or name its executable in "
            + CHOICE);
  }

  /// A way to get a browser: commands to run one after the other.
  private record Way(String name, List<List<String>> commands) {}

  private List<Way> ways() {
    boolean packages = machine.root() && onPath("apt-get").isPresent();
    return packages ? List.of(fromPackages(), fromPlaywright()) : List.of(fromPlaywright());
  }

  private static Way fromPackages() {
    var install = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
    install.addAll(List.of("chromium", "fonts-dejavu-core", "fonts-liberation"));
    return new Way("apt-get install chromium", List.of(List.of("apt-get", "update"), install));
  }

  private Way fromPlaywright() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var install = new ArrayList<>(List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI"));
    install.addAll(List.of("install", "--only-shell", "chromium"));
    if (machine.root()) {
      install.add("--with-deps");
    }
    return new Way("Playwright's download of Chromium", List.of(install));
  }

  private List<Path> onPath() {
    return COMMANDS.stream().flatMap(command -> onPath(command).stream()).toList();
  }

  private Optional<Path> onPath(String command) {
    return Stream.of(machine.env().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private List<Path> usualPlaces() {
    if (machine.isMac()) {
      return Stream.of(Path.of("/"), machine.home())
          .map(root -> root.resolve("Applications"))
          .flatMap(apps ->
              Stream.of(
                  apps.resolve("Google Chrome.app/Contents/MacOS/Google Chrome"),
                  apps.resolve("Chromium.app/Contents/MacOS/Chromium")))
          .toList();
    }
    return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
        .filter(machine.env()::containsKey)
        .map(folder -> Path.of(machine.env().get(folder)))
        .flatMap(folder ->
            Stream.of(
                folder.resolve("Google/Chrome/Application/chrome.exe"),
                folder.resolve("Chromium/Application/chrome.exe")))
        .toList();
  }

  /// What Playwright downloaded, newest first.
  private List<Path> downloaded() {
    var cache = playwrightCache();
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (var files = Files.find(cache, 7, (path, _) -> isDownloaded(path))) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDownloaded(Path path) {
    return DOWNLOADED.contains(path.getFileName().toString()) && Files.isRegularFile(path);
  }

  private Path playwrightCache() {
    var chosen = machine.env().get("PLAYWRIGHT_BROWSERS_PATH");
    if (chosen != null) {
      return Path.of(chosen);
    }
    var caches =
        machine.isMac() ? "Library/Caches" : machine.isWindows() ? "AppData/Local" : ".cache";
    return machine.home().resolve(caches).resolve("ms-playwright");
  }

  /// The path, when a browser stands there. Windows' Chrome opens a window when it is asked for its
  /// version, so it is trusted.
  private Optional<Path> runs(Path path) {
    boolean runs =
        Files.isExecutable(path)
            && (machine.isWindows()
                || machine.shell().run(List.of(path.toString(), "--version")) == 0);
    return runs ? Optional.of(path) : Optional.empty();
  }
}
