package io.github.askwell.theme;

import io.github.askwell.diagnostic.Diagnostic;
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
import org.jspecify.annotations.Nullable;

/// The scripts of a theme under fingerprinted names, importing each other by those names.
///
/// The fingerprint of a script is made from its own text and that of all it imports, directly or
/// not: when one changes, so do the names of all that lead to it. Scripts may import each other in
/// circles.
final class Modules {
  /// A relative module after `from`, `import`, `import(` or `new URL(`.
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:\\bfrom\\s*|\\bimport\\s*|\\bimport\\s*\\(\\s*|\\bnew\\s+URL\\s*\\(\\s*)"
              + "(['\"])(\\.{1,2}/[^'\"\\n]+\\.js)\\1");

  private final Theme theme;
  private final SortedMap<String, String> sources = new TreeMap<>();

  /// The scripts that each script imports itself.
  private final SortedMap<String, List<String>> imports = new TreeMap<>();

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Modules(Theme theme) {
    this.theme = theme;
    theme
        .files()
        .forEach((name, text) -> {
          if (name.startsWith("js/") && name.endsWith(".js")) {
            sources.put(name, text);
          }
        });
    sources.forEach((name, text) -> imports.put(name, imports(name, text)));
  }

  private List<String> imports(String importer, String text) {
    return IMPORT
        .matcher(text)
        .results()
        .map(match -> resolve(importer, match.group(2)))
        .filter(imported -> imported != null && sources.containsKey(imported))
        .toList();
  }

  /// The scripts, by their paths in the theme.
  SortedMap<String, Asset> files() {
    var files = new TreeMap<String, Asset>();
    for (var name : sources.keySet()) {
      files.put(name, Assets.named(name, fingerprint(name), rewritten(name)));
    }
    return files;
  }

  /// Imports that lead nowhere; complete once [#files] was called.
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private byte[] rewritten(String name) {
    var script =
        IMPORT
            .matcher(source(name))
            .replaceAll(match -> Matcher.quoteReplacement(rewritten(name, match)));
    return SlimScript.of(script).getBytes(StandardCharsets.UTF_8);
  }

  private String rewritten(String importer, MatchResult match) {
    var specifier = match.group(2);
    var imported = resolve(importer, specifier);
    if (imported == null || !sources.containsKey(imported)) {
      if (!isComment(source(importer), match.start())) {
        diagnostics.add(unknown(importer, match));
      }
      return match.group();
    }
    var file = specifier.replaceFirst("\\.js$", "." + fingerprint(imported) + ".js");
    return match.group().replace(specifier, file);
  }

  private static boolean isComment(String text, int at) {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    return text.substring(lineStart, at).stripLeading().startsWith("//");
  }

  private Diagnostic unknown(String importer, MatchResult match) {
    var file = new SourceFile(theme.name() + "/" + importer, source(importer));
    return new Diagnostic(
        "unknown-module",
        Severity.ERROR,
        file.locate(new Span(match.start(2), match.end(2))),
        "unknown module '" + match.group(2) + "'",
        NearNames.hint(match.group(2), sources.keySet()));
  }

  private String fingerprint(String name) {
    var reached = new TreeSet<String>();
    reach(name, reached);
    var texts = new StringBuilder(name);
    reached.forEach(
        module -> texts.append('\0').append(module).append('\0').append(source(module)));
    return Assets.fingerprint(texts.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void reach(String name, SortedSet<String> reached) {
    if (reached.add(name)) {
      imports.getOrDefault(name, List.of()).forEach(imported -> reach(imported, reached));
    }
  }

  private String source(String name) {
    return theme.files().getOrDefault(name, "");
  }

  private static @Nullable String resolve(String importer, String specifier) {
    var segments = new ArrayList<>(List.of(importer.split("/")));
    segments.removeLast();
    for (var segment : specifier.split("/")) {
      switch (segment) {
        case "." -> {}
        case ".." -> {
          if (segments.isEmpty()) {
            return null;
          }
          segments.removeLast();
        }
        default -> segments.add(segment);
      }
    }
    return String.join("/", segments);
  }
}
