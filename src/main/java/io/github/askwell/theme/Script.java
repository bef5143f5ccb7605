package io.github.askwell.theme;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script of a theme, taken apart as far as it must be to stand in one file with others.
///
/// What it may import and export, each at the beginning of a line, are the forms that mean the same
/// when a function returns what the script exports:
///
/// - `import "./b.js"`, `import { a, b as c } from "./b.js"` and `import * as b from "./b.js"`,
/// - `export function`, `export class`, `export const a =` and `export { a, b as c }`;
/// - `import("./b.js")` may stand anywhere.
///
/// @param name its path in the theme
/// @param text all of it, without what browsers do not need
/// @param imports what it imports before it runs, in that order
/// @param later the scripts it imports when it comes to that
/// @param exports its own names by those under which it exports them
/// @param body the text without imports and exports at the beginning of lines
/// @param obstacle the first line that cannot stand in one file with others
record Script(
    String name,
    String text,
    List<Import> imports,
    List<String> later,
    Map<String, String> exports,
    String body,
    Optional<String> obstacle) {
  private static final String PATH = "(['\"])(\\.{1,2}/[^'\"\\n]+\\.js)";
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import\\s*(?:(\\{[^}]*\\}|\\*\\s*as\\s+[\\w$]+)\\s*from\\s*)?" + PATH + "\\2;?$");
  private static final Pattern LATER =
      Pattern.compile("\\bimport\\s*\\(\\s*" + PATH + "\\1\\s*\\)");
  private static final Pattern EXPORT =
      Pattern.compile(
          "(?m)^export\\s+(?=(?:(?:async\\s+)?function\\b\\s*\\*?|class\\b|const\\b)\\s*([\\w$]+))"
              + "|^export\\s*\\{([\\w$,\\s]*)\\};?$");
  private static final Pattern AS = Pattern.compile("\\s+as\\s+");

  /// A line that imports or exports in another way: with a statement at its beginning or behind
  /// another one, or with an expression.
  private static final Pattern LEFT =
      Pattern.compile(
          "(?m)^(?:import|export)\\b(?!\\s*[:=(,.]).*$"
              + "|^.*[;}]\\s*(?:import|export)\\s*(?:[{*'\"]|(?:default|const|let|var|function|class|async)\\b).*$"
              + "|^.*(?<![.\\w$-])import\\s*[.(].*$");

  /// A line of the outermost level that waits, as a function that is not `async` may not.
  private static final Pattern WAITS = Pattern.compile("(?m)^[^\\s/].*\\bawait\\b.*$");

  /// An import before a script runs.
  ///
  /// @param script the path of the imported script in the theme
  /// @param bound what is set to what that script exports: a name or `{ a, b: c }`; may be empty
  record Import(String script, String bound) {}

  /// @param known the paths of all scripts of the theme; what leads elsewhere is an obstacle
  static Script of(String name, String source, Set<String> known) {
    var imports = new ArrayList<Import>();
    var later = new ArrayList<String>();
    var exports = new TreeMap<String, String>();
    var text = SlimScript.of(source);
    var body =
        without(
            IMPORT,
            text,
            match -> {
              var script = resolve(name, match.group(3));
              var bound =
                  match.group(1) == null ? "" : match.group(1).replaceFirst("^\\*\\s*as\\s+", "");
              return known.contains(script)
                  && imports.add(new Import(script, AS.matcher(bound).replaceAll(": ")));
            });
    body = without(EXPORT, body, match -> export(match, exports));
    var left =
        without(
            LATER,
            body,
            match -> {
              var script = resolve(name, match.group(2));
              return known.contains(script) && later.add(script);
            });
    var obstacle = first(LEFT, left).or(() -> first(WAITS, source));
    return new Script(name, text, imports, later, exports, body.strip(), obstacle);
  }

  private static boolean export(MatchResult match, Map<String, String> exports) {
    if (match.group(1) != null) {
      exports.put(match.group(1), match.group(1));
      return true;
    }
    for (var pair : match.group(2).strip().split("\\s*,\\s*")) {
      var names = AS.split(pair);
      exports.put(names[names.length - 1], names[0]);
    }
    return !exports.containsKey("default");
  }

  /// A text without those of its matches that are taken.
  private static String without(Pattern pattern, String text, Predicate<MatchResult> taken) {
    return pattern
        .matcher(text)
        .replaceAll(match -> taken.test(match) ? "" : Matcher.quoteReplacement(match.group()));
  }

  private static Optional<String> first(Pattern line, String text) {
    return line.matcher(text).results().map(match -> match.group().strip()).findFirst();
  }

  /// The body with other words for each import of a script that comes later.
  ///
  /// @param words for the path of that script in the theme
  String body(UnaryOperator<String> words) {
    return LATER
        .matcher(body)
        .replaceAll(match -> Matcher.quoteReplacement(words.apply(resolve(name, match.group(2)))));
  }

  /// What it exports, as an object of JavaScript.
  String exported() {
    return exports.entrySet().stream()
        .map(e -> e.getKey().equals(e.getValue()) ? e.getKey() : e.getKey() + ": " + e.getValue())
        .collect(joining(", ", "{ ", " }"));
  }

  /// The path in the theme that a script means by a relative one; one that no script has when it leads
  /// out of the theme.
  static String resolve(String importer, String specifier) {
    var segments = new ArrayList<>(List.of(importer.split("/")));
    segments.removeLast();
    for (var segment : specifier.split("/")) {
      switch (segment) {
        case "." -> {}
        case ".." -> {
          if (segments.isEmpty()) {
            return "../" + specifier;
          }
          segments.removeLast();
        }
        default -> segments.add(segment);
      }
    }
    return String.join("/", segments);
  }
}
