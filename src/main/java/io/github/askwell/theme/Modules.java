package io.github.askwell.theme;

import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scripts of a theme in few files under fingerprinted names, importing each other by those names.
///
/// The fingerprint of a file is made from its own text and that of all it imports, directly or not:
/// when one changes, so do the names of all that lead to it. Files may import each other in circles.
final class Modules {
  /// A relative module after `from`, `import`, `import(` or `new URL(`.
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:\\bfrom\\s*|\\bimport\\s*|\\bimport\\s*\\(\\s*|\\bnew\\s+URL\\s*\\(\\s*)"
              + "(['\"])(\\.{1,2}/[^'\"\\n]+\\.js)\\1");

  private final Theme theme;
  private final SortedMap<String, String> sources = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /// The text of each file.
  private final SortedMap<String, String> texts;

  /// The files that each imports itself.
  private final SortedMap<String, List<String>> imports = new TreeMap<>();

  Modules(Theme theme, Route.Medium medium) {
    this.theme = theme;
    theme
        .files()
        .forEach((name, text) -> {
          if (name.startsWith("js/") && name.endsWith(".js")) {
            sources.put(name, text);
          }
        });
    sources.forEach(this::findUnknown);
    this.texts = joined(medium);
    texts.forEach((name, text) -> imports.put(name, imports(name, text)));
  }

  private SortedMap<String, String> joined(Route.Medium medium) {
    var scripts = new TreeMap<String, Script>();
    sources.forEach((name, text) -> scripts.put(name, Script.of(name, text, sources.keySet())));
    return switch (medium) {
      case SERVER -> JoinedScripts.modules(scripts);
      case DISK -> {
        scripts.values().forEach(script -> findObstacles(script, scripts));
        yield diagnostics.isEmpty() ? JoinedScripts.classic(scripts) : new TreeMap<>();
      }
    };
  }

  /// The files, by the paths in the theme of the scripts whose files they are.
  SortedMap<String, Asset> files() {
    var files = new TreeMap<String, Asset>();
    texts.forEach((name, text) -> files.put(name, file(name, text)));
    return files;
  }

  /// Imports that lead nowhere, and what keeps scripts from being joined where they must be.
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private Asset file(String name, String text) {
    var renamed =
        IMPORT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(renamed(name, match)));
    return Assets.named(name, fingerprint(name), renamed.getBytes(StandardCharsets.UTF_8));
  }

  private String renamed(String importer, MatchResult match) {
    var imported = Script.resolve(importer, match.group(2));
    if (!texts.containsKey(imported)) {
      return match.group();
    }
    var specifier = match.group(2).replaceFirst("\\.js$", "." + fingerprint(imported) + ".js");
    return match.group().replace(match.group(2), specifier);
  }

  private void findUnknown(String importer, String text) {
    IMPORT
        .matcher(text)
        .results()
        .filter(match -> !sources.containsKey(Script.resolve(importer, match.group(2))))
        .filter(match -> !isComment(text, match.start()))
        .map(match -> unknown(importer, match))
        .forEach(diagnostics::add);
  }

  private static boolean isComment(String text, int at) {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    return text.substring(lineStart, at).stripLeading().startsWith("//");
  }

  private Diagnostic unknown(String importer, MatchResult match) {
    return new Diagnostic(
        "unknown-module",
        Severity.ERROR,
        place(importer, new Span(match.start(2), match.end(2))),
        "unknown module '" + match.group(2) + "'",
        NearNames.hint(match.group(2), sources.keySet()));
  }

  private void findObstacles(Script script, SortedMap<String, Script> scripts) {
    if (script.obstacle().isPresent()) {
      var line = script.obstacle().get();
      int start = source(script.name()).indexOf(line);
      diagnostics.add(
          unjoinable(
              script,
              new Span(start, start + line.length()),
              "this line cannot stand in one file with other scripts, as '--offline' needs it",
              "import and export at the beginning of a line, by name, and wait in functions only"));
    } else if (JoinedScripts.isInCircle(script, scripts)) {
      diagnostics.add(
          unjoinable(
              script,
              new Span(0, 0),
              "'" + script.name() + "' imports itself in a circle, which '--offline' cannot join",
              "put what both need into a script of its own"));
    }
  }

  private Diagnostic unjoinable(Script script, Span place, String message, String hint) {
    return new Diagnostic(
        "unjoinable-script", Severity.ERROR, place(script.name(), place), message, hint);
  }

  private Location place(String script, Span span) {
    return new SourceFile(theme.name() + "/" + script, source(script)).locate(span);
  }

  private List<String> imports(String importer, String text) {
    return IMPORT
        .matcher(text)
        .results()
        .map(match -> Script.resolve(importer, match.group(2)))
        .filter(texts::containsKey)
        .toList();
  }

  private String fingerprint(String name) {
    var reached = new TreeSet<String>();
    reach(name, reached);
    var all = new StringBuilder(name);
    reached.forEach(file -> all.append('\0').append(file).append('\0').append(texts.get(file)));
    return Assets.fingerprint(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void reach(String name, SortedSet<String> reached) {
    if (reached.add(name)) {
      imports.getOrDefault(name, List.of()).forEach(imported -> reach(imported, reached));
    }
  }

  private String source(String name) {
    return sources.getOrDefault(name, "");
  }
}
