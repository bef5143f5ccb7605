package io.github.askwell.theme;

import io.github.askwell.content.Route;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// The text of a file with several scripts. Each is a function that runs when its exports are needed
/// first, and returns them.
///
/// @param script the one whose file it is
/// @param members all scripts in it, by their paths in the theme, in the order in which they run
/// @param names the paths of all scripts of the theme
record JoinedFile(Script script, SequencedMap<String, Script> members, List<String> names) {
  private static final String ONCE =
      "const $once = (run) => { let exports; return () => (exports ??= run()); };\n";

  /// As a module, which imports what is in other files from there.
  String module() {
    if (members.size() == 1) {
      return script.text();
    }
    var text = new StringBuilder();
    for (var other : others()) {
      text.append("import * as " + function(other) + " from \"" + relative(other) + "\";\n");
    }
    text.append(ONCE);
    members.values().forEach(each -> text.append(function(each, this::importLater)));
    if (!script.exports().isEmpty()) {
      text.append("export const { " + String.join(", ", script.exports().keySet()) + " } = ");
    }
    return text.append(exports(script.name())).append(";\n").toString();
  }

  /// As a classic script, with all that its members import among them.
  String classic() {
    if (members.size() == 1 && script.exports().isEmpty()) {
      return script.text();
    }
    var text = new StringBuilder("(function () {\n\"use strict\";\n").append(ONCE);
    members.values().forEach(each -> text.append(function(each, this::runLater)));
    return text.append(exports(script.name())).append(";\n})();\n").toString();
  }

  private String function(Script member, UnaryOperator<String> later) {
    var text = new StringBuilder("const " + function(member.name()) + " = $once(() => {\n");
    for (var imported : member.imports()) {
      var bound = imported.bound().isEmpty() ? "" : "const " + imported.bound() + " = ";
      text.append(bound + exports(imported.script()) + ";\n");
    }
    text.append(member.body(later)).append('\n');
    return text.append("return " + member.exported() + ";\n});\n").toString();
  }

  /// An expression for what a script exports.
  private String exports(String name) {
    return function(name) + (members.containsKey(name) ? "()" : "");
  }

  /// A name that no script of a theme has for anything of its own.
  private String function(String name) {
    return "$" + names.indexOf(name);
  }

  private List<String> others() {
    return members.values().stream()
        .flatMap(member -> member.imports().stream())
        .map(Script.Import::script)
        .filter(imported -> !members.containsKey(imported))
        .distinct()
        .toList();
  }

  private String importLater(String name) {
    return "import(\"" + relative(name) + "\")";
  }

  private String runLater(String name) {
    return "Promise.resolve().then(" + function(name) + ")";
  }

  private String relative(String other) {
    return "./" + new Route(script.name()).to(new Route(other));
  }
}
